package org.equigen.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.SyntheticTask;
import org.junit.jupiter.api.Test;

class HeldOutTest {
  private static final long SEED = 5;

  /** Graphs of 1 to 3 nodes in a circle; a node has its graph and its number as features. */
  private static Dataset circles(int graphs) {
    int[] offsets = new int[graphs + 1];
    for (int g = 0; g < graphs; g++) {
      offsets[g + 1] = offsets[g] + 1 + g % 3;
    }
    int[] next = new int[offsets[graphs]];
    float[] name = new float[2 * next.length];
    double[] number = new double[graphs];
    for (int g = 0; g < graphs; g++) {
      number[g] = g;
      for (int i = offsets[g]; i < offsets[g + 1]; i++) {
        next[i] = i + 1 < offsets[g + 1] ? i + 1 : offsets[g];
        name[2 * i] = g;
        name[2 * i + 1] = i - offsets[g];
      }
    }
    return Dataset.over("graph", graphs)
        .parts("node", "graph", "graph", offsets)
        .map("next", "node", "node", next)
        .column("name", "node", 2, name)
        .column("number", "graph", 1, number)
        .column("constant", "shared", 1, new double[] {7})
        .build();
  }

  @Test
  void everySampleIsInOnePartWithAllThatBelongsToIt() {
    Dataset data = circles(100);
    List<Dataset> parts = HeldOut.split(data, SEED, 0.7, 0.2);
    assertThat(parts).extracting(Dataset::samples).containsExactly(70, 20, 10);
    List<Double> seen = new ArrayList<>();
    for (Dataset part : parts) {
      assertThat(part.schema()).isEqualTo(data.schema());
      assertThat(part.column("constant").numbers().get(0)).isEqualTo(7);
      Column name = part.column("name");
      int[] next = part.maps().get(1).images();
      for (int g = 0; g < part.samples(); g++) {
        double number = part.column("number").numbers().get(g);
        seen.add(number);
        int first = part.offset(1, g);
        int count = part.offset(1, g + 1) - first;
        assertThat(count).isEqualTo(1 + (int) number % 3);
        for (int i = 0; i < count; i++) {
          assertThat(name.numbers().get(2 * (first + i))).isEqualTo(number);
          assertThat(name.numbers().get(2 * next[first + i] + 1)).isEqualTo((i + 1) % count);
        }
      }
    }
    assertThat(seen).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void aSeedGivesTheSamePartsAndAnotherOneOthers() {
    Dataset data = circles(50);
    assertThat(numbers(HeldOut.split(data, SEED, 0.5).getFirst()))
        .isEqualTo(numbers(HeldOut.split(data, SEED, 0.5).getFirst()))
        .isNotEqualTo(numbers(HeldOut.split(data, SEED + 1, 0.5).getFirst()))
        .isNotEqualTo(numbers(HeldOut.of(data, 0, 1, 2)));
  }

  private static List<Double> numbers(Dataset data) {
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < data.samples(); i++) {
      numbers.add(data.column("number").numbers().get(i));
    }
    return numbers;
  }

  @Test
  void aNetworkPredictsTheSameForAPart() {
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 5);
    Parameters<double[]> parameters = Parameters.of(network);
    parameters.initialise(SEED);
    Dataset data = SyntheticTask.regression(3, 20);
    Predictor<double[]> predictor = new Predictor<>(network, "out");
    double[] all = predictor.predict(parameters, data.all());
    double[] part = predictor.predict(parameters, HeldOut.of(data, 13, 2, 13).all());
    assertThat(part).containsExactly(new double[] {all[13], all[2], all[13]}, within(1e-13));
    assertThat(part[0]).isNotEqualTo(part[1]);
  }

  @Test
  void sharesThatCannotBeAreRefused() {
    Dataset data = circles(10);
    assertThatThrownBy(() -> HeldOut.split(data, 1, 0.8, 0.2))
        .hasMessageContaining("[EQR401] share 3");
    assertThatThrownBy(() -> HeldOut.split(data, 1, 0.01)).hasMessageContaining("[EQR401] share 1");
    assertThatThrownBy(() -> HeldOut.split(data, 1, -0.5)).hasMessageContaining("[EQR401] share 1");
    assertThatThrownBy(() -> HeldOut.split(data, 1, Double.NaN))
        .hasMessageContaining("[EQR401] share 1");
    assertThatThrownBy(() -> HeldOut.of(data, 10)).hasMessageContaining("[EQR321]");
  }
}
