package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Norms and activations of norms commute with any group, and compute what they say. */
class NormCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | in                      | over  | balance   | scale   | compact
        "O(3)            | 3x0e + 2x0o + 2x1o + 2e | joint | degree    | channel | true",
        "SO(3)           | 2S + 2V + V^2           | term  | component | none    | true",
        "O(5)            | S + 2V                  | joint | component | channel | true",
        "lorentz         | 2S + 3V                 | joint | channel   | none    | false",
        "O(1,3)          | S + V + Alt(2,V)        | term  | degree    | channel | false",
        "SU(2)           | 2S + 2 Real(V)          | joint | degree    | none    | true",
        "SU(3)           | S + 2 Real(V)           | term  | channel   | channel | true",
        "Sp(4)           | 2S + 2 Sym(2,V)         | joint | degree    | none    | false",
        "G2              | S + 2V                  | joint | component | channel | true",
        "D(4)            | 2S + 2V                 | term  | channel   | none    | true",
        "icosahedral     | S + 2V + S              | joint | degree    | channel | true",
        "S(5)            | S + 2V                  | joint | component | none    | true",
        "SO(3) x S(4)    | 2S + V                  | term  | degree    | channel | true",
      })
  void normsCommuteWithTheGroup(
      String name, String in, String over, String balance, String scale, boolean compact) {
    PlannedLayer layer =
        Requests.plan(
            name, "norm", "in=" + in, "over=" + over, "balance=" + balance, "scale=" + scale);
    assertSound(name, layer, compact);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | in                 | function   | bias    | compact
        "O(3)            | 2x0e + 2x1o + 2e   | silu       | none    | true",
        "SO(3)           | 2S + 2V + V^2      | tanh       | channel | true",
        "O(5)            | S + 2V             | relu       | channel | true",
        "lorentz         | 2S + 3V            | silu       | channel | false",
        "O(1,3)          | S + V + Alt(2,V)   | softplus   | none    | false",
        "SU(2)           | 2S + 2 Real(V)     | sigmoid    | channel | true",
        "SU(3)           | S + 2 Real(V)      | signed_log | none    | true",
        "Sp(4)           | 2S + 2 Sym(2,V)    | tanh       | channel | false",
        "G2              | S + 2V             | silu       | none    | true",
        "D(4)            | 2S + 2V            | softplus   | channel | true",
        "icosahedral     | S + 2V             | silu       | channel | true",
        "S(5)            | S + 2V             | sigmoid    | none    | true",
        "SO(3) x S(4)    | 2S + V             | tanh       | channel | true",
      })
  void activationsOfNormsCommuteWithTheGroup(
      String name, String in, String function, String bias, boolean compact) {
    PlannedLayer layer =
        Requests.plan(name, "norm-activation", "in=" + in, "function=" + function, "bias=" + bias);
    assertSound(name, layer, compact);
  }

  private static void assertSound(String name, PlannedLayer layer, boolean compact) {
    Group group = GroupNames.parse(name);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }

  @Test
  void theJointNormOfFourVectorsIsThatOfLGatrSlim() {
    CompiledLayer layer = CompiledLayer.of(Requests.plan("lorentz", "norm", "in=2S + 3V").plan());
    double[] x = {0.5, -2, 3, 1, 1, 1, 1, 2, 0, 0, 5, 3, 4, 0};
    // <v, v> is 9 - 3, 1 - 4 and, on the cone, 25 - 25; absolute values before the sum.
    double mean = (0.25 + 4 + 6 + 3 + 0) / 5;
    assertRatio(layer.forward(x, new double[0]), x, 0, x.length, 1 / Math.sqrt(mean + 0.01));
  }

  @Test
  void degreesCountAlikeWhateverTheirDimension() {
    CompiledLayer layer =
        CompiledLayer.of(
            Requests.plan(
                    "O(3)",
                    "norm",
                    "in=0e + 2x1o + 2e + 0e",
                    "balance=degree",
                    "epsilon=1e-5",
                    "scale=channel")
                .plan());
    double[] x = {2, 1, 2, 2, 3, 0, -4, 1, -1, 2, 0.5, 3, -1};
    double mean = ((4 + 1) / 2.0 + (9 + 25) / 6.0 + (1 + 1 + 4 + 0.25 + 9) / 5) / 3;
    double factor = 1 / Math.sqrt(mean + 1e-5);
    double[] scale = {1, -0.5, 0.25, 3, -2};
    double[] y = layer.forward(x, scale);
    assertRatio(y, x, 0, 1, 2 * factor);
    assertRatio(y, x, 1, 4, 0.5 * factor);
    assertRatio(y, x, 4, 7, 1.25 * factor);
    assertRatio(y, x, 7, 12, 4 * factor);
    assertRatio(y, x, 12, 13, -factor);
  }

  @Test
  void theTermsOfANormMayHaveFactorsOfTheirOwn() {
    CompiledLayer layer =
        CompiledLayer.of(
            Requests.plan("SO(3)", "norm", "in=2S + V", "over=term", "balance=component").plan());
    double[] x = {1, 7, 2, 3, 6};
    double[] y = layer.forward(x, new double[0]);
    assertRatio(y, x, 0, 2, 1 / Math.sqrt(25 + 0.01));
    assertRatio(y, x, 2, 5, 1 / Math.sqrt(49 / 3.0 + 0.01));
  }

  @Test
  void normsAreActivatedAndDirectionsKept() {
    CompiledLayer layer =
        CompiledLayer.of(
            Requests.plan(
                    "lorentz",
                    "norm-activation",
                    "in=S + 2V",
                    "function=tanh",
                    "bias=channel",
                    "epsilon=1")
                .plan());
    double[] x = {0.5, 3, 1, 1, 1, 1, 2, 0, 0};
    double[] y = layer.forward(x, new double[] {0.25, -1, 0.5});
    assertThat(y[0]).isCloseTo(Math.tanh(0.75), within(1e-15));
    assertRatio(y, x, 1, 5, Math.tanh(Math.sqrt(7) - 1) / Math.sqrt(7));
    assertRatio(y, x, 5, 9, Math.tanh(2.5) / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"norm", "norm-activation"})
  void zeroStaysZeroWithAFiniteGradient(String kind) {
    CompiledLayer layer = CompiledLayer.of(Requests.plan("lorentz", kind, "in=S + V").plan());
    double[] none = new double[0];
    assertThat(layer.forward(new double[5], none)).containsOnly(0.0);
    double[] gradient = layer.backward(new double[5], none, new double[] {1, 1, 1, 1, 1});
    // Of x / sqrt(eps) and of silu(sqrt(eps)) x / sqrt(eps) with eps = 1/100.
    double expected = kind.equals("norm") ? 10 : 1 / (1 + Math.exp(-0.1));
    assertThat(Arrays.stream(gradient, 1, 5))
        .hasSize(4)
        .allSatisfy(it -> assertThat(it).isCloseTo(expected, within(1e-13)));
  }

  private static void assertRatio(double[] y, double[] x, int from, int to, double factor) {
    for (int i = from; i < to; i++) {
      assertThat(y[i]).as("%d", i).isCloseTo(factor * x[i], within(1e-14 * (1 + Math.abs(x[i]))));
    }
  }
}
