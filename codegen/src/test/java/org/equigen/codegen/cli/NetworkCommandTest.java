package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The command {@code gen-layers network}. */
class NetworkCommandTest {
  private static final String SPEC =
      """
      class: Net
      package: org.example
      group-file: mine.yaml
      inputs: [{name: x, over: sample, rep: 2V}]
      blocks:
        - {value: h, layer: linear, of: x, out: 2S + 2V, then: gate}
        - repeat: 2
          shared: true
          blocks:
            - {value: step, layer: linear, of: h, out: 2S + 2V}
            - {value: h, layer: add, of: "h, step"}
        - {value: y, layer: linear, of: h, out: V}
      outputs: [y]
      """;

  private static final String GROUP =
      """
      name: turns
      dimension: 2
      generators: ["{{0,-1},{1,0}}"]
      """;

  @TempDir private Path folder = Path.of(".");

  private CommandRun run(String spec, String... more) throws IOException {
    Files.writeString(folder.resolve("mine.yaml"), GROUP);
    Path file = Files.writeString(folder.resolve("net.yaml"), spec);
    String[] arguments = new String[5 + more.length];
    arguments[0] = "network";
    arguments[1] = "--spec";
    arguments[2] = file.toString();
    arguments[3] = "--directory";
    arguments[4] = folder.resolve("out").toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void aNetworkOfAGroupOfOnesOwnIsWrittenAndSummedUp() throws IOException {
    CommandRun run = run(SPEC, "--json");
    assertThat(run.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(JsonSchemas.faults(json)).isEmpty();
    // Of turns in the plane V -> V has two maps, and shared weights count once.
    assertThat(json.get("parameters").asInt()).isEqualTo((8 + 4) + (4 + 8 + 2) + 4);
    assertThat(json.get("values")).hasSize(7);
    assertThat(json.get("values").get(4).get("parameters").asInt()).isZero();
    Path source = folder.resolve("out/org/example/Net.java");
    assertThat(source).content().contains("h_in: weight", "step: weight").doesNotContain("step 2");
    assertThat(folder.resolve("out/org/example/Net.cl")).exists();
    CommandRun again = run(SPEC);
    assertThat(again.out()).contains("network", "turns", "x: 2V over sample");
  }

  @Test
  void aDiagramHasABoxForEveryValueAndAnArrowForEveryReader() throws Exception {
    assertThat(run(SPEC, "--diagram").code()).isZero();
    Path file = folder.resolve("out/org/example/Net.svg");
    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    // The white ground, one input, and the values of the test above.
    assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(1 + 1 + 7);
    // The tip of arrows, and one for x, gate, two steps, two sums of two, and y.
    assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1 + 1 + 1 + 2 + 4 + 1);
    assertThat(file).content().contains("2S + 2V", "14 parameters", "a row for each sample");
    assertThat(run(SPEC, "--diagram").code()).as("our own files are replaced").isZero();
    Files.writeString(file, "<svg/>");
    CommandRun refused = run(SPEC, "--diagram");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Net.svg");
    assertThat(file).hasContent("<svg/>");
  }

  @Test
  void nothingIsWrittenForABadOne() throws IOException {
    CommandRun run = run(SPEC.replace("of: h, out: V", "of: g, out: V"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[EQG140]", "net.yaml:12", "Did you mean");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
