package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows is what the commands give. */
class DocumentationTest {
  private static final Path DOCS = Path.of("..").resolve("docs");
  private static final Pattern KEY_ROW = Pattern.compile("\\| (`[^|]*`) \\|.*");
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");
  private static final Pattern JSON =
      Pattern.compile("```json\n(\\{\"kind\".*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  static List<DocumentedCommand> commands() throws IOException {
    return DocumentedCommand.all();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRunsAndPrintsWhatThePageShows(DocumentedCommand command) throws IOException {
    CommandRun run = CommandRun.of(command.arguments(folder));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    String printed = run.out().replace(folder.toString(), "generated-layers");
    if (command.isShownInFull()) {
      assertThat(printed).isEqualTo(command.shown());
    }
    for (String part : command.parts()) {
      assertThat(printed).contains(part);
    }
  }

  @Test
  void thePagesHaveCommandsAndSomeShowWhatTheyPrint() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(12);
    assertThat(commands().stream().filter(command -> !command.shown().isEmpty()))
        .hasSizeGreaterThan(6);
  }

  @Test
  void everyExampleInJsonFulfilsItsSchema() throws IOException {
    List<JsonNode> examples = new ArrayList<>();
    for (Path page : DocumentedCommand.pages()) {
      Matcher example = JSON.matcher(Files.readString(page));
      while (example.find()) {
        examples.add(new ObjectMapper().readTree(example.group(1)));
      }
    }
    assertThat(examples).hasSizeGreaterThan(2);
    for (JsonNode example : examples) {
      assertThat(JsonSchemas.faults(example)).isEmpty();
    }
  }

  /** The kinds of JSON by the page that describes them. */
  @ParameterizedTest
  @CsvSource({
    "basis-format.md, basis partition-basis orbit-basis",
    "decomposition.md, decomposition multiplicities clebsch-gordan characters",
    "invariants.md, invariants",
    "fundamental-invariants.md, fundamental-invariants",
    "gen-layers.md, layer",
    "networks.md, network"
  })
  void aPageDescribesTheKeysOfItsSchemasAndNoOthers(String page, String kinds) throws IOException {
    String general = Files.readString(DOCS.resolve("json.md"));
    String text = Files.readString(DOCS.resolve(page));
    Set<String> keys = new TreeSet<>();
    for (String kind : kinds.split(" ", -1)) {
      keys(schema(kind), keys);
    }
    Set<String> shared = keys(schema("common"), new TreeSet<>());

    assertThat(keys)
        .allMatch(
            key -> Pattern.compile("[`.\"]" + key + "[`\\[:.\"]").matcher(text + general).find(),
            "is described in " + page);
    keys.addAll(shared);
    assertThat(documentedKeys(text)).isNotEmpty().isSubsetOf(keys);
  }

  private static JsonNode schema(String kind) throws IOException {
    return new ObjectMapper().readTree(DOCS.resolve("schema/" + kind + ".schema.json").toFile());
  }

  private static Set<String> keys(JsonNode schema, Set<String> into) {
    schema.path("properties").fieldNames().forEachRemaining(into::add);
    schema.forEach(part -> keys(part, into));
    return into;
  }

  /** The names in the first column of tables whose head is {@code key | value}. */
  private static Set<String> documentedKeys(String page) {
    Set<String> keys = new TreeSet<>();
    boolean table = false;
    for (String line : page.lines().toList()) {
      table = line.equals("| key | value |") || (table && line.startsWith("|"));
      Matcher row = KEY_ROW.matcher(line);
      if (table && row.matches()) {
        QUOTED
            .matcher(row.group(1))
            .results()
            .map(key -> key.group(1).replace("[]", ""))
            .forEach(key -> keys.add(key.substring(key.lastIndexOf('.') + 1)));
      }
    }
    return keys;
  }
}
