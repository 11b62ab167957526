package org.equigen.runtime.gradient;

/** {@code L = sum of (p - t)^2 / 2}, the plainest loss. */
public class SumOfSquares implements Loss {
  @Override
  public String name() {
    return "sum of squares";
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < prediction.length; i++) {
      gradient[i] = prediction[i] - target[i];
      loss += gradient[i] * gradient[i] / 2;
    }
    return loss;
  }
}
