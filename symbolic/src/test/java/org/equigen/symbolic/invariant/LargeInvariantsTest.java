package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rings that are known from the literature and take seconds. */
@Tag("slow")
class LargeInvariantsTest {
  /** Binary octavics (von Gall 1880; Shioda 1967). */
  @Test
  void harmonicPolynomialsOfDegreeFourHaveTheInvariantsOfOctavics() {
    InvariantRing ring = Cases.ring("SO(3)", "4e", 6);
    assertThat(ring.module().degrees()).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void pairsOfSpinsHaveOneOneAndFiveInvariants() {
    InvariantRing ring = Cases.ring("SO(4)", "(2,2)", 4);
    assertThat(ring.module().series().coefficients()).containsExactly(1L, 0L, 1L, 1L, 5L);
    assertThat(ring.module().degrees()).containsExactly(2, 3, 4, 4, 4, 4);
  }
}
