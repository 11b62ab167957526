package org.equigen.runtime.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.runtime.Precision;
import org.equigen.runtime.network.RaggedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticTest {
  /** First digit of the identifiers of each area. */
  private static final Map<Class<?>, Character> AREAS =
      Map.of(
          FileDiagnostic.class, '1',
          ModelDiagnostic.class, '2',
          DataDiagnostic.class, '3',
          TrainingDiagnostic.class, '4',
          NetworkDiagnostic.class, '5',
          DeviceDiagnostic.class, '6',
          JetFileDiagnostic.class, '7');

  static List<Class<?>> kinds() {
    List<Class<?>> kinds = new ArrayList<>();
    collect(Diagnostic.class, kinds);
    return kinds;
  }

  private static void collect(Class<?> type, List<Class<?>> kinds) {
    if (type.isRecord()) {
      kinds.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, kinds);
    }
  }

  @Test
  void thereAreKindsInEveryArea() {
    for (Class<?> area : AREAS.keySet()) {
      assertThat(kinds()).anyMatch(area::isAssignableFrom);
    }
    assertThat(Diagnostic.class.getPermittedSubclasses())
        .containsExactlyInAnyOrderElementsOf(AREAS.keySet());
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
  void theExceptionCarriesTheDiagnosticAndItsText() {
    Diagnostic diagnostic = new TrainingDiagnostic.BadSetting("epochs", "0", "1 and more");

    assertThat(diagnostic.exception())
        .isInstanceOf(DiagnosticException.class)
        .hasMessage("[EQR401] epochs: the value is \"0\".\n         Valid: 1 and more.");
    assertThat(diagnostic.exception().diagnostic()).isEqualTo(diagnostic);
    IllegalStateException cause = new IllegalStateException();
    assertThat(new DiagnosticException(diagnostic, cause)).hasCause(cause);
  }

  @Test
  void everyKindHasATestThatTriggersIt() throws Exception {
    String tests = testSources();
    for (Class<?> kind : kinds()) {
      String identifier = sample(kind).message().identifier();
      assertThat(tests.contains(identifier)).as("a test expects %s, %s", identifier, kind).isTrue();
    }
  }

  // The tests of this module, in whose folder they run, and those of devices.
  private static String testSources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> here = Files.walk(Path.of("src/test/java"));
        Stream<Path> devices = Files.walk(Path.of("..", "gpu-backend", "src/test/java"))) {
      for (Path file : Stream.concat(here, devices).toList()) {
        if (file.toString().endsWith("Test.java")) {
          text.append(Files.readString(file));
        }
      }
    }
    return text.toString();
  }

  @Test
  void offsetsThatDecreaseAreRefused() {
    assertThat(
            catchThrowable(
                () ->
                    new RaggedData<>(
                        Precision.FLOAT,
                        1,
                        0,
                        0,
                        new int[] {0, 3, 2},
                        new float[2],
                        new float[0],
                        new float[0])))
        .hasMessageContaining("[EQR304]")
        .hasMessageContaining("offset 2 is 2")
        .hasMessageContaining("valid here: 3 or more");
  }

  private static char areaOf(Class<?> kind) {
    return AREAS.entrySet().stream()
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
