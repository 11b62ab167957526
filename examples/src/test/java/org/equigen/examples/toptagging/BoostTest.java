package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoostTest {
  @Test
  void aParticleAtRestGetsTheVelocityOfTheBoost() {
    double[] momentum = {5, 0, 0, 0};
    new Boost(0.6).apply(momentum);
    assertThat(momentum).containsExactly(new double[] {6.25, 3.75, 0, 0}, within(1e-15));
  }

  @Test
  void theOppositeBoostLeadsBack() {
    double[] momentum = {130, 30, -40, 120};
    new Boost(0.999).apply(momentum);
    assertThat(momentum[0]).isGreaterThan(3_500);
    new Boost(-0.999).apply(momentum);
    // Two factors of gamma = 22.4, each with roundings of relative size 1e-16.
    assertThat(momentum).containsExactly(new double[] {130, 30, -40, 120}, within(1e-10));
  }
}
