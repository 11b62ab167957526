package org.equigen.evaluation.dynamics;

/**
 * The classical method of Runge and Kutta with four stages, of order 4: the error at a given time
 * is O(h^4). Source: E. Hairer, S. P. Norsett and G. Wanner, Solving Ordinary Differential
 * Equations I, 2nd edition, table II.1.2.
 */
public final class RungeKutta4 implements Stepper {
  private final VectorField field;
  private final double[] stage;
  private final double[] rate;
  private final double[] sum;

  /** For a field and the size of its states. */
  public RungeKutta4(VectorField field, int size) {
    this.field = field;
    stage = new double[size];
    rate = new double[size];
    sum = new double[size];
  }

  @Override
  public int size() {
    return sum.length;
  }

  @Override
  public void step(double time, double step, double[] state) {
    DynamicsDiagnostic.require("Runge-Kutta step", state, size());
    field.rate(time, state, rate);
    System.arraycopy(rate, 0, sum, 0, size());
    middle(time + step / 2, step / 2, 2, state);
    middle(time + step / 2, step / 2, 2, state);
    middle(time + step, step, 1, state);
    for (int i = 0; i < state.length; i++) {
      state[i] += step / 6 * sum[i];
    }
  }

  /** The rate at a stage that the rate before leads to, added so many times. */
  private void middle(double time, double step, double times, double[] state) {
    for (int i = 0; i < state.length; i++) {
      stage[i] = state[i] + step * rate[i];
    }
    field.rate(time, stage, rate);
    for (int i = 0; i < state.length; i++) {
      sum[i] += times * rate[i];
    }
  }
}
