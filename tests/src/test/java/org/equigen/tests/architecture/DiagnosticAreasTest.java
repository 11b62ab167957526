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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The roots of the diagnostics are open to every module, so what sealed roots would show is shown
 * here: each area is closed, lies whole in one module and fulfils the contract there ({@code
 * DiagnosticContract}), and no identifier is given twice in the product.
 */
class DiagnosticAreasTest {
  private static final List<Class<?>> ROOTS =
      List.of(
          org.equigen.runtime.diagnostic.Diagnostic.class,
          org.equigen.symbolic.diagnostic.Diagnostic.class);

  private static final Pattern IDENTIFIER =
      Pattern.compile("new DiagnosticMessage\\(\\s*\"(EQ[GR]\\d{3})\"");

  static List<Class<?>> areas() {
    return kindsAndAreas().filter(Class::isInterface).toList();
  }

  private static Stream<Class<?>> kindsAndAreas() {
    return ProductClasses.ALL.stream()
        .filter(type -> ROOTS.stream().anyMatch(type::isAssignableTo))
        .<Class<?>>map(JavaClass::reflect)
        .filter(type -> !ROOTS.contains(type));
  }

  @Test
  void everyKindBelongsToAnArea() {
    assertThat(areas()).hasSizeGreaterThan(20);
    assertThat(kindsAndAreas().filter(type -> !type.isInterface()))
        .allMatch(kind -> kind.isRecord() && areas().contains(kind.getEnclosingClass()));
  }

  @ParameterizedTest
  @MethodSource("areas")
  void anAreaIsClosedAndItsKindsLieInIt(Class<?> area) {
    assertThat(area).isSealed();
    assertThat(area.getInterfaces()).hasSize(1).containsAnyElementsOf(ROOTS);
    assertThat(area.getPermittedSubclasses()).allMatch(kind -> kind.getEnclosingClass() == area);
  }

  @ParameterizedTest
  @MethodSource("areas")
  void anAreaFulfilsTheContractInItsModule(Class<?> area) throws IOException {
    Path module = ProductClasses.moduleOf(area);
    List<String> contracts = new ArrayList<>();
    for (Path file : sources(module.resolve("src/test/java"), "Test.java")) {
      contracts.add(Files.readString(file));
    }
    assertThat(contracts)
        .as("tests in %s", module)
        .anyMatch(
            test ->
                test.contains("extends DiagnosticContract")
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
    long kinds = kindsAndAreas().filter(Class::isRecord).count();
    assertThat(identifiers).doesNotHaveDuplicates().hasSize((int) kinds);
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
