package org.equigen.examples.pendulum;

import java.util.Random;
import org.equigen.evaluation.dynamics.DormandPrince;
import org.equigen.evaluation.dynamics.Rollout;
import org.equigen.evaluation.dynamics.VectorField;

/**
 * A mass on a spring at the origin and a second one on a spring at the first, {@code H = |p1|^2 / 2
 * + |p2|^2 / 2 + (|x1| - 1)^2 / 2 + (|x1 - x2| - 1)^2 + z1 + z2}. States are {@code [x1, x2, p1,
 * p2]}.
 *
 * <p>Source: M. Finzi, M. Welling and A. G. Wilson, arXiv:2104.09459, section 7.
 */
final class SpringPendulum implements VectorField {
  /** Numbers of a state. */
  static final int SIZE = 12;

  private static final double TOLERANCE = 1e-10;

  /** A state that is drawn near rest below the origin. */
  static double[] draw(Random random) {
    double[] state = new double[SIZE];
    for (int k = 0; k < SIZE; k++) {
      state[k] = (k < 6 ? 0.2 : 0.4) * random.nextGaussian();
    }
    state[2] -= 1.5;
    state[5] -= 3;
    return state;
  }

  /** What follows a state, to ten digits. */
  static Rollout motion(double[] start, double step, int count) {
    DormandPrince method = new DormandPrince(new SpringPendulum(), SIZE);
    return Rollout.of(method, start, step, count, TOLERANCE, TOLERANCE);
  }

  /** The energy of a state. */
  static double energy(double[] state) {
    double energy = state[2] + state[5];
    for (int k = 6; k < SIZE; k++) {
      energy += state[k] * state[k] / 2;
    }
    double first = length(state, 1, 0) - 1;
    double second = length(state, 1, -1) - 1;
    return energy + first * first / 2 + second * second;
  }

  /** The length of {@code a x1 + b x2}. */
  private static double length(double[] state, double a, double b) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double number = a * state[k] + b * state[3 + k];
      sum += number * number;
    }
    return Math.sqrt(sum);
  }

  @Override
  public void rate(double time, double[] state, double[] rate) {
    System.arraycopy(state, 6, rate, 0, 6);
    double first = 1 - 1 / length(state, 1, 0);
    double second = 2 * (1 - 1 / length(state, 1, -1));
    for (int k = 0; k < 3; k++) {
      double pull = second * (state[k] - state[3 + k]);
      double weight = k == 2 ? 1 : 0;
      rate[6 + k] = -first * state[k] - pull - weight;
      rate[9 + k] = pull - weight;
    }
  }
}
