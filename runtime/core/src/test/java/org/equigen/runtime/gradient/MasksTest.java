package org.equigen.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.equigen.runtime.data.Batch;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.RandomGraphs;
import org.equigen.runtime.data.Samples;
import org.junit.jupiter.api.Test;

/** What masks are: means, variances, independence, and what decides their bits. */
class MasksTest {
  private static final long SEED = 20_261_130;
  private static final int CHANNELS = 7;
  private static final double P = 0.3;
  private static final Set<Pass> PASSES = Set.of(Pass.FORWARD);
  private static final Operand MASK =
      new Operand("mask", Role.MASK, "node", CHANNELS, "", PASSES).dropping(P);
  private static final Operand SECOND =
      new Operand("mask_2", Role.MASK, "node", CHANNELS, "", PASSES).inRows().dropping(P);

  private final Dataset data = new RandomGraphs(SEED, 400, 20_000).data();
  private final int nodes = data.schema().domain("node");
  private final Samples all = data.all();

  private static Signature signature(Operand... masks) {
    return new Signature(List.of(masks), List.of("node"), List.of(), List.of(), PASSES);
  }

  private static Dropout drawn(long seed, long step) {
    return new Dropout.Drawn(seed, step);
  }

  /** {@code [row][channel]} of one of the two masks on samples. */
  private double[] values(int operand, Samples samples, Dropout dropout) {
    Batch<double[]> batch = new Batch<>(Precision.DOUBLE, data, List.of());
    batch.load(samples);
    Operand mask = List.of(MASK, SECOND).get(operand);
    int rows = batch.rows(nodes);
    double[] array = new double[mask.elements(rows)];
    Arrays.fill(array, Double.NaN);
    new Masks<>(Precision.DOUBLE, signature(MASK, SECOND))
        .fill(operand, batch, nodes, dropout, array);
    assertThat(array).doesNotContain(Double.NaN);
    double[] values = new double[rows * CHANNELS];
    Arrays.setAll(values, i -> array[mask.index(i / CHANNELS, i % CHANNELS)]);
    return values;
  }

  private static double correlation(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - 1) * (other[i] - 1);
    }
    return sum / one.length * (1 - P) / P;
  }

  @Test
  void meanAndVarianceAreThoseOfTheFormula() {
    double[] values = values(0, all, drawn(SEED, 3));
    assertThat(values).hasSize(20_000 * CHANNELS).contains(0, 1 / (1 - P)).containsOnly(0, 1 / 0.7);
    // Five deviations of the mean of 140,000 independent numbers.
    double deviation = Math.sqrt(P / (1 - P) / values.length);
    assertThat(Arrays.stream(values).average().orElseThrow()).isCloseTo(1, within(5 * deviation));
    double variance = Arrays.stream(values).map(it -> (it - 1) * (it - 1)).average().orElseThrow();
    assertThat(variance).isCloseTo(P / (1 - P), within(0.01));
  }

  @Test
  void masksStepsSeedsRowsAndChannelsAreIndependent() {
    double[] values = values(0, all, drawn(SEED, 3));
    double most = 5 / Math.sqrt(values.length);
    List<double[]> others =
        List.of(
            values(1, all, drawn(SEED, 3)),
            values(0, all, drawn(SEED, 4)),
            values(0, all, drawn(SEED + 1, 3)),
            values(0, all, drawn(SEED + 1, 2)));
    for (double[] other : others) {
      assertThat(correlation(values, other)).isNotZero().isBetween(-most, most);
    }
    for (int shift : new int[] {1, 2, CHANNELS, 2 * CHANNELS, 50 * CHANNELS}) {
      double[] shifted = Arrays.copyOfRange(values, shift, values.length);
      double[] start = Arrays.copyOf(values, values.length - shift);
      assertThat(correlation(start, shifted)).as("%d", shift).isBetween(-most, most);
    }
  }

  @Test
  void aSampleHasItsNumbersInAnyBatch() {
    double[] values = values(0, all, drawn(SEED, 3));
    int[] order = new Random(SEED).ints(50, 0, data.samples()).toArray();
    double[] mixed = values(0, new Samples(data, order, 0, 50), drawn(SEED, 3));
    int at = 0;
    for (int sample : order) {
      int first = data.offset(nodes, sample) * CHANNELS;
      int end = data.offset(nodes, sample + 1) * CHANNELS;
      assertThat(Arrays.copyOfRange(mixed, at, at + end - first))
          .isEqualTo(Arrays.copyOfRange(values, first, end));
      at += end - first;
    }
    assertThat(at).isEqualTo(mixed.length).isPositive();
  }

  @Test
  void numbersDoNotDependOnTheLayout() {
    Batch<float[]> batch = new Batch<>(Precision.FLOAT, data, List.of());
    batch.load(all);
    Operand rows = MASK.inRows();
    float[] tiles = new float[MASK.elements(batch.rows(nodes))];
    float[] flat = new float[rows.elements(batch.rows(nodes))];
    new Masks<>(Precision.FLOAT, signature(MASK)).fill(0, batch, nodes, drawn(1, 2), tiles);
    new Masks<>(Precision.FLOAT, signature(rows)).fill(0, batch, nodes, drawn(1, 2), flat);
    for (int i = 0; i < 20_000 * CHANNELS; i++) {
      assertThat(tiles[MASK.index(i / CHANNELS, i % CHANNELS)]).isEqualTo(flat[i]);
    }
  }

  @Test
  void nothingIsDroppedOutsideATraining() {
    assertThat(values(0, all, Dropout.NONE)).containsOnly(1);
    assertThat(values(1, all, Dropout.NONE)).containsOnly(1);
  }

  @Test
  void probabilitiesAreToldByNameAndChecked() {
    assertThat(Masks.probabilities(signature(MASK, SECOND)))
        .isEqualTo(Map.of("mask", P, "mask_2", P));
    for (double p : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> signature(MASK.dropping(p)))
          .hasMessageContaining("operand \"mask\": it drops channels of \"node\"")
          .hasMessageContaining("probabilities from 0 to below 1");
    }
    Operand x = new Operand("x", Role.INPUT, "node", 1, "", PASSES);
    assertThatThrownBy(() -> signature(x.dropping(P))).hasMessageContaining("operand \"x\"");
  }
}
