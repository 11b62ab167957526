package org.equigen.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.equigen.runtime.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between modules and packages, as the design draws them. */
class DirectionTest {
  private static final String SYMBOLIC = "org.equigen.symbolic.";
  private static final String CODEGEN = "org.equigen.codegen.";

  static Stream<Arrow> modules() {
    return Stream.of(
        Arrow.from("org.equigen.symbolic.."),
        Arrow.from("org.equigen.codegen..", "org.equigen.symbolic.."),
        Arrow.from("org.equigen.runtime.."),
        Arrow.from("org.equigen.interchange..", "org.equigen.runtime.."),
        Arrow.from("org.equigen.evaluation..", "org.equigen.runtime.."),
        Arrow.from("org.equigen.gpu..", "org.equigen.runtime.."),
        Arrow.from("org.equigen.generated..", "org.equigen.runtime.."),
        Arrow.from(
            "org.equigen.examples..",
            "org.equigen.runtime..",
            "org.equigen.interchange..",
            "org.equigen.evaluation..",
            "org.equigen.gpu..",
            "org.equigen.generated.."));
  }

  static Stream<Arrow> packages() {
    String diagnostic = SYMBOLIC + "diagnostic";
    String number = SYMBOLIC + "number..";
    String matrix = SYMBOLIC + "matrix..";
    String root = SYMBOLIC + "root..";
    String group = SYMBOLIC + "group..";
    String representation = SYMBOLIC + "representation..";
    String character = SYMBOLIC + "character..";
    String tensor = SYMBOLIC + "tensor..";
    String basis = SYMBOLIC + "basis";
    String store = SYMBOLIC + "store";
    String progress = SYMBOLIC + "solver.progress";
    String operator = SYMBOLIC + "solver.operator";
    String orbit = SYMBOLIC + "solver.orbit";
    String equation = SYMBOLIC + "solver.equation";
    String plan = CODEGEN + "plan..";
    return Stream.of(
        Arrow.from(diagnostic),
        Arrow.from(number, diagnostic),
        Arrow.from(matrix, diagnostic, number),
        Arrow.from(root, number),
        Arrow.from(group, diagnostic, number, matrix, root),
        Arrow.from(representation, diagnostic, number, matrix, group),
        Arrow.from(basis, number, matrix, group, representation, character, tensor),
        Arrow.from(store, number, matrix, group, representation, character, basis),
        Arrow.from(SYMBOLIC + "irreducible..", number, matrix, root, group, representation),
        Arrow.from(SYMBOLIC + "torus..", number, matrix, representation),
        Arrow.from(
            character,
            diagnostic,
            number,
            matrix,
            root,
            group,
            representation,
            SYMBOLIC + "irreducible.."),
        Arrow.from(
            SYMBOLIC + "solver..",
            diagnostic,
            number,
            matrix,
            group,
            representation,
            basis,
            store,
            character,
            tensor,
            SYMBOLIC + "torus.."),
        Arrow.from(progress, diagnostic, store),
        Arrow.from(operator, number, matrix, group, representation),
        Arrow.from(orbit, number, matrix, group, representation, basis, operator),
        Arrow.from(equation, number, matrix, representation, progress, operator, orbit),
        Arrow.from(
            SYMBOLIC + "solver.elimination",
            number,
            matrix,
            representation,
            SYMBOLIC + "torus..",
            progress,
            operator,
            orbit,
            equation),
        Arrow.from(CODEGEN + "diagnostic", diagnostic),
        Arrow.from(plan, diagnostic, number),
        Arrow.from(CODEGEN + "schedule..", plan),
        Arrow.from(
            CODEGEN + "emit..",
            diagnostic,
            CODEGEN + "diagnostic",
            number,
            plan,
            CODEGEN + "schedule.."));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesOnlyWhatItsArrowPointsAt(Arrow module) {
    module.rule().check(ProductClasses.ALL);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatItsArrowPointsAt(Arrow part) {
    part.rule().check(ProductClasses.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.equigen.symbolic.(**)",
        "org.equigen.codegen.(**)",
        "org.equigen.runtime.(**)",
        "org.equigen.interchange.(*)..",
        "org.equigen.evaluation.(*)..",
        "org.equigen.examples.(*)..",
        "org.equigen.gpu.(**)"
      })
  void packagesFormNoCycle(String slices) {
    slices()
        .matching(slices)
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(ProductClasses.ALL);
  }

  @Test
  void nothingIsBuiltOnTheCommandLineOrTheProcessor() {
    noClasses()
        .that()
        .resideOutsideOfPackages(CODEGEN + "cli..", CODEGEN + "processor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CODEGEN + "cli..", CODEGEN + "processor..")
        .check(ProductClasses.ALL);
  }

  @Test
  void plansAndOpenClKnowNothingOfJavaPoet() {
    noClasses()
        .that()
        .resideInAnyPackage(CODEGEN + "plan..", CODEGEN + "emit.opencl..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir.javapoet..")
        .allowEmptyShould(true)
        .check(ProductClasses.ALL);
  }

  @Test
  void everyClassInTheSourcesWasSeen() {
    assertThat(ProductClasses.ALL.stream().map(JavaClass::getFullName))
        .containsAll(ProductClasses.namesInSources())
        .hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource({"modules", "packages"})
  void anArrowIsDrawnFromAPackageThatExists(Arrow arrow) {
    assertThat(ProductClasses.ALL.that(resideInAPackage(arrow.from()))).isNotEmpty();
  }

  @Test
  void anArrowAgainstTheDesignIsNoticed() {
    JavaClasses intruder = new ClassFileImporter().importClasses(Intruder.class);

    assertThat(Arrow.from("org.equigen.tests..").holdsFor(intruder)).isFalse();
    assertThat(Arrow.from("org.equigen.tests..", "org.equigen.runtime..").holdsFor(intruder))
        .isTrue();
  }

  /** Uses the runtime, which the canary's rule forbids. */
  private record Intruder(Layer<float[]> layer) {}
}
