package org.equigen.evaluation.dynamics;

/**
 * The implicit midpoint rule {@code z1 = z0 + h f(t + h/2, (z0 + z1) / 2)}, of order 2, symplectic
 * for every Hamiltonian, separable or not, and exact in quadratic invariants. Source: E. Hairer, C.
 * Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, sections IV.2.1 and VI.4.
 *
 * <p>Each step is solved by iteration of the equation to rounding, which converges where the step
 * times a Lipschitz constant of the field is below 2.
 */
public final class ImplicitMidpoint implements Stepper {
  private static final int MOST = 200;

  private final VectorField field;
  private final double[] rate;
  private final double[] middle;

  /** For a field and the size of its states. */
  public ImplicitMidpoint(VectorField field, int size) {
    this.field = field;
    rate = new double[size];
    middle = new double[size];
  }

  @Override
  public int size() {
    return rate.length;
  }

  @Override
  public void step(double time, double step, double[] state) {
    DynamicsDiagnostic.require("implicit midpoint step", state, size());
    System.arraycopy(state, 0, middle, 0, size());
    double last = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST; i++) {
      double change = iterate(time, step, state);
      // Rounding is reached where changes that were small do not fall any more.
      boolean rounded = change >= last && change <= 1e-13 * largest(state);
      if (change == 0 || rounded) {
        for (int k = 0; k < state.length; k++) {
          state[k] += step * rate[k];
        }
        return;
      }
      last = change;
    }
    throw new DynamicsDiagnostic.Unsolved(time, step, MOST, last).exception();
  }

  /** The midpoint once more; the largest change. */
  private double iterate(double time, double step, double[] state) {
    field.rate(time + step / 2, middle, rate);
    double change = 0;
    for (int k = 0; k < state.length; k++) {
      double next = state[k] + step / 2 * rate[k];
      change = Math.max(change, Math.abs(next - middle[k])); // a NaN stays one
      middle[k] = next;
    }
    return change;
  }

  private static double largest(double[] state) {
    double largest = 0;
    for (double number : state) {
      largest = Math.max(largest, Math.abs(number));
    }
    return largest;
  }
}
