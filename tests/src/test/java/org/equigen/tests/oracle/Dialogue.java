package org.equigen.tests.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Many questions to an oracle in one process, since starting one takes seconds. What one question
 * breaks is its own answer alone.
 */
final class Dialogue {
  private static final String MARK = "@answer ";

  private final Oracle oracle;
  private final Duration limit;

  /**
   * A dialogue.
   *
   * @param limit of time, after which the process is ended and what is left has no answer
   */
  Dialogue(Oracle oracle, Duration limit) {
    this.oracle = oracle;
    this.limit = limit;
  }

  /** The script that asks one question. */
  String script(String question) {
    return script(List.of(question));
  }

  private String script(List<String> questions) {
    StringBuilder script = new StringBuilder(oracle.prelude());
    for (int i = 0; i < questions.size(); i++) {
      script.append(oracle.print(MARK + i)).append('\n').append(questions.get(i)).append('\n');
    }
    return script
        .append(oracle.print(MARK + questions.size()))
        .append('\n')
        .append(oracle.end())
        .append('\n')
        .toString();
  }

  /** All that was printed in answer to each question, error messages included. */
  List<String> ask(List<String> questions) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("oracle");
    Path script = Files.writeString(folder.resolve("script"), script(questions));
    Path output = folder.resolve("output");
    try {
      run(script, output);
      return answers(Files.readAllLines(output), questions.size());
    } finally {
      Files.deleteIfExists(script);
      Files.deleteIfExists(output);
      Files.delete(folder);
    }
  }

  private void run(Path script, Path output) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(oracle.command())
            .redirectInput(script.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<String> answers(List<String> lines, int count) {
    List<List<String>> answers = new ArrayList<>();
    for (String line : lines) {
      if (line.strip().equals(MARK + answers.size())) {
        answers.add(new ArrayList<>());
      } else if (!answers.isEmpty() && !line.startsWith("// **")) {
        answers.getLast().add(line);
      }
    }
    boolean finished = answers.size() > count;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(
          i < answers.size() - 1 || finished
              ? answers.get(i).stream().map(String::strip).collect(Collectors.joining("\n")).strip()
              : "no answer within " + limit.toSeconds() + " s");
    }
    return texts;
  }
}
