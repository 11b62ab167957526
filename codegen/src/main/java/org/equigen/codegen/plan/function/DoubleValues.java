package org.equigen.codegen.plan.function;

/** Values of powers and Bessel functions in double, the same bits on every machine. */
final class DoubleValues {
  private static final int TERMS = 18;

  private DoubleValues() {}

  /** {@code x^n} for {@code n >= 0}, by squaring. */
  static double power(double x, int n) {
    double result = 1;
    double square = x;
    for (int rest = n; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result * square : result;
      square *= square;
    }
    return result;
  }

  /**
   * {@code j_k(t) / t^k} for {@code t = sqrt(q)} and the spherical Bessel function j_k, {@code k >=
   * -1}: {@code cos(t)} for k = -1, {@code sin(t) / t} for k = 0; with hyperbolic functions for
   * negative q.
   *
   * <p>Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", 10.1.2 for the
   * series, 10.1.19 for the recurrence, which is stable where {@code k < t}.
   */
  static double sphericalBessel(int k, double q) {
    return Math.abs(q) < 12 + 6 * k ? series(k, q) : recurrence(k, q);
  }

  private static double series(int k, double q) {
    double sum = 1;
    for (int m = TERMS; m > 0; m--) {
      sum = 1 - q * (1.0 / (2 * m * (2 * (m + k) + 1))) * sum;
    }
    for (int factor = 3; factor <= 2 * k + 1; factor += 2) {
      sum /= factor;
    }
    return sum;
  }

  private static double recurrence(int order, double q) {
    double t = Math.sqrt(Math.abs(q));
    double before = q < 0 ? StrictMath.cosh(t) : StrictMath.cos(t);
    if (order < 0) {
      return before;
    }
    double value = (q < 0 ? StrictMath.sinh(t) : StrictMath.sin(t)) / t;
    for (int k = 0; k < order; k++) {
      double next = ((2 * k + 1) * value - before) / q;
      before = value;
      value = next;
    }
    return value;
  }
}
