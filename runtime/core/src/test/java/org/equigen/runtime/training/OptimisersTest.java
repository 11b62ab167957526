package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisersTest {
  /** One parameter, 1, after two steps with gradients 2 and -3 at a rate of 0.1. */
  private static double afterTwoSteps(OptimiserSettings settings) {
    Parameters<double[]> p = Parameters.of(SyntheticTask.network(Precision.DOUBLE, 4));
    p.array(0)[2] = 1;
    Parameters<double[]> g = p.zerosLike();
    Optimiser<double[]> optimiser = settings.optimiserFor(p);
    g.array(0)[2] = 4;
    optimiser.step(step(0, 0.1, 0.5), p, g);
    g.array(0)[2] = -6;
    optimiser.step(step(1, 0.1, 0.5), p, g);
    // Without gradient, momentum and parameter nothing moves.
    assertThat(p.array(0)[3]).isZero();
    return p.array(0)[2];
  }

  @Test
  void twoStepsOfDescentByHand() {
    // 1 - 0.1 * 2 = 0.8; 0.8 + 0.1 * 3 = 1.1.
    assertThat(afterTwoSteps(MomentumSettings.PLAIN)).isCloseTo(1.1, within(1e-15));
    // v = 2, p = 0.8; v = 0.9 * 2 - 3 = -1.2, p = 0.8 + 0.12.
    assertThat(afterTwoSteps(new MomentumSettings(0.9, false, 0))).isCloseTo(0.92, within(1e-15));
    // p = 1 - 0.1 (2 + 1.8) = 0.62; v = -1.2, p = 0.62 - 0.1 (-3 - 1.08) = 1.028.
    assertThat(afterTwoSteps(MomentumSettings.NESTEROV)).isCloseTo(1.028, within(1e-15));
    // keep = 1 - 0.1 * 0.5: p = 0.95 - 0.38 = 0.57; p = 0.95 * 0.57 + 0.408 = 0.9495.
    assertThat(afterTwoSteps(new MomentumSettings(0.9, true, 0.5)))
        .isCloseTo(0.9495, within(1e-15));
  }

  @Test
  void twoStepsOfLionByHand() {
    // m = 0: c = 0.2, p = 0.9; m = 0.02, c = 0.018 - 0.3 < 0, p = 1.
    assertThat(afterTwoSteps(LionSettings.STANDARD)).isCloseTo(1, within(1e-15));
    // beta1 = 0.9, beta2 = 0.2: m = 1.6, c = 1.44 - 0.3 > 0, so p = 0.8 against the gradient.
    assertThat(afterTwoSteps(new LionSettings(0.9, 0.2, 0))).isCloseTo(0.8, within(1e-15));
    // keep = 0.95: p = 0.95 - 0.1 = 0.85; p = 0.8075 + 0.1.
    assertThat(afterTwoSteps(LionSettings.withWeightDecay(0.5))).isCloseTo(0.9075, within(1e-15));
  }

  @Test
  void nesterovsMomentumIsThatOfSutskeverSeenFromThePointAhead() {
    // Sutskever et al., equations 3 and 4: u = c u - a f'(q + c u), q = q + u, with f = 3 x^2 / 2.
    double c = 0.8;
    double a = 0.05;
    Parameters<double[]> p = Parameters.of(SyntheticTask.network(Precision.DOUBLE, 4));
    p.array(0)[0] = 1;
    Optimiser<double[]> optimiser = new MomentumSettings(c, true, 0).optimiserFor(p);
    Parameters<double[]> g = p.zerosLike();
    double q = 1;
    double u = 0;
    for (int step = 0; step < 20; step++) {
      g.array(0)[0] = 3 * p.array(0)[0];
      optimiser.step(step(step, a, 1), p, g);
      u = c * u - a * 3 * (q + c * u);
      q += u;
      assertThat(p.array(0)[0]).isCloseTo(q + c * u, within(1e-14));
    }
    assertThat(q).isNotCloseTo(0, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void singlePrecisionFollowsDouble(boolean lion) {
    OptimiserSettings settings =
        lion ? LionSettings.withWeightDecay(0.1) : new MomentumSettings(0.9, true, 0.1);
    Parameters<double[]> wide = Parameters.of(SyntheticTask.network(Precision.DOUBLE, 4));
    Parameters<float[]> single = Parameters.of(SyntheticTask.network(Precision.FLOAT, 4));
    Optimiser<double[]> expected = settings.optimiserFor(wide);
    Optimiser<float[]> found = settings.optimiserFor(single);
    Random random = new Random(4);
    for (int step = 0; step < 10; step++) {
      Parameters<double[]> g = wide.zerosLike();
      Parameters<float[]> h = single.zerosLike();
      for (int i = 0; i < g.array(0).length; i++) {
        h.array(0)[i] = (float) random.nextGaussian();
        g.array(0)[i] = h.array(0)[i];
      }
      Parameters<float[]> before = h.copy();
      expected.step(step(step, 0.02, 0.5), wide, g);
      found.step(step(step, 0.02, 0.5), single, h);
      assertThat(h.array(0)).isEqualTo(before.array(0));
    }
    for (int i = 0; i < wide.array(0).length; i++) {
      assertThat((double) single.array(0)[i]).isCloseTo(wide.array(0)[i], within(2e-6));
    }
    assertThat(wide.array(0)[0]).isNotZero();
  }

  @Test
  void theMemoryIsWhatCheckpointsKeep() {
    Parameters<float[]> p = Parameters.of(SyntheticTask.network(Precision.FLOAT, 4));
    assertThat(MomentumSettings.NESTEROV.optimiserFor(p).memory()).containsOnlyKeys("velocity");
    Map<String, Parameters<float[]>> memory = LionSettings.STANDARD.optimiserFor(p).memory();
    assertThat(memory).containsOnlyKeys("mean");
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new MomentumSettings(1, true, 0))
        .hasMessageContaining("[EQR401] momentum: the value is \"1.0\"");
    assertThatThrownBy(() -> new MomentumSettings(0.9, true, Double.NaN))
        .hasMessageContaining("[EQR401] weight decay");
    assertThatThrownBy(() -> new LionSettings(-0.1, 0.99, 0))
        .hasMessageContaining("[EQR401] beta1");
    assertThatThrownBy(() -> new LionSettings(0.9, 1, 0)).hasMessageContaining("[EQR401] beta2");
    assertThatThrownBy(() -> LionSettings.withWeightDecay(-1))
        .hasMessageContaining("[EQR401] weight decay");
  }

  private static <A> OptimiserStep<A> step(long number, double rate, double scale) {
    return new OptimiserStep<>(number, rate, scale, 1, (parameters, gradient) -> 1);
  }
}
