package org.equigen.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The root of the diagnostics is open to every module, so what a sealed root would show is shown
 * here: each area is closed, lies whole in one module and fulfils the {@linkplain
 * DiagnosticContract contract} there, and no identifier is given twice in the product.
 */
class DiagnosticAreasTest {
  private static final Pattern IDENTIFIER =
      Pattern.compile("new DiagnosticMessage\\(\\s*\"(EQ[GR]\\d{3})\"");

  static List<Class<?>> areas() {
    return kindsAndAreas().filter(Class::isInterface).toList();
  }

  private static Stream<Class<?>> kindsAndAreas() {
    return ProductClasses.ALL.stream()
        .filter(type -> type.isAssignableTo(Diagnostic.class))
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> type != Diagnostic.class);
  }

  @Test
  void everyKindBelongsToAnArea() {
    assertThat(areas()).hasSizeGreaterThan(6);
    assertThat(kindsAndAreas().filter(type -> !type.isInterface()))
        .allMatch(kind -> kind.isRecord() && areas().contains(kind.getEnclosingClass()));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void anAreaIsClosedAndItsKindsLieInIt(Class<?> area) {
    assertThat(area).isSealed();
    assertThat(area.getInterfaces()).containsExactly(Diagnostic.class);
    assertThat(area.getPermittedSubclasses()).allMatch(kind -> kind.getEnclosingClass() == area);
  }

  @ParameterizedTest
  @MethodSource("areas")
  void anAreaFulfilsTheContractInItsModule(Class<?> area) throws IOException {
    Path module = ProductClasses.moduleOf(area);
    List<String> contracts = new ArrayList<>();
    for (Path file : sources(module.resolve("src/test/java"), "DiagnosticTest.java")) {
      contracts.add(Files.readString(file));
    }
    assertThat(contracts)
        .as("tests in %s", module)
        .anyMatch(
            test ->
                test.contains("extends " + DiagnosticContract.class.getSimpleName())
                    && test.contains(area.getSimpleName() + ".class"));
  }

  @Test
  void noTwoKindsOfTheProductShareAnIdentifier() throws IOException {
    List<String> identifiers = new ArrayList<>();
    for (Path module : ProductClasses.modules()) {
      for (Path file : sources(module.resolve("src/main/java"), "Diagnostic.java")) {
        IDENTIFIER
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult it) -> it.group(1))
            .forEach(identifiers::add);
      }
    }
    long ours = kindsAndAreas().filter(Class::isRecord).count();
    assertThat(identifiers).doesNotHaveDuplicates();
    assertThat(identifiers.stream().filter(it -> it.startsWith("EQR"))).hasSize((int) ours);
  }

  private static List<Path> sources(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
