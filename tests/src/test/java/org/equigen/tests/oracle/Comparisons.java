package org.equigen.tests.oracle;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Comparisons as tests: the oracle answers all questions at once, then each is a test. */
final class Comparisons {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** Where scripts of failed comparisons stay. */
  private static final Path SCRIPTS = Path.of("target", "oracles");

  private Comparisons() {}

  /** One test for each. */
  static Stream<DynamicTest> tests(Oracle oracle, List<Comparison> comparisons)
      throws IOException, InterruptedException {
    List<String> answers = answers(oracle, comparisons);
    return IntStream.range(0, answers.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    comparisons.get(i).name(),
                    () -> require(oracle, comparisons.get(i), answers.get(i))));
  }

  /** One test for each: that it fails, since what it compares is not the same. */
  static Stream<DynamicTest> refusals(Oracle oracle, List<Comparison> comparisons)
      throws IOException, InterruptedException {
    List<String> answers = answers(oracle, comparisons);
    return IntStream.range(0, answers.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    comparisons.get(i).name(),
                    () ->
                        assertThatThrownBy(
                                () -> require(oracle, comparisons.get(i), answers.get(i)))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("repeat    " + oracle.command().getFirst())));
  }

  private static List<String> answers(Oracle oracle, List<Comparison> comparisons)
      throws IOException, InterruptedException {
    return new Dialogue(oracle, LIMIT).ask(comparisons.stream().map(Comparison::question).toList());
  }

  /** Fails unless both agree, and leaves the script that asks the oracle again. */
  static void require(Oracle oracle, Comparison comparison, String answer) throws IOException {
    String theirs = comparison.reading().apply(answer);
    String ours = comparison.equigen().get();
    if (!ours.equals(theirs)) {
      Path script =
          Files.createTempFile(
              Files.createDirectories(SCRIPTS), oracle.name().toLowerCase(Locale.ROOT), ".txt");
      Files.writeString(script, new Dialogue(oracle, LIMIT).script(comparison.question()));
      fail(
          "%s%nasked     %s%nanswered  %s%nEquigen   %s%nrepeat    %s < %s",
          comparison.name(),
          comparison.question(),
          theirs,
          ours,
          String.join(" ", oracle.command()),
          script.toAbsolutePath());
    }
  }
}
