package org.equigen.evaluation.dynamics;

/**
 * The method of Dormand and Prince of order 5 with an estimate of order 4, with fixed steps or with
 * steps that keep the estimated error of each within a tolerance. Source: E. Hairer, S. P. Norsett
 * and G. Wanner, Solving Ordinary Differential Equations I, 2nd edition, table II.5.2, and section
 * II.4 for the choice of steps.
 */
public final class DormandPrince implements Stepper {
  private static final int STAGES = 7;
  private static final int MOST_STEPS = 1_000_000;
  private static final double SAFETY = 0.9;
  private static final double LEAST_FACTOR = 0.2;
  private static final double MOST_FACTOR = 5;

  private static final double[] TIMES = {0, 1 / 5.0, 3 / 10.0, 4 / 5.0, 8 / 9.0, 1, 1};

  /** Row i gives stage i from the rates before it; the last row is also the solution. */
  private static final double[][] TABLE = {
    {},
    {1 / 5.0},
    {3 / 40.0, 9 / 40.0},
    {44 / 45.0, -56 / 15.0, 32 / 9.0},
    {19372 / 6561.0, -25360 / 2187.0, 64448 / 6561.0, -212 / 729.0},
    {9017 / 3168.0, -355 / 33.0, 46732 / 5247.0, 49 / 176.0, -5103 / 18656.0},
    {35 / 384.0, 0, 500 / 1113.0, 125 / 192.0, -2187 / 6784.0, 11 / 84.0}
  };

  /** The solution of order 5 less that of order 4. */
  private static final double[] ERRORS = {
    71 / 57600.0, 0, -71 / 16695.0, 71 / 1920.0, -17253 / 339200.0, 22 / 525.0, -1 / 40.0
  };

  private final VectorField field;
  private final double[][] rates;
  private final double[] stage;
  private long steps;
  private long rejected;

  /** For a field and the size of its states. */
  public DormandPrince(VectorField field, int size) {
    this.field = field;
    rates = new double[STAGES][size];
    stage = new double[size];
  }

  @Override
  public int size() {
    return stage.length;
  }

  /** Steps that were taken by all calls of {@link #integrate} so far. */
  public long steps() {
    return steps;
  }

  /** Steps that were taken back, since their error was too large. */
  public long rejected() {
    return rejected;
  }

  @Override
  public void step(double time, double step, double[] state) {
    DynamicsDiagnostic.require("Dormand-Prince step", state, size());
    field.rate(time, state, rates[0]);
    stages(time, step, state);
    System.arraycopy(stage, 0, state, 0, size());
  }

  /** All stages after the first; leaves the solution in the last, and its rate. */
  private void stages(double time, double step, double[] state) {
    for (int s = 1; s < STAGES; s++) {
      for (int i = 0; i < state.length; i++) {
        double sum = 0;
        for (int j = 0; j < s; j++) {
          sum += TABLE[s][j] * rates[j][i];
        }
        stage[i] = state[i] + step * sum;
      }
      field.rate(time + TIMES[s] * step, stage, rates[s]);
    }
  }

  /**
   * Takes a state from one time to another, earlier or later one. The error of a step is measured
   * as {@code sqrt(mean of (e_i / (absolute + relative max(|z_i|, |z'_i|)))^2)} and stays below 1.
   *
   * @param from the time of the state
   * @param to the time to go to
   * @param state overwritten
   * @param absolute tolerance, above 0
   * @param relative tolerance, 0 or more
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the state has another size, a
   *     tolerance is none, rates are not finite, or steps become too small or too many
   */
  public void integrate(double from, double to, double[] state, double absolute, double relative) {
    DynamicsDiagnostic.require("Dormand-Prince method", state, size());
    if (!(absolute > 0 && relative >= 0 && absolute < 1e300 && relative < 1e300)) {
      throw new DynamicsDiagnostic.BadTolerance(absolute, relative).exception();
    }
    double time = from;
    field.rate(time, state, rates[0]);
    double step = firstStep(state, absolute, relative) * Math.signum(to - from);
    for (int i = 0; time != to; i++) {
      // A little longer, so that no step is left that is a rounding error.
      boolean last = 1.01 * Math.abs(step) >= Math.abs(to - time);
      double h = last ? to - time : step;
      if (i == MOST_STEPS || !(Math.abs(h) > 4 * Math.ulp(time))) {
        throw new DynamicsDiagnostic.NoProgress(time, h, i).exception();
      }
      stages(time, h, state);
      double error = error(h, state, absolute, relative);
      double factor = SAFETY * Math.pow(error, -1 / 5.0);
      step = h * Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, Double.isNaN(factor) ? 0 : factor));
      if (error <= 1) {
        time = last ? to : time + h;
        System.arraycopy(stage, 0, state, 0, size());
        System.arraycopy(rates[STAGES - 1], 0, rates[0], 0, size());
        steps++;
      } else {
        rejected++;
      }
    }
  }

  /** A step in which the state changes by a hundredth, measured by the tolerances. */
  private double firstStep(double[] state, double absolute, double relative) {
    double size = 0;
    double rate = 0;
    for (int i = 0; i < state.length; i++) {
      double scale = absolute + relative * Math.abs(state[i]);
      size += state[i] / scale * (state[i] / scale);
      rate += rates[0][i] / scale * (rates[0][i] / scale);
    }
    double ratio = Math.sqrt(size / rate) / 100;
    return ratio > 1e-6 && ratio < 1e6 ? ratio : 1e-6;
  }

  private double error(double step, double[] state, double absolute, double relative) {
    double sum = 0;
    for (int i = 0; i < state.length; i++) {
      double difference = 0;
      for (int s = 0; s < STAGES; s++) {
        difference += ERRORS[s] * rates[s][i];
      }
      double scale = absolute + relative * Math.max(Math.abs(state[i]), Math.abs(stage[i]));
      sum += step * difference / scale * (step * difference / scale);
    }
    return Math.sqrt(sum / Math.max(1, state.length));
  }
}
