package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Normalisation by batches commutes with any group, and computes what it says. */
class BatchNormCheckTest {
  /** More than a tile, and not a multiple of one. */
  private static final int ROWS = 70;

  private static final double EPSILON = 1e-5;
  private static final Offset<Double> ROUNDING = within(1e-12);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | in                      | scale   | bias    | compact
        "O(3)            | 3x0e + 2x0o + 2x1o + 2e | channel | channel | true",
        "SO(3)           | 2S + 2V + V^2           | none    | channel | true",
        "O(5)            | S + 2V                  | channel | none    | true",
        "lorentz         | 2S + 3V                 | channel | channel | false",
        "O(1,3)          | S + V + Alt(2,V)        | none    | none    | false",
        "SU(2)           | 2S + 2 Real(V)          | channel | channel | true",
        "SU(3)           | 2 Real(V)               | channel | channel | true",
        "Sp(4)           | 2S + 2 Sym(2,V)         | channel | channel | false",
        "G2              | S + 2V                  | none    | channel | true",
        "D(4)            | 2S + 2V                 | channel | channel | true",
        "icosahedral     | S + 2V + S              | channel | channel | true",
        "S(5)            | S + 2V                  | channel | channel | true",
        "SO(3) x S(4)    | 2S + V                  | channel | channel | true",
      })
  void normalisationCommutesWithTheGroup(
      String name, String in, String scale, String bias, boolean compact) {
    PlannedLayer layer =
        Requests.plan(name, "batch-norm", "in=" + in, "scale=" + scale, "bias=" + bias);
    Group group = GroupNames.parse(name);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }

  @Test
  void twoInANetworkKeepStatisticsOfTheirOwn() {
    PlannedLayer one = Requests.plan("O(3)", "batch-norm", "in=2x0e + 3x1o");
    LayerPlan plan = Wiring.network(List.of(one.plan(), one.plan()));
    assertThat(plan.operands(Role.STATISTIC))
        .extracting(Operand::name)
        .containsExactly("mean_h", "variance_h", "mean_y", "variance_y");
    PlannedLayer two = new PlannedLayer(plan, one.summary(), one.basis());
    List<Finding> findings = LayerCheck.ofClass(GroupNames.parse("O(3)"), two, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    Map<String, double[][]> values = values(11, 1);
    values.put("w", new double[1][7]);
    double[][] once = of(run(runner, Pass.FORWARD, values), "y");
    values.put("w", new double[1][14]);
    values.put("mean_h", new double[1][2]);
    values.put("variance_h", new double[1][5]);
    values.put("mean_y", new double[1][2]);
    values.put("variance_y", new double[1][5]);
    PassRunner ofTwo = LayerCheck.compiled(plan, Place.of("test")).in(NumberType.DOUBLE);
    Map<String, double[][]> results = run(ofTwo, Pass.FORWARD, values);
    // What is normalised already stays as it is, but for epsilon.
    for (int row = 0; row < ROWS; row++) {
      assertThat(of(results, "y")[row]).containsExactly(once[row], within(1e-4));
    }
    assertThat(of(results, "batch_mean_y")[0]).containsExactly(new double[2], within(1e-12));
    assertThat(of(results, "batch_variance_y")[0][4]).isCloseTo(1, within(1e-4));
    assertThat(of(results, "batch_variance_h")[0][4]).isGreaterThan(10);
  }

  private final PassRunner runner = runner("O(3)", "2x0e + 3x1o");

  private static PassRunner runner(String group, String in) {
    PlannedLayer layer = Requests.plan(group, "batch-norm", "in=" + in);
    return LayerCheck.compiled(layer.plan(), Place.of("test")).in(NumberType.DOUBLE);
  }

  private static Map<String, double[][]> values(int size, double training) {
    Random random = new Random(5);
    double[][] x = new double[ROWS][size];
    for (double[] row : x) {
      Arrays.setAll(row, k -> 3 + (k + 1) * random.nextGaussian());
    }
    Map<String, double[][]> values = new HashMap<>();
    values.put("x", x);
    values.put("training", new double[][] {{training}});
    values.put("mean", new double[][] {{0.5, -2}});
    values.put("variance", new double[][] {{4, 9, 16, 0.25, 1}});
    values.put("w", new double[][] {{1, 0.5, 0.125, -3, -0.5, 0, 2}});
    return values;
  }

  private static Map<String, double[][]> run(
      PassRunner runner, Pass pass, Map<String, double[][]> values) {
    return runner.run(pass, new Batch(Map.of(Domain.SAMPLE, ROWS), Map.of()), values);
  }

  private static double[][] of(Map<String, double[][]> results, String name) {
    return Objects.requireNonNull(results.get(name));
  }

  @Test
  void trainingNormalisesByTheBatch() {
    Map<String, double[][]> values = values(11, 1);
    Map<String, double[][]> results = run(runner, Pass.FORWARD, values);
    double[][] x = of(values, "x");
    double[] means = new double[2];
    double[] variances = new double[5];
    for (double[] row : x) {
      for (int u = 0; u < 2; u++) {
        means[u] += row[u] / ROWS;
      }
      for (int k = 2; k < 11; k++) {
        variances[2 + (k - 2) / 3] += row[k] * row[k] / 3 / ROWS;
      }
    }
    for (double[] row : x) {
      for (int u = 0; u < 2; u++) {
        variances[u] += (row[u] - means[u]) * (row[u] - means[u]) / ROWS;
      }
    }
    assertThat(of(results, "batch_mean")[0]).containsExactly(means, ROUNDING);
    assertThat(of(results, "batch_variance")[0]).containsExactly(variances, ROUNDING);
    assertNormalised(x, of(results, "y"), means, variances);
  }

  @Test
  void evaluationNormalisesByTheStatisticsThatAreKept() {
    Map<String, double[][]> values = values(11, 0);
    Map<String, double[][]> results = run(runner, Pass.FORWARD, values);
    assertNormalised(
        of(values, "x"), of(results, "y"), of(values, "mean")[0], of(values, "variance")[0]);
  }

  private static void assertNormalised(
      double[][] x, double[][] y, double[] means, double[] variances) {
    // Parameters are scales and biases of the scalars, then scales of the vectors.
    double[] scales = {2, 1.5, 0.5, 1, 3};
    double[] biases = {0.125, -3};
    for (int row = 0; row < ROWS; row++) {
      for (int k = 0; k < 11; k++) {
        int u = k < 2 ? k : 2 + (k - 2) / 3;
        double centred = k < 2 ? x[row][k] - means[k] : x[row][k];
        double expected = scales[u] * centred / Math.sqrt(variances[u] + EPSILON);
        expected += k < 2 ? biases[k] : 0;
        assertThat(y[row][k]).as("%d %d", row, k).isCloseTo(expected, ROUNDING);
      }
    }
  }

  @Test
  void theVarianceOfFourVectorsIsTheMeanOfTheirAbsoluteSquares() {
    Map<String, double[][]> values = values(5, 1);
    values.put("mean", new double[1][1]);
    values.put("variance", new double[1][2]);
    values.put("w", new double[1][3]);
    double variance = 0;
    for (double[] x : of(values, "x")) {
      double square = x[1] * x[1] - x[2] * x[2] - x[3] * x[3] - x[4] * x[4];
      variance += Math.abs(square) / 4 / ROWS;
    }
    var results = run(runner("lorentz", "S + V"), Pass.FORWARD, values);
    assertThat(of(results, "batch_variance")[0][1]).isCloseTo(variance, ROUNDING);
    double x = of(values, "x")[13][3];
    double expected = x / Math.sqrt(variance + EPSILON);
    assertThat(of(results, "y")[13][3]).isCloseTo(expected, ROUNDING);
  }

  @Test
  void gradientsFlowThroughTheStatisticsOfTheBatch() {
    // In training a number added to all rows of a scalar changes nothing, nor, but for epsilon,
    // does
    // a factor of all rows of a vector.
    Map<String, double[][]> values = values(11, 1);
    Random random = new Random(6);
    double[][] seeds = new double[ROWS][11];
    for (double[] row : seeds) {
      Arrays.setAll(row, _ -> random.nextGaussian());
    }
    values.put("dy", seeds);
    values.put("dbatch_mean", new double[1][2]);
    values.put("dbatch_variance", new double[1][5]);
    double[][] trained = of(run(runner, Pass.BACKWARD, values), "dx");
    values.put("training", new double[1][1]);
    double[][] evaluated = of(run(runner, Pass.BACKWARD, values), "dx");
    double[][] x = of(values, "x");
    for (int k = 0; k < 2; k++) {
      assertThat(sum(trained, null, k, k + 1)).isCloseTo(0, ROUNDING);
      assertThat(Math.abs(sum(evaluated, null, k, k + 1))).isGreaterThan(0.1);
    }
    assertThat(Arrays.stream(trained[7]).map(Math::abs).min().orElseThrow()).isGreaterThan(1e-6);
    assertThat(sum(trained, x, 2, 5)).isCloseTo(0, within(1e-5));
    assertThat(Math.abs(sum(evaluated, x, 2, 5))).isGreaterThan(0.1);
  }

  private static double sum(double[][] rows, double @Nullable [][] factors, int from, int to) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int k = from; k < to; k++) {
        sum += rows[row][k] * (factors == null ? 1 : factors[row][k]);
      }
    }
    return sum;
  }
}
