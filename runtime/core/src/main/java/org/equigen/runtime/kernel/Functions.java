package org.equigen.runtime.kernel;

/**
 * The elementary functions of generated code, in double. Each is within a few units in the last
 * place, in relative terms also in the tails, and gives the same bits on every machine: {@link
 * StrictMath} is the C library fdlibm. NaN gives NaN, but for {@link #step}.
 */
public final class Functions {
  private static final int TERMS = 18;

  /** The factors of the orders that derivatives of layers come to, from -1. */
  private static final double[][] FACTORS = {
    factors(-1), factors(0), factors(1), factors(2), factors(3), factors(4)
  };

  private Functions() {}

  /** {@code e^x}. */
  public static double exp(double x) {
    return StrictMath.exp(x);
  }

  /** {@code log(1 + x)} for {@code x > -1}. */
  public static double log1p(double x) {
    return StrictMath.log1p(x);
  }

  /** The hyperbolic tangent. */
  public static double tanh(double x) {
    return StrictMath.tanh(x);
  }

  /** The logistic function {@code 1 / (1 + exp(-x))}. */
  public static double sigmoid(double x) {
    // exp of a negative number cannot overflow, so both tails keep their relative precision.
    double e = StrictMath.exp(-Math.abs(x));
    return x < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  /** {@code log(1 + exp(x))}. */
  public static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  /** {@code sign(x) log(1 + |x|)}. */
  public static double signedLog(double x) {
    return Math.copySign(StrictMath.log1p(Math.abs(x)), x);
  }

  /** {@code max(x, 0)}. */
  public static double relu(double x) {
    return Math.max(x, 0);
  }

  /** 1 for {@code x > 0} and 0 otherwise. */
  public static double step(double x) {
    return x > 0 ? 1 : 0;
  }

  /** {@code |x|}. */
  public static double abs(double x) {
    return Math.abs(x);
  }

  /** 1, 0 or -1; the sign of a zero is kept. */
  public static double sign(double x) {
    return Math.signum(x);
  }

  /** {@code 1 / x}. */
  public static double reciprocal(double x) {
    return 1 / x;
  }

  /** The square root for {@code x >= 0}. */
  public static double sqrt(double x) {
    return Math.sqrt(x);
  }

  /** {@code 1 / sqrt(x)} for {@code x > 0}. */
  public static double rsqrt(double x) {
    return 1 / Math.sqrt(x);
  }

  /** The sine of an angle in radians. */
  public static double sin(double x) {
    return StrictMath.sin(x);
  }

  /** The cosine of an angle in radians. */
  public static double cos(double x) {
    return StrictMath.cos(x);
  }

  /** {@code x^n} for {@code n >= 0}, by squaring. */
  public static double power(double x, int n) {
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
  public static double sphericalBessel(int k, double q) {
    return Math.abs(q) < 12 + 6 * k ? series(k, q) : recurrence(k, q);
  }

  private static double series(int k, double q) {
    double[] factors = k + 1 < FACTORS.length ? FACTORS[k + 1] : factors(k);
    double sum = 1;
    for (int m = TERMS; m > 0; m--) {
      sum = 1 - q * factors[m - 1] * sum;
    }
    for (int factor = 3; factor <= 2 * k + 1; factor += 2) {
      sum /= factor;
    }
    return sum;
  }

  /** Each term of the series over the one before and -q. */
  private static double[] factors(int k) {
    double[] factors = new double[TERMS];
    for (int m = 1; m <= TERMS; m++) {
      factors[m - 1] = 1.0 / (2 * m * (2 * (m + k) + 1));
    }
    return factors;
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
