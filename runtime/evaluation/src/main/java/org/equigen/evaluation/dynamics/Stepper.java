package org.equigen.evaluation.dynamics;

/**
 * A method that takes a state one step further. It keeps buffers for its state, so one thread uses
 * it at a time.
 */
public interface Stepper {
  /** Numbers of a state. */
  int size();

  /**
   * Overwrites the state at a time with that a step later; a negative step leads back.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the state has another size, or
   *     what a step has to solve it cannot
   */
  void step(double time, double step, double[] state);
}
