package org.equigen.symbolic.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the diagnostics of every module fulfil: all kinds of an area are records with a case, every
 * case is laid out in the same way, identifiers are not given twice, and each has a test that
 * triggers it.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DiagnosticContract {
  private final List<Class<? extends Diagnostic>> areas;
  private final Map<String, String> notTriggered;

  /**
   * Looks at {@code areas}.
   *
   * @param areas the sealed interfaces of a module
   * @param notTriggered identifiers of kinds without a trigger, and why
   */
  protected DiagnosticContract(
      List<Class<? extends Diagnostic>> areas, Map<String, String> notTriggered) {
    this.areas = areas;
    this.notTriggered = notTriggered;
  }

  /** One case of each kind. */
  protected abstract List<Diagnostic> samples();

  @ParameterizedTest
  @MethodSource("samples")
  void everyKindHasAnIdentifierAPlaceAFaultAndAnAlternative(Diagnostic diagnostic) {
    String text = diagnostic.message().text();
    assertThat(text).startsWith("[EQG").contains("] " + diagnostic.place());
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(lines.getFirst()).endsWith(".");
    assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith("         "));
    assertThat(lines.getLast()).matches(" {9}.*[.?]");
    assertThat(diagnostic.exception().diagnostic()).isSameAs(diagnostic);
  }

  /** What a parser, a file system or a user says goes into a diagnostic, but never whole. */
  @ParameterizedTest
  @MethodSource("samples")
  void whateverItQuotesIsCutToALine(Diagnostic diagnostic) throws ReflectiveOperationException {
    for (RecordComponent part : diagnostic.getClass().getRecordComponents()) {
      if (part.getType() == String.class) {
        DiagnosticMessage flooded = flooded(diagnostic, part).message();
        assertThat(flooded.fault()).as(part.getName()).doesNotContain("\n");
        assertThat(flooded.fault()).as(part.getName()).hasSizeLessThan(410);
        assertThat(flooded.alternative()).as(part.getName()).hasSizeLessThan(2510);
      }
    }
  }

  private static Diagnostic flooded(Diagnostic diagnostic, RecordComponent flooded)
      throws ReflectiveOperationException {
    RecordComponent[] parts = diagnostic.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[parts.length];
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      values[i] =
          parts[i].getName().equals(flooded.getName())
              ? "line\n".repeat(1000)
              : parts[i].getAccessor().invoke(diagnostic);
    }
    return (Diagnostic) diagnostic.getClass().getDeclaredConstructor(types).newInstance(values);
  }

  @Test
  void everyKindHasACaseHere() {
    List<Class<?>> kinds =
        areas.stream()
            .<Class<?>>flatMap(area -> Arrays.stream(area.getPermittedSubclasses()))
            .toList();
    assertThat(areas).allMatch(Class::isSealed);
    assertThat(kinds).isNotEmpty().allMatch(Class::isRecord);
    assertThat(samples().stream().<Class<?>>map(Diagnostic::getClass))
        .containsExactlyInAnyOrderElementsOf(kinds);
  }

  @Test
  void everyKindHasATestThatTriggersIt() throws IOException {
    String tests = testSources();
    for (Diagnostic sample : samples()) {
      String identifier = sample.message().identifier();
      assertThat(tests.contains(identifier) || notTriggered.containsKey(identifier))
          .as("a test expects %s, %s", identifier, sample.getClass())
          .isTrue();
    }
  }

  /** The other tests of all modules, found from the folder of one, in which its tests run. */
  private static String testSources() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String module : List.of("symbolic", "codegen", "tests")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
        for (Path file : files.filter(DiagnosticContract::mayTrigger).toList()) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  private static boolean mayTrigger(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith("Test.java") && !name.endsWith("RenderingTest.java");
  }

  @Test
  void identifiersAreUnique() {
    assertThat(samples())
        .extracting(sample -> sample.message().identifier())
        .doesNotHaveDuplicates();
  }
}
