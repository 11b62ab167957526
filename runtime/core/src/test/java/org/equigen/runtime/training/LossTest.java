package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
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
  void theAbsoluteErrorOfACaseByHand() {
    double[] gradient = new double[4];
    double loss =
        new MeanAbsoluteError()
            .evaluate(new double[] {1, 5, 2, 0}, new double[] {4, 4, 2, -2}, gradient);

    assertThat(loss).isEqualTo((3 + 1 + 0 + 2) / 4.0);
    assertThat(gradient).containsExactly(-0.25, 0.25, 0, 0.25);
  }

  @Test
  void hubersLossOfACaseByHand() {
    double[] gradient = new double[4];
    double loss =
        new Huber(2).evaluate(new double[] {1, 7, 0, -3}, new double[] {0, 2, 2, 0}, gradient);

    // 1/2; 2 (5 - 1) beyond delta; 2^2/2 at delta; 2 (3 - 1) beyond it on the other side.
    assertThat(loss).isEqualTo((0.5 + 8 + 2 + 4) / 4);
    assertThat(gradient).containsExactly(0.25, 0.5, -0.5, -0.5);
    assertThat(new Huber(2).name()).isNotEqualTo(new Huber(3).name());
    assertThatThrownBy(() -> new Huber(0)).hasMessageContaining("[EQR401] delta");
    assertThatThrownBy(() -> new Huber(Double.NaN)).hasMessageContaining("[EQR401] delta");
  }

  @Test
  void theCrossEntropyOfThreeClassesByHand() {
    // Probabilities 1/8, 2/8 and 5/8, logits up to a common summand.
    double[] logits = {7, 7 + Math.log(2), 7 + Math.log(5)};
    double[] gradient = new double[3];
    double loss = CrossEntropy.ofClass(3).evaluate(logits, new double[] {1}, gradient);
    assertThat(loss).isCloseTo(Math.log(4), within(1e-14));
    assertThat(gradient).containsExactly(new double[] {0.125, -0.75, 0.625}, within(1e-15));

    double shared = CrossEntropy.ofShares(3).evaluate(logits, new double[] {0.5, 0, 0.5}, gradient);
    assertThat(shared).isCloseTo((Math.log(8) + Math.log(8 / 5.0)) / 2, within(1e-14));
    assertThat(gradient).containsExactly(new double[] {-0.375, 0.25, 0.125}, within(1e-15));
  }

  @Test
  void theCrossEntropyOfOneHotSharesIsThatOfTheClass() {
    Random random = new Random(8);
    double[] logits = random.doubles(5, -4, 4).toArray();
    for (int label = 0; label < 5; label++) {
      double[] shares = new double[5];
      shares[label] = 1;
      double[] expected = new double[5];
      double[] found = new double[5];
      assertThat(CrossEntropy.ofShares(5).evaluate(logits, shares, found))
          .isEqualTo(CrossEntropy.ofClass(5).evaluate(logits, new double[] {label}, expected))
          .isPositive();
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void theCrossEntropyOfTwoClassesIsTheBinaryOneOfTheDifference() {
    for (double z : new double[] {-800, -3, 0, 0.2, 40, 1e5}) {
      double[] binary = new double[1];
      double[] pair = new double[2];
      double expected =
          new BinaryCrossEntropy().evaluate(new double[] {z}, new double[] {1}, binary);
      double[] logits = {0, z};
      double found = CrossEntropy.ofClass(2).evaluate(logits, new double[] {1}, pair);
      assertThat(found).isEqualTo(expected);
      assertThat(pair[1]).isCloseTo(binary[0], within(1e-15));
      assertThat(pair[0]).isCloseTo(-binary[0], within(1e-15));
    }
  }

  @Test
  void theCrossEntropyOfHugeLogitsOfClassesIsFiniteAndExact() {
    double[] logits = {1e4, -1e4, 0, -Double.MAX_VALUE};
    double[] gradient = new double[4];
    assertThat(CrossEntropy.ofClass(4).evaluate(logits, new double[] {0}, gradient)).isZero();
    assertThat(gradient).containsExactly(0, 0, 0, 0);
    assertThat(CrossEntropy.ofClass(4).evaluate(logits, new double[] {1}, gradient)).isEqualTo(2e4);
    assertThat(gradient).containsExactly(1, -1, 0, 0);
    double[] widest = {Double.MAX_VALUE, -Double.MAX_VALUE};
    assertThat(CrossEntropy.ofClass(2).evaluate(widest, new double[] {0}, new double[2])).isZero();
    double[] broken = {1, Double.NaN, 2};
    assertThat(CrossEntropy.ofClass(3).evaluate(broken, new double[] {0}, new double[3])).isNaN();
  }

  @Test
  void targetsOfClassesAreHeldToTheirRange() {
    Loss labels = CrossEntropy.ofClass(3);
    assertThat(DoubleStream.of(0, 1, 2)).allMatch(labels::accepts);
    assertThat(DoubleStream.of(-1, 3, 0.5, Double.NaN)).noneMatch(labels::accepts);
    assertThat(labels.targetSize(3)).isEqualTo(1);
    assertThat(CrossEntropy.ofShares(3).targetSize(3)).isEqualTo(3);
    assertThat(DoubleStream.of(-0.1, 1.1, Double.NaN)).noneMatch(CrossEntropy.ofShares(3)::accepts);
    assertThatThrownBy(() -> labels.targetSize(4))
        .hasMessageContaining("[EQR401] classes: the value is \"3\"")
        .hasMessageContaining("Valid: 4, as many");
    assertThatThrownBy(() -> CrossEntropy.ofClass(1)).hasMessageContaining("[EQR401] classes");
  }

  private static final Loss[] OF_FOUR_OUTPUTS = {
    new MeanSquaredError(),
    new MeanAbsoluteError(),
    new Huber(0.4),
    new Huber(2.5),
    new BinaryCrossEntropy(),
    CrossEntropy.ofShares(4)
  };

  @Test
  void gradientsOfClassesAgreeWithDifferences() {
    double[] logits = {2, -1, 0.5, -3};
    double[] gradient = new double[4];
    for (int label = 0; label < 4; label++) {
      double[] target = {label};
      CrossEntropy.ofClass(4).evaluate(logits, target, gradient);
      for (int i = 0; i < 4; i++) {
        assertThat(gradient[i])
            .isCloseTo(difference(CrossEntropy.ofClass(4), logits, target, i), within(1e-8));
      }
    }
  }

  @Test
  void gradientsAgreeWithDifferencesOfTheLoss() {
    for (Loss loss : OF_FOUR_OUTPUTS) {
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
