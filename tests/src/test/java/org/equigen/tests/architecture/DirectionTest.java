package org.equigen.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
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
  private static final String RUNTIME = "org.equigen.runtime.";

  static Stream<Arrow> modules() {
    return Stream.of(
        Arrow.from("org.equigen.symbolic.."),
        Arrow.from("org.equigen.codegen..", "org.equigen.symbolic.."),
        Arrow.from("org.equigen.runtime.."),
        Arrow.from("org.equigen.interchange..", "org.equigen.runtime.."),
        Arrow.from("org.equigen.evaluation..", "org.equigen.runtime.."),
        Arrow.from("org.equigen.neighbours..", "org.equigen.runtime.."),
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

  /** Exact mathematics: from numbers to groups, from groups to solutions, from these to texts. */
  static Stream<Arrow> symbolic() {
    return Arrow.table(
        SYMBOLIC,
        """
        diagnostic ->
        number -> diagnostic
        matrix -> diagnostic number
        polynomial -> number
        root -> number
        group.permutation ->
        group -> diagnostic number matrix root group.permutation
        group.finite -> diagnostic number matrix group group.permutation
        group.sample -> number matrix group group.permutation
        representation -> diagnostic number matrix group
        irreducible -> number matrix root group representation
        character -> diagnostic number matrix root group.. representation irreducible
        character.table -> diagnostic number matrix group.. representation
        partition -> number matrix
        tensor -> number group representation
        torus -> number matrix representation
        basis -> number matrix group representation character tensor
        file ->
        store -> file number matrix group representation character basis
        solver.progress -> diagnostic store
        solver.operator -> number matrix group representation
        solver.orbit -> number matrix representation basis solver.operator
        solver.equation -> number matrix representation solver.progress solver.operator solver.orbit
        solver.elimination -> number matrix representation torus solver.progress solver.operator \
          solver.orbit solver.equation
        solver -> diagnostic number matrix group representation tensor character basis store \
          solver.*
        decomposition.irrep -> diagnostic number matrix root group representation irreducible \
          character basis solver
        decomposition.discovery -> diagnostic number matrix group.. representation irreducible \
          character.table basis store solver decomposition.irrep
        decomposition -> diagnostic number matrix root group.. representation irreducible \
          character.. basis solver decomposition.*
        declaration.expression -> number
        declaration.symja -> number declaration.expression
        declaration -> diagnostic number matrix group.. representation irreducible \
          decomposition.irrep decomposition.discovery harmonic declaration.*
        invariant.contraction -> number matrix group
        invariant.graph -> number matrix invariant.contraction
        invariant.fundamental -> diagnostic number matrix group representation \
          invariant.contraction invariant.graph
        harmonic -> number matrix polynomial group representation irreducible basis store solver \
          decomposition.irrep
        invariant -> diagnostic number matrix polynomial group.. representation character.. basis \
          store solver solver.progress
        explain -> diagnostic
        explain.notation -> number matrix
        explain.picture -> number explain.notation
        explain.format -> number root group representation decomposition.irrep explain.notation
        explain.meaning -> number matrix group representation tensor basis
        explain.basis -> diagnostic number matrix group representation character tensor partition \
          basis explain explain.notation explain.picture explain.format explain.meaning
        explain.character -> diagnostic number group group.finite character.table \
          decomposition.irrep decomposition.discovery explain explain.notation explain.format
        explain.decomposition -> diagnostic number matrix group representation irreducible \
          character.table decomposition decomposition.irrep explain explain.notation \
          explain.picture explain.format explain.character
        explain.polynomial -> diagnostic number polynomial group representation character.table \
          invariant.. explain explain.notation explain.format
        """);
  }

  /** Layers: plans know no groups, what writes them knows no planner. */
  static Stream<Arrow> codegen() {
    return Arrow.table(
        CODEGEN,
        """
        diagnostic -> symbolic.diagnostic
        plan.function -> symbolic.number
        plan -> symbolic.number plan.function
        plan.transform -> symbolic.number plan plan.function
        schedule -> plan
        loop -> plan plan.transform plan.function schedule
        emit.. -> diagnostic symbolic.diagnostic symbolic.number plan.. schedule loop
        planning.assembly -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation symbolic.basis symbolic.solver symbolic.decomposition.. plan..
        planning.form -> diagnostic symbolic.diagnostic symbolic.number symbolic.matrix \
          symbolic.group symbolic.representation symbolic.basis plan
        planning.declaration -> diagnostic symbolic.diagnostic symbolic.number \
          symbolic.representation symbolic.invariant.fundamental plan plan.function \
          planning.assembly
        planning.linear -> symbolic.diagnostic symbolic.number symbolic.matrix symbolic.group \
          symbolic.representation symbolic.basis symbolic.decomposition.. plan planning.assembly
        planning.norm -> symbolic.number symbolic.group symbolic.representation symbolic.basis \
          plan.. planning.assembly planning.form planning.declaration
        planning.radial -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation symbolic.harmonic symbolic.solver plan plan.function \
          planning.assembly planning.form planning.declaration
        planning.product -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation symbolic.basis plan planning.assembly planning.form \
          planning.declaration
        planning.polynomial -> diagnostic symbolic.diagnostic symbolic.number symbolic.matrix \
          symbolic.group symbolic.representation symbolic.basis symbolic.solver \
          symbolic.harmonic symbolic.polynomial plan plan.function planning.assembly \
          planning.form planning.declaration
        planning.permutation -> symbolic.diagnostic symbolic.number symbolic.representation symbolic.basis \
          symbolic.partition symbolic.group plan.. planning.assembly planning.declaration
        planning.scalars -> diagnostic symbolic.diagnostic symbolic.number symbolic.matrix \
          symbolic.group symbolic.representation symbolic.invariant.contraction \
          symbolic.invariant.fundamental symbolic.basis plan plan.function planning.assembly \
          planning.declaration
        planning.frame -> diagnostic symbolic.diagnostic symbolic.number symbolic.matrix \
          symbolic.group symbolic.representation symbolic.invariant.contraction \
          symbolic.invariant.fundamental symbolic.basis plan.. planning.assembly \
          planning.declaration planning.scalars
        planning -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation symbolic.basis symbolic.solver symbolic.decomposition plan.. \
          planning..
        planning.network -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation plan.. planning planning.assembly planning.declaration
        request -> diagnostic symbolic.diagnostic symbolic.number symbolic.group \
          symbolic.representation symbolic.declaration plan.. planning..
        generation -> diagnostic symbolic.diagnostic symbolic.group symbolic.representation plan \
          plan.function planning.. emit.. request
        check -> diagnostic symbolic.diagnostic symbolic.number symbolic.matrix symbolic.group \
          symbolic.group.sample symbolic.representation plan.. planning.. emit.java emit.opencl \
          generation
        output -> diagnostic symbolic.diagnostic symbolic.file
        processor -> diagnostic symbolic.diagnostic symbolic.group symbolic.representation \
          symbolic.declaration symbolic.solver symbolic.store planning.. request generation
        cli -> symbolic.. diagnostic plan planning.. request generation check output
        """);
  }

  /** What users carry: networks are layers on kernels; training knows layers by their contract. */
  static Stream<Arrow> runtime() {
    return Arrow.table(
        RUNTIME,
        """
        diagnostic ->
        annotation ->
        file -> diagnostic
        device -> runtime
        kernel -> runtime diagnostic
        kernel.plain -> runtime kernel
        kernel.vector -> runtime kernel
        layer -> runtime diagnostic kernel
        network -> runtime diagnostic kernel layer
        data -> runtime diagnostic
        gradient -> runtime diagnostic data
        training -> runtime diagnostic kernel data gradient
        training.lbfgs -> runtime diagnostic gradient training
        checkpoint -> runtime diagnostic file gradient training
        """);
  }

  static Stream<Arrow> packages() {
    Arrow root = Arrow.from("org.equigen.runtime", RUNTIME + "diagnostic");
    return Stream.of(symbolic(), codegen(), runtime(), Stream.of(root)).flatMap(it -> it);
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
        "org.equigen.neighbours.(**)",
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
        .resideInAnyPackage(CODEGEN + "plan..", CODEGEN + "loop..", CODEGEN + "emit.opencl..")
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
  void everyPackageHasItsArrow() {
    DescribedPredicate<JavaClass> drawn =
        resideInAnyPackage(packages().map(Arrow::from).toArray(String[]::new));
    assertThat(
            ProductClasses.ALL.stream()
                .filter(
                    resideInAnyPackage(SYMBOLIC + ".", CODEGEN + ".", RUNTIME + ".")
                        .and(not(drawn)))
                .map(JavaClass::getPackageName))
        .containsOnly("org.equigen.symbolic");
  }

  @Test
  void aTableOfArrowsIsReadLineByLine() {
    assertThat(Arrow.table("org.equigen.codegen.", "a -> b c.. symbolic.d\nruntime ->\n"))
        .containsExactly(
            Arrow.from(
                "org.equigen.codegen.a",
                "org.equigen.codegen.b",
                "org.equigen.codegen.c..",
                "org.equigen.symbolic.d"),
            Arrow.from("org.equigen.runtime"));
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
