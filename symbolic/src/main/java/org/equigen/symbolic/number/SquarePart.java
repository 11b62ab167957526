package org.equigen.symbolic.number;

import java.math.BigInteger;

/**
 * An integer as {@code free * root^2} with {@code free} free of squares; 0 is {@code 0 * 1}.
 *
 * @param free with the sign of the integer
 * @param root at least 1
 */
record SquarePart(int free, BigInteger root) {
  private static final int LARGEST_PRIME = 1 << 16;

  /** Those of a root that is adjoined to Q. */
  private static final int MOST_BITS = 30;

  /**
   * Divides by the squares of small primes; what is left may be the square of a large number.
   *
   * @throws FieldTooLargeException if the part free of squares has more than 30 bits
   */
  static SquarePart of(BigInteger value) {
    if (value.signum() == 0) {
      return new SquarePart(0, BigInteger.ONE);
    }
    BigInteger free = BigInteger.valueOf(value.signum());
    BigInteger root = BigInteger.ONE;
    BigInteger rest = value.abs();
    for (long prime = 2; prime < LARGEST_PRIME && rest.bitLength() > 1; prime++) {
      BigInteger divisor = BigInteger.valueOf(prime);
      int exponent = 0;
      while (rest.mod(divisor).signum() == 0) {
        rest = rest.divide(divisor);
        exponent++;
      }
      root = root.multiply(divisor.pow(exponent / 2));
      free = exponent % 2 == 1 ? free.multiply(divisor) : free;
    }
    BigInteger large = rest.sqrt();
    boolean square = large.multiply(large).equals(rest);
    root = square ? root.multiply(large) : root;
    free = square ? free : free.multiply(rest);
    if (free.bitLength() > MOST_BITS) {
      throw FieldTooLargeException.ofRoot(free, MOST_BITS);
    }
    return new SquarePart(free.intValueExact(), root);
  }
}
