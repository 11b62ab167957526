package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Loss;

/**
 * Binary cross entropy of the {@code n} outputs of a set, which are logits {@code z}, with targets
 * {@code t} in [0, 1].
 *
 * <p>{@code L = (1/n) sum_i (max(z_i, 0) - z_i t_i + log(1 + exp(-|z_i|)))} and {@code dL/dz_i =
 * (sigmoid(z_i) - t_i) / n}. No exponential of a positive number is taken, so nothing overflows;
 * {@code log1p} keeps the full relative precision for certain and right answers.
 */
public final class BinaryCrossEntropy implements Loss {
  @Override
  public String name() {
    return "binary cross entropy with logits";
  }

  /** Probabilities: a label is 0 or 1, and what is between them is a share. */
  @Override
  public boolean accepts(double target) {
    return target >= 0 && target <= 1;
  }

  @Override
  public String validTargets() {
    return "0 to 1";
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < prediction.length; i++) {
      double z = prediction[i];
      sum += wrongSide(z, target[i]) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
      gradient[i] = (probability(z) - target[i]) / prediction.length;
    }
    return sum / prediction.length;
  }

  // max(z, 0) - z t without the cancellation at t = 1.
  private static double wrongSide(double z, double target) {
    return z >= 0 ? z * (1 - target) : -z * target;
  }

  /** The probability {@code 1 / (1 + exp(-z))} that a logit stands for. */
  public static double probability(double logit) {
    double decay = StrictMath.exp(-Math.abs(logit));
    return (logit >= 0 ? 1 : decay) / (1 + decay);
  }
}
