package org.equigen.evaluation.dynamics;

import java.util.Arrays;

/**
 * Equations of motion whose halves depend on each other's variables alone, {@code dq/dt = v(p)} and
 * {@code dp/dt = F(q)}: those of a Hamiltonian {@code T(p) + U(q)}. A state is {@code [q, p]}.
 */
public interface SeparableField extends VectorField {
  /** The number of coordinates q, and of momenta p. */
  int coordinates();

  /** Writes F(q) over {@code force}. */
  void force(double[] q, double[] force);

  /** Writes v(p) over {@code velocity}. */
  void velocity(double[] p, double[] velocity);

  @Override
  default void rate(double time, double[] state, double[] rate) {
    int n = coordinates();
    double[] half = new double[n];
    velocity(Arrays.copyOfRange(state, n, 2 * n), half);
    System.arraycopy(half, 0, rate, 0, n);
    force(Arrays.copyOf(state, n), half);
    System.arraycopy(half, 0, rate, n, n);
  }

  /**
   * The halves of a field of which it is known that they separate: what it says of dq/dt must
   * depend on p alone, and of dp/dt on q alone, at any time.
   */
  static SeparableField of(VectorField field, int coordinates) {
    double[] state = new double[2 * coordinates];
    double[] rate = new double[2 * coordinates];
    return new SeparableField() {
      @Override
      public int coordinates() {
        return coordinates;
      }

      @Override
      public void force(double[] q, double[] force) {
        System.arraycopy(q, 0, state, 0, coordinates);
        field.rate(0, state, rate);
        System.arraycopy(rate, coordinates, force, 0, coordinates);
      }

      @Override
      public void velocity(double[] p, double[] velocity) {
        System.arraycopy(p, 0, state, coordinates, coordinates);
        field.rate(0, state, rate);
        System.arraycopy(rate, 0, velocity, 0, coordinates);
      }
    };
  }
}
