package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/** The Euclidean norm of a gradient over all parameters. */
final class GradientNorm {
  private GradientNorm() {}

  /** {@code sqrt(sum g^2)}, summed in double in the order of the arrays. */
  static double of(Parameters<?> gradient) {
    double sum = 0;
    for (int i = 0; i < gradient.trained(); i++) {
      sum +=
          switch (gradient.array(i)) {
            case float[] single -> squares(single);
            case double[] wide -> squares(wide);
            default -> throw new IllegalStateException("neither float[] nor double[]");
          };
    }
    return Math.sqrt(sum);
  }

  private static double squares(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }
}
