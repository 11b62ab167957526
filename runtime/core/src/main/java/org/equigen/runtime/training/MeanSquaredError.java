package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Loss;

/**
 * Mean squared error of the {@code n} outputs of a set: {@code L = (1/n) sum_i (p_i - t_i)^2}, with
 * {@code dL/dp_i = 2 (p_i - t_i) / n}.
 */
public final class MeanSquaredError implements Loss {
  @Override
  public String name() {
    return "mean squared error";
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < prediction.length; i++) {
      double difference = prediction[i] - target[i];
      sum += difference * difference;
      gradient[i] = 2 * difference / prediction.length;
    }
    return sum / prediction.length;
  }
}
