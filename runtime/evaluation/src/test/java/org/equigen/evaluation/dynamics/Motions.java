package org.equigen.evaluation.dynamics;

/** Motions that are known in closed form. */
final class Motions {
  private Motions() {}

  /** {@code H = (p^2 + q^2) / 2}, whose solutions are turned at unit speed. */
  static SeparableField oscillator() {
    return new SeparableField() {
      @Override
      public int coordinates() {
        return 1;
      }

      @Override
      public void force(double[] q, double[] force) {
        force[0] = -q[0];
      }

      @Override
      public void velocity(double[] p, double[] velocity) {
        velocity[0] = p[0];
      }
    };
  }

  /** Kepler's problem in the plane, {@code H = |p|^2 / 2 - 1 / |q|}. */
  static SeparableField kepler() {
    return new SeparableField() {
      @Override
      public int coordinates() {
        return 2;
      }

      @Override
      public void force(double[] q, double[] force) {
        double distance = Math.hypot(q[0], q[1]);
        double cube = distance * distance * distance;
        force[0] = -q[0] / cube;
        force[1] = -q[1] / cube;
      }

      @Override
      public void velocity(double[] p, double[] velocity) {
        System.arraycopy(p, 0, velocity, 0, 2);
      }
    };
  }

  /** The point nearest to the centre of an ellipse with half axis 1, whose period is 2 pi. */
  static double[] perihelion(double eccentricity) {
    double speed = Math.sqrt((1 + eccentricity) / (1 - eccentricity));
    return new double[] {1 - eccentricity, 0, 0, speed};
  }

  /** The energy of a state of Kepler's problem. */
  static double energy(double[] state) {
    return (state[2] * state[2] + state[3] * state[3]) / 2 - 1 / Math.hypot(state[0], state[1]);
  }

  /** Its angular momentum. */
  static double momentum(double[] state) {
    return state[0] * state[3] - state[1] * state[2];
  }

  /** The largest distance of two states. */
  static double distance(double[] one, double[] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }
}
