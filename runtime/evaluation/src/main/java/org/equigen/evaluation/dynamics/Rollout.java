package org.equigen.evaluation.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** States at equal distances in time, the first of them given. */
public final class Rollout {
  private final double step;
  private final List<double[]> states;

  private Rollout(double step, List<double[]> states) {
    this.step = step;
    this.states = states;
  }

  /**
   * Steps on from a state at time 0.
   *
   * @param stepper the method
   * @param start not changed
   * @param step between states that are kept
   * @param substeps steps of the method in each, at least 1
   * @param count how many states follow the first
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link Stepper#step} does
   */
  public static Rollout of(Stepper stepper, double[] start, double step, int substeps, int count) {
    List<double[]> states = new ArrayList<>(List.of(start.clone()));
    double[] state = start.clone();
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < substeps; k++) {
        stepper.step(step * (i + (double) k / substeps), step / substeps, state);
      }
      states.add(state.clone());
    }
    return new Rollout(step, states);
  }

  /**
   * Goes on from a state at time 0 with steps that keep to tolerances.
   *
   * @param method the method
   * @param start not changed
   * @param step between states that are kept
   * @param count how many states follow the first
   * @param absolute tolerance
   * @param relative tolerance
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link DormandPrince#integrate}
   *     does
   */
  public static Rollout of(
      DormandPrince method,
      double[] start,
      double step,
      int count,
      double absolute,
      double relative) {
    List<double[]> states = new ArrayList<>(List.of(start.clone()));
    double[] state = start.clone();
    for (int i = 0; i < count; i++) {
      method.integrate(i * step, (i + 1) * step, state, absolute, relative);
      states.add(state.clone());
    }
    return new Rollout(step, states);
  }

  /** The number of states. */
  public int size() {
    return states.size();
  }

  /** The time of a state. */
  public double time(int index) {
    return index * step;
  }

  /** A copy of a state. */
  public double[] state(int index) {
    return states.get(index).clone();
  }

  /** What becomes of a quantity that should be conserved. */
  public Drift drift(ToDoubleFunction<double[]> quantity) {
    return Drift.of(
        step,
        states.stream().mapToDouble(state -> quantity.applyAsDouble(state.clone())).toArray());
  }

  /**
   * The geometric mean, over all states but the first, of {@code |z - z'| / (|z| + |z'|)}, by which
   * EMLP compares predicted motions (arXiv:2104.09459, section 7).
   *
   * @param reference as many states at the same times
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are others
   */
  public double error(Rollout reference) {
    if (reference.size() != size() || reference.step != step) {
      throw new DynamicsDiagnostic.OtherTimes(size(), step, reference.size(), reference.step)
          .exception();
    }
    double sum = 0;
    for (int i = 1; i < size(); i++) {
      sum += Math.log(relative(states.get(i), reference.states.get(i)));
    }
    return Math.exp(sum / (size() - 1));
  }

  private static double relative(double[] found, double[] expected) {
    double difference = 0;
    double one = 0;
    double other = 0;
    for (int k = 0; k < found.length; k++) {
      difference = Math.hypot(difference, found[k] - expected[k]);
      one = Math.hypot(one, found[k]);
      other = Math.hypot(other, expected[k]);
    }
    return difference / (one + other);
  }
}
