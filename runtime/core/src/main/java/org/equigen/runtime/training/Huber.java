package org.equigen.runtime.training;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Loss;

/**
 * Huber's loss of the {@code n} outputs of a row, which bounds the pull of outliers: {@code L =
 * (1/n) sum_i h(p_i - t_i)} with
 *
 * <pre>
 * h(d) = d^2 / 2                 where |d| is at most delta
 * h(d) = delta (|d| - delta / 2) beyond
 * </pre>
 *
 * <p>and {@code dL/dp_i = max(-delta, min(delta, p_i - t_i)) / n}, which has no jump. For {@code
 * delta} to infinity this is half the mean squared error. Like {@link MeanAbsoluteError} it depends
 * on the basis of outputs that a group mixes, where differences beyond {@code delta} occur. Source:
 * Huber, Annals of Mathematical Statistics 35 (1964), 73.
 *
 * @param delta where the square ends, in the unit of the targets, positive and finite
 */
public record Huber(double delta) implements Loss {
  /**
   * Checks the range.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if {@code delta} is not positive or
   *     not finite (EQR401)
   */
  public Huber {
    if (!(delta > 0 && delta < Double.POSITIVE_INFINITY)) {
      throw new TrainingDiagnostic.BadSetting("delta", "" + delta, "positive and finite")
          .exception();
    }
  }

  /** With {@code delta}, which is part of what a checkpoint is bound to. */
  @Override
  public String name() {
    return "Huber loss with delta " + delta;
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < prediction.length; i++) {
      double difference = prediction[i] - target[i];
      double distance = Math.abs(difference);
      sum += distance <= delta ? difference * difference / 2 : delta * (distance - delta / 2);
      gradient[i] = Math.max(-delta, Math.min(delta, difference)) / prediction.length;
    }
    return sum / prediction.length;
  }
}
