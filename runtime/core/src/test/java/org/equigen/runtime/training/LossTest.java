package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.equigen.runtime.gradient.Loss;
import org.junit.jupiter.api.Test;

class LossTest {
  private static final double STEP = 1e-6;

  @Test
  void theSquaredErrorOfACaseByHand() {
    double[] gradient = new double[2];
    double loss =
        new MeanSquaredError().evaluate(new double[] {1, 5}, new double[] {4, 4}, gradient);

    assertThat(loss).isEqualTo((9 + 1) / 2.0);
    assertThat(gradient).containsExactly(-3, 1);
  }

  @Test
  void theCrossEntropyOfACaseByHand() {
    double[] gradient = new double[1];
    double loss =
        new BinaryCrossEntropy().evaluate(new double[] {Math.log(3)}, new double[] {1}, gradient);

    // Probability 3/4 for the true class.
    assertThat(loss).isCloseTo(-Math.log(0.75), within(1e-15));
    assertThat(gradient[0]).isCloseTo(-0.25, within(1e-15));
  }

  @Test
  void theCrossEntropyOfHugeLogitsIsFiniteAndExact() {
    assertThat(crossEntropy(1e4, 0)).isEqualTo(1e4);
    assertThat(crossEntropy(-1e4, 1)).isEqualTo(1e4);
    assertThat(crossEntropy(1e4, 1)).isZero();
    assertThat(crossEntropy(Double.MAX_VALUE, 0)).isEqualTo(Double.MAX_VALUE);
    // exp(-40) would vanish beside 1 in log(1 + exp(-40)).
    assertThat(crossEntropy(40, 1)).isCloseTo(Math.exp(-40), within(1e-30));
  }

  private static double crossEntropy(double logit, double target) {
    double[] gradient = new double[1];
    double loss =
        new BinaryCrossEntropy().evaluate(new double[] {logit}, new double[] {target}, gradient);
    assertThat(gradient[0]).isFinite().isBetween(-1.0, 1.0);
    return loss;
  }

  @Test
  void gradientsAgreeWithDifferencesOfTheLoss() {
    for (Loss loss : new Loss[] {new MeanSquaredError(), new BinaryCrossEntropy()}) {
      Random random = new Random(5);
      double[] prediction = {3 * random.nextGaussian(), -2, 0, 0.5};
      double[] target = {random.nextDouble(), 1, 0, 0.3};
      double[] gradient = new double[4];
      loss.evaluate(prediction, target, gradient);
      for (int i = 0; i < prediction.length; i++) {
        assertThat(gradient[i])
            .as("%s, output %d, seed 5", loss.name(), i)
            .isCloseTo(difference(loss, prediction, target, i), within(1e-8));
      }
    }
  }

  private static double difference(Loss loss, double[] prediction, double[] target, int i) {
    double[] unused = new double[prediction.length];
    double[] moved = prediction.clone();
    moved[i] = prediction[i] + STEP;
    double up = loss.evaluate(moved, target, unused);
    moved[i] = prediction[i] - STEP;
    return (up - loss.evaluate(moved, target, unused)) / (2 * STEP);
  }
}
