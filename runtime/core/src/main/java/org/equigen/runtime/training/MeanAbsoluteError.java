package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Loss;

/**
 * Mean absolute error of the {@code n} outputs of a row: {@code L = (1/n) sum_i |p_i - t_i|}, with
 * {@code dL/dp_i = sign(p_i - t_i) / n}, in the unit of the targets.
 *
 * <p>At {@code p_i = t_i}, where there is no derivative, the subgradient 0 is taken. The sum of
 * absolute values depends on the basis: it is invariant under a group for outputs that the group
 * permutes or leaves alone, such as energies, and not for components of vectors.
 */
public final class MeanAbsoluteError implements Loss {
  @Override
  public String name() {
    return "mean absolute error";
  }

  @Override
  public double evaluate(double[] prediction, double[] target, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < prediction.length; i++) {
      double difference = prediction[i] - target[i];
      sum += Math.abs(difference);
      gradient[i] = Math.signum(difference) / prediction.length;
    }
    return sum / prediction.length;
  }
}
