package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochOrderTest {
  @Test
  void everySetIsVisitedOnce() {
    for (int count : new int[] {0, 1, 2, 3, 64, 1000}) {
      assertThat(EpochOrder.of(7, 1, count))
          .containsExactlyInAnyOrder(IntStream.range(0, count).toArray());
    }
  }

  @Test
  void theOrderDependsOnSeedAndEpochAlone() {
    assertThat(EpochOrder.of(7, 3, 200)).isEqualTo(EpochOrder.of(7, 3, 200));
    assertThat(EpochOrder.of(7, 3, 200)).isNotEqualTo(EpochOrder.of(7, 4, 200));
    assertThat(EpochOrder.of(8, 3, 200)).isNotEqualTo(EpochOrder.of(7, 3, 200));
  }

  @Test
  void theOrderIsTheSameOnEveryMachine() {
    // Computed by a second implementation of the published algorithms, in Python.
    assertThat(EpochOrder.of(42, 2, 8)).containsExactly(0, 3, 7, 6, 4, 5, 1, 2);
  }

  @Test
  void everySetComesFirstEquallyOften() {
    int count = 10;
    int epochs = 20_000;
    int[][] seen = new int[count][count];
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int[] order = EpochOrder.of(5, epoch, count);
      for (int i = 0; i < count; i++) {
        seen[i][order[i]]++;
      }
    }
    double expected = (double) epochs / count;
    for (int[] row : seen) {
      for (int times : row) {
        // Five standard deviations of a binomial count.
        assertThat((double) times).as("seed 5").isCloseTo(expected, within(5 * 42.5));
      }
    }
  }
}
