package org.equigen.symbolic.number;

import java.math.BigInteger;

/** Numbers lie in no common field that can be worked with. */
public final class FieldTooLargeException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  private final String alternative;

  private FieldTooLargeException(String message, String alternative) {
    super(message);
    this.alternative = alternative;
  }

  /** With the field, for example {@code Q(zeta(1001))}, and its degree, in words. */
  static FieldTooLargeException ofDegree(String field, String degree) {
    return new FieldTooLargeException(
        "the numbers need the field %s of degree %s; at most %s is supported"
            .formatted(field, degree, AlgebraicNumber.MAX_DEGREE),
        "Use roots of unity of a smaller common order.");
  }

  /** With an integer whose root is needed, and the number of bits that it may have. */
  static FieldTooLargeException ofRoot(BigInteger radicand, int bits) {
    return new FieldTooLargeException(
        "the numbers need the square root of %s, an integer of %s bits; up to %s bits are supported"
            .formatted(radicand, radicand.bitLength(), bits),
        "Use roots of smaller integers, times squares of any size.");
  }

  /** What can be used instead. */
  public String alternative() {
    return alternative;
  }
}
