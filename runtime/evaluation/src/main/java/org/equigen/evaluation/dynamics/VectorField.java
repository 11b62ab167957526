package org.equigen.evaluation.dynamics;

/** The right-hand side of an ordinary differential equation, {@code dz/dt = f(t, z)}. */
@FunctionalInterface
public interface VectorField {
  /**
   * Writes {@code f(t, z)} over {@code rate}.
   *
   * @param time t
   * @param state z, which is not changed
   * @param rate as long as the state
   */
  void rate(double time, double[] state, double[] rate);
}
