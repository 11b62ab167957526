package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(doubles = {1 - 0x1p-52, -1 + 0x1p-52, 1, -1.5, Double.NaN})
  void aBoostThatLosesTheMassIsRefused(double beta) {
    assertThatThrownBy(() -> new Boost(beta))
        .hasMessageStartingWith("[EQR401] boost: the value is \"beta = " + beta + "\"")
        .hasMessageContaining("gamma is at most 2^20");
  }

  @Test
  void theLargestBoostKeepsTheMassAsWellAsItPromises() {
    double beta = 1 - 0x1.001p-41; // gamma is 2^20 to one part in 8192
    double[] momentum = {130, 30, -40, 110};
    double square = square(momentum);
    new Boost(beta).apply(momentum);
    double energy = momentum[0];
    assertThat(energy).isGreaterThan(1e8);
    assertThat(square(momentum)).isCloseTo(square, within(energy * energy * 0x1p-51));
  }

  private static double square(double[] p) {
    return p[0] * p[0] - p[1] * p[1] - p[2] * p[2] - p[3] * p[3];
  }
}
