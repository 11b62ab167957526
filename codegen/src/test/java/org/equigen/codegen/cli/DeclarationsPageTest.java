package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/declarations.md run, and find as many maps as the page says. */
class DeclarationsPageTest {
  private static final Pattern FILE =
      Pattern.compile("```yaml\n# (\\w+\\.yaml)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("gen-layers (basis .*?) +# (\\d+) maps?");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TempDir Path folder;

  @Test
  void everyExampleRuns() throws IOException {
    String page = Files.readString(Path.of("..").resolve("docs/declarations.md"));
    Matcher file = FILE.matcher(page);
    while (file.find()) {
      Files.writeString(folder.resolve(file.group(1)), file.group(2));
    }
    int commands = 0;
    Matcher command = COMMAND.matcher(page);
    while (command.find()) {
      assertThat(dimension(command.group(1)))
          .as(command.group(1))
          .isEqualTo(Long.parseLong(command.group(2)));
      commands++;
    }
    assertThat(commands).isGreaterThan(10);
    assertThat(page.lines().filter(line -> line.startsWith("gen-layers "))).hasSize(commands);
  }

  private long dimension(String command) throws IOException {
    List<String> arguments = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      arguments.add(text.endsWith(".yaml") ? folder.resolve(text).toString() : text);
    }
    arguments.addAll(List.of("--format", "json"));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.err()).as(command).isEmpty();
    JsonNode json = new ObjectMapper().readTree(run.out());
    return json.get("dimension").asLong();
  }
}
