package org.equigen.codegen.plan.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Program;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transforms give the same polynomials, cost no more, and change nothing when applied again; the
 * passes are formal derivatives, also of each other and of what transforms make of them.
 */
class TransformTest {
  private static final Map<String, UnaryOperator<Program>> TRANSFORMS =
      Map.of(
          "common steps", CommonSteps::share,
          "consolidation", Consolidation::merge,
          "constant maps", ConstantMaps::multiplyOut);

  static Stream<Named<Program>> programs() {
    return Programs.all();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theBackwardProgramIsTheFormalDerivative(Program forward) {
    isDerivative(forward, Derivative.backward(forward), "d");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theSecondDerivativeIsTheFormalDerivativeOfTheBackwardProgram(Program forward) {
    Program backward = Consolidation.merge(CommonSteps.share(Derivative.backward(forward)));
    isDerivative(backward, Derivative.second(backward), "e");
    isDerivative(backward, simplified(Derivative.second(backward)), "e");
  }

  private static void isDerivative(Program program, Program derivative, String prefix) {
    PolynomialRun run = new PolynomialRun(Programs.BATCH);
    Map<List<Integer>, Rational> loss = run.loss(program, prefix);
    assertThat(loss).isNotEmpty();
    var found = run.run(derivative);
    run.gradients(loss, program)
        .forEach(
            (name, expected) ->
                assertThat(found.get(prefix + name)).as(prefix + name).isEqualTo(expected));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theTangentIsTheFormalDerivativeAlongItsDirections(Program forward) {
    PolynomialRun run = new PolynomialRun(Programs.BATCH);
    var found = run.run(simplified(Derivative.tangent(forward)));
    run.directional(forward, "t")
        .forEach(
            (name, expected) -> assertThat(found.get("t" + name)).as(name).isEqualTo(expected));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void transformsKeepTheFunctionAndNeverCostMore(Program forward) {
    Program backward = Derivative.backward(forward);
    for (Program program : List.of(forward, backward, Derivative.second(backward))) {
      TRANSFORMS.forEach(
          (name, transform) -> {
            Program transformed = transform.apply(program);
            assertSame(program, transformed, name);
            assertThat(Cost.ofRow(transformed)).as(name).isLessThanOrEqualTo(Cost.ofRow(program));
            assertThat(transform.apply(transformed)).as(name).isEqualTo(transformed);
          });
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void fewerRowsKeepTheFunctionAndItsDerivative(Program forward) {
    Program moved = FewerRows.of(forward);
    assertSame(forward, moved, "fewer rows");
    assertThat(FewerRows.of(moved)).isEqualTo(moved);
    isDerivative(forward, Derivative.backward(moved), "d");
  }

  @Test
  void linearMapsOfGatheredValuesAreComputedPerNode() {
    Program forward = Programs.all().toList().get(5).getPayload();
    long edges = onEdges(forward);
    assertThat(onEdges(FewerRows.of(forward))).isLessThan(edges / 2);
  }

  private static long onEdges(Program program) {
    return program.steps().stream()
        .filter(step -> step.rows().equals(Programs.EDGE))
        .mapToLong(Cost::ofRow)
        .sum();
  }

  @Test
  void theDerivativeOfASquareIsComputedOnce() {
    Program backward = Derivative.backward(Programs.all().toList().get(1).getPayload());
    assertThat(backward.steps()).hasSize(2);
    assertThat(Consolidation.merge(backward).steps()).hasSize(1);
  }

  @Test
  void theSameProductWithItsInputsExchangedIsComputedOnce() {
    Program program = Programs.all().toList().get(2).getPayload();
    assertThat(Consolidation.merge(program).steps())
        .singleElement()
        .asString()
        .isEqualTo("y.0[u] += sum C x.0[u] z.0[u]");
  }

  @Test
  void chainsOfConstantMapsAreOneMap() {
    Program chain = Programs.all().toList().get(3).getPayload();
    Program shared = CommonSteps.share(chain);
    assertThat(shared.temporaries()).hasSize(2);
    assertThat(ConstantMaps.multiplyOut(shared).temporaries()).hasSize(1);
  }

  private static Program simplified(Program program) {
    return ConstantMaps.multiplyOut(Consolidation.merge(CommonSteps.share(program)));
  }

  private static void assertSame(Program program, Program transformed, String name) {
    PolynomialRun run = new PolynomialRun(Programs.BATCH);
    var expected = run.run(program);
    assertThat(expected.values().toString()).as("not zero").contains("]=");
    assertThat(run.run(transformed)).as(name).isEqualTo(expected);
  }

  /** By the definitions of the maps, on the matrix of the second set: elements 1 and 2. */
  @Test
  void theFifteenMapsOfPairsAreWhatTheirNamesSay() {
    PlanInterpreter<Rational> run =
        new PlanInterpreter<>(new RationalAlgebra(), Programs.mapsOfPairs(), Programs.BATCH);
    long[] matrix = {7, 1, 2, 3, 5}; // the set of one element, then (a, b; c, d) = (1, 2; 3, 5)
    for (int pair = 0; pair < matrix.length; pair++) {
      run.values("t").get(pair).set(0, Rational.of(matrix[pair]));
    }
    run.run();
    long[][] expected = {
      {1, 2, 3, 5},
      {1, 3, 2, 5},
      {1, 0, 0, 5},
      {1, 1, 5, 5},
      {1, 5, 1, 5},
      {3, 0, 0, 8},
      {3, 3, 8, 8},
      {3, 8, 3, 8},
      {4, 0, 0, 7},
      {4, 4, 7, 7},
      {4, 7, 4, 7},
      {6, 6, 6, 6},
      {6, 0, 0, 6},
      {11, 11, 11, 11},
      {11, 0, 0, 11}
    };
    for (int map = 0; map < expected.length; map++) {
      assertThat(run.values("y").get(0).get(map)).isEqualTo(Rational.of(7));
      for (int entry = 0; entry < 4; entry++) {
        assertThat(run.values("y").get(1 + entry).get(map))
            .as("map %d, entry %d", map + 1, entry)
            .isEqualTo(Rational.of(expected[map][entry]));
      }
    }
  }
}
