package org.equigen.runtime.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the diagnostics of every module fulfil: all kinds of an area are records, say where, what
 * and what instead, show the values that they hold, have identifiers of their own, and have a test
 * in their module that triggers them.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DiagnosticContract {
  private final Map<Class<? extends Diagnostic>, Character> areas;

  /**
   * Looks at {@code areas}.
   *
   * @param areas the sealed interfaces of a module, each with the digit of its identifiers
   */
  protected DiagnosticContract(Map<Class<? extends Diagnostic>, Character> areas) {
    this.areas = areas;
  }

  List<Class<?>> kinds() {
    return areas.keySet().stream().flatMap(area -> kinds(area).stream()).toList();
  }

  private static List<Class<?>> kinds(Class<?> area) {
    return List.of(area.getPermittedSubclasses());
  }

  @Test
  void anAreaIsASealedInterfaceOfRecords() {
    for (Class<?> area : areas.keySet()) {
      assertThat(area).isInterface().isSealed();
      assertThat(kinds(area)).isNotEmpty().allMatch(Class::isRecord);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindSaysIdentifierPlaceFaultAndAlternative(Class<?> kind) throws Exception {
    DiagnosticMessage message = sample(kind).message();

    assertThat(message.identifier()).matches("EQR" + areaOf(kind) + "\\d\\d");
    assertThat(message.place()).isNotBlank();
    assertThat(message.fault()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    assertThat(message.alternative()).isNotBlank();
    assertThat(message.text())
        .startsWith("[" + message.identifier() + "] " + message.place() + ": ")
        .contains(message.fault() + ".\n         ");
    for (String line : message.text().lines().skip(1).toList()) {
      assertThat(line).startsWith(" ".repeat(9)).doesNotStartWith(" ".repeat(10));
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindShowsTheValuesThatItHolds(Class<?> kind) throws Exception {
    Diagnostic sample = sample(kind);

    for (RecordComponent component : kind.getRecordComponents()) {
      Object value = component.getAccessor().invoke(sample);
      String shown = value instanceof List<?> list ? list.getFirst().toString() : value + "";
      assertThat(sample.message().text()).as(component.getName()).contains(shown);
    }
  }

  @Test
  void noTwoKindsShareAnIdentifier() throws Exception {
    Map<String, Class<?>> owners = new HashMap<>();
    for (Class<?> kind : kinds()) {
      String identifier = sample(kind).message().identifier();
      assertThat(owners.put(identifier, kind)).as(identifier).isNull();
    }
  }

  @Test
  void everyKindHasATestThatTriggersIt() throws Exception {
    String tests = testSources();
    for (Class<?> kind : kinds()) {
      String identifier = sample(kind).message().identifier();
      assertThat(tests.contains(identifier)).as("a test expects %s, %s", identifier, kind).isTrue();
    }
  }

  // Tests run in the folder of their module.
  private static String testSources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith("Test.java")) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  private char areaOf(Class<?> kind) {
    return areas.entrySet().stream()
        .filter(area -> area.getKey().isAssignableFrom(kind))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** A diagnostic of this kind whose values can be told apart. */
  private static Diagnostic sample(Class<?> kind) throws ReflectiveOperationException {
    RecordComponent[] components = kind.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      values[i] = value(types[i], i);
    }
    return (Diagnostic) kind.getDeclaredConstructor(types).newInstance(values);
  }

  private static Object value(Class<?> type, int index) {
    String name = type.getSimpleName();
    return switch (name) {
      case "String" -> "text" + index;
      case "Path" -> Path.of("file" + index);
      case "List" -> List.of("item" + index);
      case "int" -> 7000 + index;
      case "long" -> 7000L + index;
      case "double" -> 0.5 + index;
      default -> throw new IllegalStateException("no sample of " + name);
    };
  }
}
