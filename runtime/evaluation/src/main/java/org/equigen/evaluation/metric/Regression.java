package org.equigen.evaluation.metric;

import org.equigen.runtime.diagnostic.DataDiagnostic;

/** Figures of merit for predicted numbers. */
public final class Regression {
  private Regression() {}

  /**
   * Mean squared error {@code (1/n) sum_i (p_i - t_i)^2}, summed in index order.
   *
   * @param predictions {@code [n]}
   * @param targets {@code [n]}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the lengths differ or are 0
   */
  public static double meanSquaredError(double[] predictions, double[] targets) {
    if (predictions.length != targets.length) {
      throw new DataDiagnostic.WrongCount(
              "predictions", "number of predictions", predictions.length, targets.length)
          .exception();
    }
    if (targets.length == 0) {
      throw new DataDiagnostic.Empty("targets", "targets").exception();
    }
    double sum = 0;
    for (int i = 0; i < targets.length; i++) {
      double difference = predictions[i] - targets[i];
      sum += difference * difference;
    }
    return sum / targets.length;
  }
}
