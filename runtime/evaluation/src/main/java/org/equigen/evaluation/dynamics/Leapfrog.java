package org.equigen.evaluation.dynamics;

import java.util.Arrays;

/**
 * The method of Stoermer and Verlet: half a kick {@code p += h/2 F(q)}, a drift {@code q += h
 * v(p)}, half a kick. Of order 2, symplectic and reversible, so that the energy of a separable
 * Hamiltonian stays within O(h^2) for times that grow exponentially with 1/h. Source: E. Hairer, C.
 * Lubich and G. Wanner, Geometric Numerical Integration, 2nd edition, sections I.1.4 and IX.8.
 *
 * <p>The force at the end of a step is kept for the next one.
 */
public final class Leapfrog implements Stepper {
  private final SeparableField field;
  private final double[] q;
  private final double[] p;
  private final double[] force;
  private final double[] velocity;
  private final double[] known;

  /** For equations of motion. */
  public Leapfrog(SeparableField field) {
    this.field = field;
    int n = field.coordinates();
    q = new double[n];
    p = new double[n];
    force = new double[n];
    velocity = new double[n];
    known = new double[n];
    Arrays.fill(known, Double.NaN);
  }

  @Override
  public int size() {
    return 2 * q.length;
  }

  @Override
  public void step(double time, double step, double[] state) {
    DynamicsDiagnostic.require("leapfrog step", state, size());
    int n = q.length;
    System.arraycopy(state, 0, q, 0, n);
    System.arraycopy(state, n, p, 0, n);
    kick(step / 2);
    field.velocity(p, velocity);
    for (int i = 0; i < n; i++) {
      q[i] += step * velocity[i];
    }
    kick(step / 2);
    System.arraycopy(q, 0, state, 0, n);
    System.arraycopy(p, 0, state, n, n);
  }

  private void kick(double step) {
    if (!Arrays.equals(q, known)) {
      field.force(q, force);
      System.arraycopy(q, 0, known, 0, q.length);
    }
    for (int i = 0; i < p.length; i++) {
      p[i] += step * force[i];
    }
  }
}
