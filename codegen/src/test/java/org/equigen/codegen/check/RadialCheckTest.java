package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.RadialOptions;
import org.equigen.codegen.planning.declaration.RadialOptions.Basis;
import org.equigen.codegen.planning.declaration.RadialOptions.Envelope;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Radial functions and distances are those of their formulae, also where points coincide and at the
 * cutoff, do not change under the group, and all their passes are derivatives.
 */
class RadialCheckTest {
  private static final Place PLACE = Place.of("test");
  private static final BasisCache CACHE = BasisCache.inMemory();
  private static final double CUTOFF = 2.5;

  private static PlannedLayer plan(Group group, LayerDeclaration declaration) {
    return new LayerPlanner(new IntertwinerSolver(CACHE), CostModel.CHEAPEST)
        .plan(group, declaration, PLACE);
  }

  private static RadialOptions options(int functions, Basis basis, Envelope envelope, int order) {
    return new RadialOptions(
        functions, basis, Rational.of(5, 2), Rational.of(1, 2), envelope, order);
  }

  private static PlannedLayer radial(String group, String in, RadialOptions options) {
    Group found = GroupNames.parse(group);
    Representation read = RepresentationParser.parse(PLACE, in, found);
    return plan(found, new LayerDeclaration.Radial(read, options));
  }

  private static double[] run(
      PlannedLayer layer, Pass pass, NumberType numbers, Map<String, double[][]> values) {
    Batch batch = new Batch(Map.of(Domain.SAMPLE, 1), Map.of());
    String result = pass == Pass.FORWARD ? "y" : "dx";
    return Objects.requireNonNull(
        LayerCheck.compiled(layer.plan(), PLACE)
            .in(numbers)
            .run(pass, batch, new HashMap<>(values))
            .get(result))[0];
  }

  private static double[] values(PlannedLayer layer, NumberType numbers, double... x) {
    return run(layer, Pass.FORWARD, numbers, Map.of("x", new double[][] {x}));
  }

  private static double[] gradient(PlannedLayer layer, double[] dy, double... x) {
    return run(
        layer,
        Pass.BACKWARD,
        NumberType.DOUBLE,
        Map.of("x", new double[][] {x}, "dy", new double[][] {dy}));
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in       | functions | basis    | envelope   | order
        "O(3)         | 1o       | 8 | BESSEL   | POLYNOMIAL | 6",
        "O(3)         | 2x2e     | 3 | GAUSSIAN | POLYNOMIAL | 3",
        "SO(3)        | 2V       | 5 | BESSEL   | COSINE     | 6",
        "O(5)         | V        | 4 | GAUSSIAN | COSINE     | 6",
        "O(3)         | 2S       | 3 | GAUSSIAN | NONE       | 6",
        "lorentz      | S        | 4 | BESSEL   | POLYNOMIAL | 5",
        "SU(2)        | Real(V)  | 3 | BESSEL   | POLYNOMIAL | 4",
        "SU(3)        | Real(V)  | 1 | BESSEL   | NONE       | 6",
        "Sp(4)        | 2S       | 2 | GAUSSIAN | POLYNOMIAL | 6",
        "SO(7)        | V        | 2 | BESSEL   | POLYNOMIAL | 6",
        "D(4)         | 2V       | 3 | BESSEL   | POLYNOMIAL | 7",
        "icosahedral  | V        | 3 | GAUSSIAN | POLYNOMIAL | 6",
        "S(5)         | V        | 2 | BESSEL   | POLYNOMIAL | 6",
        "SO(3) x S(4) | V[SO(3)] | 3 | BESSEL   | POLYNOMIAL | 6",
      })
  void radialFunctionsDoNotChangeUnderTheGroup(
      String name, String in, int functions, Basis basis, Envelope envelope, int order) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = radial(name, in, options(functions, basis, envelope, order));
    isGood(group, layer, 1e-12);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "O(3), 2x1o, 1e-12",
    "O(5), V, 1e-12",
    "lorentz, 2V, 1e-9",
    "'O(1,3)', V, 1e-9",
    "SU(3), Real(V), 1e-12",
    "Sp(4), 'Sym(2,V)', 1e-9",
    "S(5), V, 1e-12",
    "icosahedral, 3V, 1e-12"
  })
  void distancesDoNotChangeUnderTheGroup(String name, String in, double bound) {
    Group group = GroupNames.parse(name);
    Representation read = RepresentationParser.parse(PLACE, in, group);
    isGood(group, plan(group, new LayerDeclaration.Distance(read)), bound);
  }

  private static void isGood(Group group, PlannedLayer layer, double bound) {
    List<Finding> findings = LayerCheck.ofClass(group, layer, PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, bound);
  }

  /** The functions of the papers, written as they are there. */
  private static double expected(RadialOptions options, int n, double r) {
    double d = Math.abs(r) / CUTOFF;
    int p = options.order();
    double envelope =
        switch (options.envelope()) {
          case NONE -> 1;
          case COSINE -> d < 1 ? (Math.cos(Math.PI * d) + 1) / 2 : 0;
          case POLYNOMIAL ->
              d < 1
                  ? 1
                      - (p + 1) * (p + 2) / 2.0 * Math.pow(d, p)
                      + p * (p + 2) * Math.pow(d, p + 1)
                      - p * (p + 1) / 2.0 * Math.pow(d, p + 2)
                  : 0;
        };
    double step = 2.0 / (options.functions() - 1);
    double function =
        switch (options.basis()) {
          case BESSEL ->
              Math.sqrt(2 / CUTOFF)
                  * (r == 0 ? n * Math.PI / CUTOFF : Math.sin(n * Math.PI * r / CUTOFF) / r);
          case GAUSSIAN -> {
            double z = (r - 0.5 - (n - 1) * step) / step;
            yield Math.exp(-z * z / 2);
          }
        };
    return envelope * function;
  }

  @ParameterizedTest
  @CsvSource({
    "BESSEL, POLYNOMIAL, 6",
    "BESSEL, POLYNOMIAL, 3",
    "BESSEL, COSINE, 6",
    "BESSEL, NONE, 6",
    "GAUSSIAN, POLYNOMIAL, 6",
    "GAUSSIAN, COSINE, 6",
    "GAUSSIAN, NONE, 6"
  })
  void functionsAreThoseOfTheirFormulae(Basis basis, Envelope envelope, int order) {
    RadialOptions options = options(16, basis, envelope, order);
    PlannedLayer vectors = radial("O(3)", "1o", options);
    PlannedLayer numbers = radial("O(3)", "0e", options);
    double largest = Math.sqrt(2 / CUTOFF) * 16 * Math.PI / CUTOFF;
    for (double r : new double[] {0, 1e-9, 1e-3, 0.03, 0.7, 1.3, 2.2, 2.499999, 2.5, 2.6, 9}) {
      double[] ofVector = values(vectors, NumberType.DOUBLE, r * 0.6, 0, r * -0.8);
      double[] ofNumber = values(numbers, NumberType.DOUBLE, r);
      double[] inFloat = values(vectors, NumberType.FLOAT, r * 0.6, 0, r * -0.8);
      for (int n = 1; n <= 16; n++) {
        double wanted = expected(options, n, r);
        String what = basis + " " + envelope + " " + n + " of " + r;
        assertThat(ofVector[n - 1]).as(what).isCloseTo(wanted, within(2e-13 * n));
        assertThat(ofNumber[n - 1]).as(what).isCloseTo(wanted, within(2e-13 * n));
        assertThat(inFloat[n - 1]).as(what).isCloseTo(wanted, within(1e-6 * largest));
        if (envelope != Envelope.NONE && r > CUTOFF) {
          assertThat(ofVector[n - 1]).as(what).isZero();
        }
      }
    }
  }

  /** Gradients of vectors vanish at 0, those of numbers are derivatives there. */
  @ParameterizedTest
  @EnumSource(Envelope.class)
  void gradientsAreRightWherePointsCoincide(Envelope envelope) {
    double[] dy = {1, -2, 0.5};
    RadialOptions bessel = options(3, Basis.BESSEL, envelope, 6);
    RadialOptions gaussian = options(3, Basis.GAUSSIAN, envelope, 6);
    assertThat(gradient(radial("O(3)", "1o", bessel), dy, 0, 0, 0)).containsOnly(0.0);
    assertThat(gradient(radial("O(3)", "1o", gaussian), dy, 0, 0, 0)).containsOnly(0.0);
    assertThat(gradient(radial("O(3)", "0e", bessel), dy, 0)).containsOnly(0.0);
    double h = 1e-4;
    double slope = 0;
    for (int n = 1; n <= 3; n++) {
      slope += dy[n - 1] * (expected(gaussian, n, h) - expected(gaussian, n, -h)) / (2 * h);
    }
    assertThat(Math.abs(slope)).isGreaterThan(0.1);
    assertThat(gradient(radial("O(3)", "0e", gaussian), dy, 0)[0]).isCloseTo(slope, within(1e-7));
    // Near 0 the gradient is linear in x, so nothing cancels.
    double[] near = gradient(radial("O(3)", "1o", bessel), dy, 1e-8, 0, 0);
    double[] far = gradient(radial("O(3)", "1o", bessel), dy, 1e-4, 0, 0);
    assertThat(near[0]).isNotZero().isCloseTo(far[0] * 1e-4, within(1e-6 * Math.abs(near[0])));
  }

  @ParameterizedTest
  @CsvSource({"POLYNOMIAL, 1e-4", "COSINE, 1e-4"})
  void gradientsVanishAtTheCutoff(Envelope envelope, double bound) {
    PlannedLayer layer = radial("O(3)", "1o", options(3, Basis.GAUSSIAN, envelope, 6));
    double[] dy = {1, 1, 1};
    double inside = gradient(layer, dy, CUTOFF * 0.8, 0, 0)[0];
    assertThat(Math.abs(inside)).isGreaterThan(0.1);
    double close = gradient(layer, dy, CUTOFF * (1 - 1e-6), 0, 0)[0];
    assertThat(close).isNotZero().isCloseTo(0, within(bound));
    assertThat(gradient(layer, dy, CUTOFF * 1.0001, 0, 0)).containsOnly(0.0);
  }

  @Test
  void distancesAreEuclideanOrSquaresWithASign() {
    Group rotations = GroupNames.parse("O(3)");
    PlannedLayer length =
        plan(
            rotations,
            new LayerDeclaration.Distance(RepresentationParser.parse(PLACE, "2V", rotations)));
    double[] x = {3, 0, -4, 0, 0, 0};
    assertThat(values(length, NumberType.DOUBLE, x)).containsExactly(5, 0);
    double[] expected = {1.2, 0, -1.6, 0, 0, 0};
    double[] found = gradient(length, new double[] {2, 1}, x);
    for (int i = 0; i < 6; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-15));
    }
    Group lorentz = GroupNames.parse("lorentz");
    PlannedLayer square =
        plan(
            lorentz,
            new LayerDeclaration.Distance(RepresentationParser.parse(PLACE, "2V", lorentz)));
    assertThat(values(square, NumberType.DOUBLE, 5, 1, 2, 3, 1, 2, 0, 0)).containsExactly(11, -3);
  }
}
