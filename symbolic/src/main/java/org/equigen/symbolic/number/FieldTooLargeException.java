package org.equigen.symbolic.number;

/** Numbers lie in no common field of a degree that can be worked with. */
public final class FieldTooLargeException extends ArithmeticException {
  private static final long serialVersionUID = 1;

  /** With the field, for example {@code Q(zeta(1001))}, and its degree. */
  FieldTooLargeException(String field, long degree) {
    super(
        "the numbers need the field %s of degree %s; at most %s is supported"
            .formatted(field, degree, AlgebraicNumber.MAX_DEGREE));
  }
}
