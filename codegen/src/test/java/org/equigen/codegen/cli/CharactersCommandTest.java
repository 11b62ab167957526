package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gen-layers characters prints. */
class CharactersCommandTest {
  @Test
  void aTableIsPrintedWithItsClasses() {
    CommandRun run = CommandRun.of("characters", "--group", "S(3)");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            characters of S(3): 6 elements in 3 classes

            class                         1a  2a  3a
            size                           1   3   2
            squares                       1a  1a  3a
            [3]                     S  R   1   1   1
            [1,1,1]  irrep(3,complex)  R   1  -1   1
            [2,1]    irrep(2,complex)  R   2   0  -1

            over R: [3] (R, 1) is S, [1,1,1] (R, 1) is irrep(3), [2,1] (R, 2) is irrep(2)
            """);
  }

  @Test
  void jsonIsReadable() throws IOException {
    CommandRun run = CommandRun.of("characters", "--group", "C(5)", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());

    assertThat(json.path("order").asInt()).isEqualTo(5);
    assertThat(json.path("irreducibles")).hasSize(5);
    assertThat(json.path("irreducibles").get(1).path("values").get(2).asText())
        .isEqualTo("zeta(5)^2");
    assertThat(json.path("irreducibles").get(1).path("irrep").asText())
        .isEqualTo("irrep(C(5),2,complex)");
    assertThat(json.path("real").get(1).path("type").asText()).isEqualTo("C");
  }

  @Test
  void latexIsADocument() {
    CommandRun run = CommandRun.of("characters", "--group", "A(4)", "--format", "latex");

    assertThat(run.out()).contains("\\begin{document}", "\\end{document}", "{[2,2]+}");
  }

  @Test
  void anInfiniteGroupIsRefused() {
    CommandRun run = CommandRun.of("characters", "--group", "SO(3)");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[EQG095]").contains("SO(3) is not known to be finite");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aFileIsWrittenInTheFormOfItsEnding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("table.json");
    CommandRun run = CommandRun.of("characters", "--group", "S(3)", "--output", file.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(file.toString());
    assertThat(new ObjectMapper().readTree(file.toFile()).path("order").asInt()).isEqualTo(6);
  }

  @Test
  void aPictureIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("table.png");
    CommandRun run = CommandRun.of("characters", "--group", "S(3)", "--output", file.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("a character table is no matrix of a map");
    assertThat(file).doesNotExist();
  }
}
