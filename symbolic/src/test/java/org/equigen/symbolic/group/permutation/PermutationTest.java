package org.equigen.symbolic.group.permutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PermutationTest {
  private final Permutation a = Permutation.cycles(5, new int[] {1, 2, 3}, new int[] {4, 5});
  private final Permutation b = Permutation.cycles(5, new int[] {1, 5});

  @Test
  void productsApplyTheRightFactorFirst() {
    assertThat(a.multiply(b).image(0)).isEqualTo(a.image(b.image(0))).isEqualTo(3);
    assertThat(a.multiply(a.inverse())).isEqualTo(Permutation.identity(5));
  }

  @Test
  void cyclesAreWrittenFromTheirSmallestPoint() {
    assertThat(Permutation.cycles(5, new int[] {5, 4}, new int[] {3, 1, 2}))
        .hasToString("(1 2 3)(4 5)");
    assertThat(Permutation.identity(3)).hasToString("()");
  }

  @Test
  void parityAndFixedPointsAreCounted() {
    assertThat(a.isEven()).isFalse();
    assertThat(a.multiply(b).isEven()).isTrue();
    assertThat(b.fixedPoints()).isEqualTo(3);
  }

  @Test
  void shiftingKeepsTheOtherPoints() {
    assertThat(b.shifted(2, 8)).hasToString("(3 7)");
  }

  @Test
  void whatIsNoPermutationIsRefused() {
    assertThatThrownBy(() -> Permutation.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Permutation.of(0, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Permutation.cycles(3, new int[] {1, 4}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Permutation.cycles(3, new int[] {1, 2}, new int[] {2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
