package org.equigen.codegen.planning.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.planning.PlanValues;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.PathNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths, scales and refusals of products of one input with itself. */
class SquarePlannerTest {
  private static final Offset<Double> ROUNDING = within(1e-11);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group      | in              | out
        "O(3)         | 2x0e + 3x1o     | 0e + 1o + 1e + 2e",
        "SO(3)        | 2V + S + V      | S + V",
        "O(5)         | 3V              | S + Alt(2,V)",
        "lorentz      | 2V + 2S         | V + S + Sym(2,V)",
        "O(1,3)       | V + Alt(2,V)    | S + V",
        "SU(2)        | 2 Real(V) + S   | S + Real(V)",
        "SU(3)        | 2 Real(V)       | Real(V) + S",
        "Sp(4)        | 3V              | S + Sym(2,V)",
        "G2           | 2V              | V + S",
        "D(4)         | 2V + S          | V + S",
        "icosahedral  | 2V              | V + S",
        "S(5)         | 2V              | V + S",
        "SO(3) x S(4) | V + S           | S + V",
      })
  void pathsAreAllMapsOfTheSymmetricSquareAndIndependent(String group, String in, String out) {
    PlannedLayer layer = plan(group, in, out, Mode.UVW, Weights.SHARED);
    assertThat(layer.summary().parameters())
        .isPositive()
        .isEqualTo(Squares.dimension(GroupNames.parse(group), in, out));
    int samples = 2 + (int) layer.summary().parameters();
    assertThat(PlanValues.rankOfWeights(layer, samples, 11))
        .isEqualTo((int) layer.summary().parameters());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Of o3.TensorSquare("2x0e + 2x1o", irrep_normalization=...) of e3nn 0.6.0 at INPUT.
        "component | 0.282901631903 | -0.323316150746, 0.387298334621, 0.343404523364"
            + "| 0.403050865276, -0.325269119346, 0.75660425587"
            + "| 0.60811183182, 0.64346717088, 0.44907311951, -0.233345237792, 0.098994949366"
            + "| -0.55, 0.22, -0.398371685741, -0.1, -0.48",
        "norm | 0.49 | -0.969948452239, 1.5, 1.33"
            + "| 0.698104576693, -0.56338264084, 1.310477012389"
            + "| 0.815867636323, 0.863301801226, 0.602494813256, -0.313065488357, 0.132815661727"
            + "| -0.952627944163, 0.381051177665, -0.69, -0.173205080757, -0.831384387633",
        "none | 0.49 | -0.323316150746, 0.866025403784, 0.767875858022| 0.232701525564,"
            + " -0.187794213613, 0.436825670796| 0.271955878774, 0.287767267075, 0.200831604419,"
            + " -0.104355162786, 0.044271887242| -0.347850542619, 0.139140217047, -0.251952376452,"
            + " -0.063245553203, -0.303578655376",
      })
  void valuesAreThoseOfE3nnUpToTheSignsOfPaths(
      String norm, String square, String scalars, String axial, String pair, String self) {
    ProductOptions options =
        new ProductOptions(
            Mode.UVUV,
            Weights.NONE,
            ComponentNorm.valueOf(norm.toUpperCase(Locale.ROOT)),
            PathNorm.ELEMENT);
    PlannedLayer layer =
        Squares.plan(GroupNames.parse("O(3)"), "2x0e + 2x1o", "0e + 1e + 2e", options);
    assertThat(layer.summary().out()).hasToString("6x0e + 1e + 3x2e");
    double[] x = {0.3, -0.7, 1.1, 0.2, -0.5, -0.4, 0.9, 0.6};
    double[] y = PlanValues.of(layer.plan().forward(), x);
    // 0e: u<v and squares of the scalars, then of the vectors; 1e: u<v; 2e: u<v, squares.
    assertThat(y[0]).isCloseTo(-0.21, ROUNDING);
    assertThat(y[2]).isCloseTo(Double.parseDouble(square), ROUNDING);
    assertUpToSign(y, 3, scalars);
    assertUpToSign(y, 6, axial);
    assertUpToSign(y, 9, pair);
    assertUpToSign(y, 14, self);
  }

  private static void assertUpToSign(double[] y, int start, String golden) {
    double[] expected =
        Arrays.stream(golden.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    double sign = Math.signum(y[start]) * Math.signum(expected[0]);
    double[] found = Arrays.copyOfRange(y, start, start + expected.length);
    assertThat(Arrays.stream(found).map(it -> sign * it).toArray())
        .containsExactly(expected, ROUNDING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)    | 3x0e + 2x1o + 2e | 0e + 1o + 2e + 1e",
        "S(5)    | 2V               | V + S",
        "lorentz | 2V               | S + Sym(2,V)",
        "G2      | 2V               | V + S"
      })
  void componentsOfEveryPathHaveSecondMomentOne(String group, String in, String out) {
    PlannedLayer layer = plan(group, in, out, Mode.UVUV, Weights.NONE);
    assertThat(layer.plan().definition().steps()).isNotEmpty();
    for (Step step : layer.plan().definition().steps()) {
      Contraction path = (Contraction) step;
      boolean square = path.inputs().get(0).equals(path.inputs().get(1));
      assertThat(secondMoment(path.coefficients(), square))
          .as(path.toString())
          .isCloseTo(path.output().shape().components(), ROUNDING);
    }
  }

  /**
   * Sum over the outputs of {@code E y^2} where x and z are normal: {@code sum C^2}, or where z is
   * x {@code 2 sum S^2 + (tr S)^2} with the symmetric part S of C.
   */
  private static double secondMoment(CoefficientTensor tensor, boolean square) {
    double[] traces = new double[1000];
    double sum = 0;
    for (int k = 0; k < tensor.size(); k++) {
      double value = tensor.value(k).doubleValue();
      boolean diagonal = tensor.index(k, 0) == tensor.index(k, 1);
      if (!square) {
        sum += value * value;
      } else if (diagonal) {
        sum += 2 * value * value;
        traces[tensor.index(k, 2)] += value;
      } else {
        sum += value * value; // i < j alone: both parts are half of it
      }
    }
    return sum + Arrays.stream(traces).map(it -> it * it).sum();
  }

  @Test
  void stagedProductsEqualTheirDefinition() {
    PlannedLayer layer = plan("S(5)", "2V + 2S", "2V + S", Mode.UVW, Weights.SHARED);
    Random random = new Random(5);
    double[] x = PlanValues.normal(random, layer.plan().input().size());
    double[] w = PlanValues.normal(random, layer.plan().parameters().size());
    double[] expected = PlanValues.of(layer.plan().definition(), x, w);
    assertThat(PlanValues.of(layer.plan().forward(), x, w))
        .doesNotContain(0)
        .containsExactly(expected, ROUNDING);
  }

  @Test
  void weightsMayComeWithTheRows() {
    PlannedLayer layer = plan("O(3)", "2x0e + 2x1o", "0e", Mode.UUU, Weights.ROW);
    assertThat(layer.summary().out()).hasToString("4x0e");
    assertThat(layer.plan().operands(Role.INPUT))
        .extracting(it -> it.name())
        .containsExactly("x", "weights");
    assertThat(layer.summary().parameters()).isZero();
  }

  @Test
  void onlyChannelsOfEqualNumbersMeetInModeUuu() {
    // x.x of each vector; the scalar meets itself alone, as there are three of one and two of the
    // other.
    PlannedLayer layer = plan("O(3)", "3x0e + 2x1o", "0e + 1o", Mode.UUU, Weights.SHARED);
    assertThat(layer.summary().out()).hasToString("5x0e");
    assertThat(layer.summary().dimension()).isEqualTo(2);
  }

  @Test
  void whatCannotBeSquaredIsADiagnostic() {
    assertRefused("O(3)", "1o", "1e", Mode.UVW, "\"1o\" with itself leads to it");
    assertRefused("O(3)", "2x1o", "3x0e", Mode.UVUV, "Name each term once: \"0e\"");
    assertRefused("O(3)", "2x1o", "0e", Mode.UVU, "Take mode uvw, uuu or uvuv");
    assertRefused("SU(3)", "V", "V", Mode.UVW, "EQG075");
    assertThatThrownBy(() -> plan("O(3)", "1o", "0e", Mode.UVW, Weights.NONE))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("uuu or uvuv");
  }

  private static void assertRefused(
      String group, String in, String out, Mode mode, String message) {
    assertThatThrownBy(() -> plan(group, in, out, mode, Weights.SHARED))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG07")
        .hasMessageContaining(message);
  }

  @Test
  void anOutputThatNoPathReachesIsNoted() {
    PlannedLayer layer = plan("O(3)", "1o", "0e + 1o", Mode.UVW, Weights.SHARED);
    assertThat(layer.summary().notes())
        .containsExactly("The output 1o is always zero: no path reaches it.");
  }

  private static PlannedLayer plan(
      String group, String in, String out, Mode mode, Weights weights) {
    return Squares.plan(GroupNames.parse(group), in, out, Products.options(mode, weights));
  }
}
