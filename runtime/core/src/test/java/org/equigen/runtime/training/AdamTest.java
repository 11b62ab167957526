package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;
import org.junit.jupiter.api.Test;

class AdamTest {
  private static final AdamSettings DECAYING = new AdamSettings(0.8, 0.95, 1e-6, 0.1);

  @Test
  void theFirstStepMovesEveryParameterByTheRate() {
    Parameters<double[]> p = parameters(Precision.DOUBLE);
    Parameters<double[]> before = p.copy();
    Parameters<double[]> g = random(p, 3);

    new Adam<>(AdamSettings.STANDARD, p).step(step(0, 0.01, 1), p, g);

    for (int i = 0; i < p.array(0).length; i++) {
      double moved = before.array(0)[i] - p.array(0)[i];
      assertThat(moved).isCloseTo(0.01 * Math.signum(g.array(0)[i]), within(1e-7));
    }
  }

  @Test
  void tenStepsFollowTheFormulaOfThePaper() {
    assertFollowsFormula(Precision.DOUBLE, 1e-13);
  }

  @Test
  void tenStepsInSinglePrecisionFollowItToRounding() {
    assertFollowsFormula(Precision.FLOAT, 1e-5);
  }

  private static <A> void assertFollowsFormula(Precision<A> precision, double bound) {
    Parameters<A> p = parameters(precision);
    Adam<A> adam = new Adam<>(DECAYING, p);
    double expected = precision.get(p.array(0), 4);
    double m = 0;
    double v = 0;
    for (int t = 1; t <= 10; t++) {
      Parameters<A> gradient = random(p, t);
      double g = 0.5 * precision.get(gradient.array(0), 4);
      m = 0.8 * m + 0.2 * g;
      v = 0.95 * v + 0.05 * g * g;
      double mean = m / (1 - Math.pow(0.8, t));
      double square = v / (1 - Math.pow(0.95, t));
      expected -= 0.02 * (0.1 * expected + mean / (Math.sqrt(square) + 1e-6));

      adam.step(step(t - 1, 0.02, 0.5), p, gradient);
    }
    assertThat(precision.get(p.array(0), 4)).isCloseTo(expected, within(bound));
  }

  @Test
  void theGradientIsNotChanged() {
    Parameters<float[]> p = parameters(Precision.FLOAT);
    Parameters<float[]> g = random(p, 9);
    Parameters<float[]> before = g.copy();

    new Adam<>(AdamSettings.STANDARD, p).step(step(0, 0.01, 0.5), p, g);

    assertThat(g.array(0)).isEqualTo(before.array(0));
  }

  @Test
  void theNormIsEuclideanOverAllArrays() {
    Parameters<float[]> g = parameters(Precision.FLOAT).zerosLike();
    g.array(0)[1] = 3;
    g.array(g.arrays() - 1)[0] = -4;

    assertThat(GradientNorm.of(g)).isEqualTo(5);
  }

  @Test
  void ratesFollowTheirFormulae() {
    LearningRate cosine = new LearningRate.Cosine(0.1, 2, 10, 0.02);

    assertThat(cosine.at(0)).isCloseTo(0.001, within(1e-15));
    assertThat(cosine.at(1)).isCloseTo(0.05, within(1e-15));
    assertThat(cosine.at(2)).isCloseTo(0.1, within(1e-15));
    assertThat(cosine.at(6)).isCloseTo(0.06, within(1e-15));
    assertThat(cosine.at(10)).isCloseTo(0.02, within(1e-15));
    assertThat(cosine.at(99)).isCloseTo(0.02, within(1e-15));
    assertThat(new LearningRate.Constant(0.3).at(7)).isEqualTo(0.3);
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new AdamSettings(1, 0.9, 1e-8, 0))
        .hasMessageContaining("[EQR401] beta1: the value is \"1.0\"");
    assertThatThrownBy(() -> AdamSettings.withWeightDecay(-1))
        .hasMessageContaining("[EQR401] weight decay");
    assertThatThrownBy(() -> new LearningRate.Constant(Double.NaN))
        .hasMessageContaining("[EQR401] learning rate: the value is \"NaN\"");
    assertThatThrownBy(() -> new LearningRate.Cosine(1, 5, 5, 0))
        .hasMessageContaining("[EQR401] warm-up");
    assertThatThrownBy(() -> new LearningRate.Cosine(1, 0, 5, 2))
        .hasMessageContaining("[EQR401] last learning rate");
    assertThatThrownBy(() -> TrainingSettings.standard(1, 0))
        .hasMessageContaining("[EQR401] epochs: the value is \"0\"");
  }

  private static <A> Parameters<A> parameters(Precision<A> precision) {
    Parameters<A> parameters = Parameters.of(SyntheticTask.network(precision, 4));
    parameters.initialise(1);
    return parameters;
  }

  private static <A> Parameters<A> random(Parameters<A> like, long seed) {
    Random random = new Random(seed);
    Parameters<A> values = like.zerosLike();
    for (int i = 0; i < values.arrays(); i++) {
      for (int j = 0; j < values.precision().length(values.array(i)); j++) {
        values.precision().set(values.array(i), j, random.nextGaussian());
      }
    }
    return values;
  }

  private static <A> OptimiserStep<A> step(long number, double rate, double scale) {
    return new OptimiserStep<>(number, rate, scale, 1, (parameters, gradient) -> 1);
  }
}
