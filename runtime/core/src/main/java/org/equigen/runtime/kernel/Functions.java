package org.equigen.runtime.kernel;

/**
 * The elementary functions of generated code, in double. Each is within a few units in the last
 * place, in relative terms also in the tails, and gives the same bits on every machine: {@link
 * StrictMath} is the C library fdlibm. NaN gives NaN, but for {@link #step}.
 */
public final class Functions {
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
}
