package org.equigen.symbolic.solver;

import java.math.BigInteger;
import org.equigen.symbolic.number.Rational;

/** Divisibility of integers and integer vectors. */
final class Primitive {
  private Primitive() {}

  /** The greatest common divisor, not negative. */
  static long gcd(long a, long b) {
    long x = Math.absExact(a);
    long y = Math.absExact(b);
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /** The least common multiple of positive integers. */
  static long lcm(long a, long b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }

  /** Divides by the greatest common divisor and makes the first entry positive, in place. */
  static void normalise(long[] values) {
    long divisor = 0;
    for (int i = 0; i < values.length && divisor != 1; i++) {
      divisor = gcd(divisor, values[i]);
    }
    long scale = values.length > 0 && values[0] < 0 ? -divisor : divisor;
    for (int i = 0; i < values.length && scale != 1; i++) {
      values[i] /= scale;
    }
  }

  /** The primitive integer multiple of a rational vector. */
  static long[] clearDenominators(Rational[] values) {
    BigInteger common = BigInteger.ONE;
    for (Rational value : values) {
      BigInteger denominator = value.denominator();
      if (!denominator.equals(BigInteger.ONE)) {
        common = common.multiply(denominator).divide(common.gcd(denominator));
      }
    }
    long[] integers = new long[values.length];
    for (int c = 0; c < values.length; c++) {
      if (values[c].signum() != 0) {
        BigInteger scaled = values[c].numerator().multiply(common.divide(values[c].denominator()));
        integers[c] = scaled.longValueExact();
      }
    }
    normalise(integers);
    return integers;
  }
}
