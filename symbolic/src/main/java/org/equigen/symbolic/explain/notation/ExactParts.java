package org.equigen.symbolic.explain.notation;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** Algebraic numbers in double precision, whose zero parts are zero. */
public final class ExactParts {
  private ExactParts() {}

  /** The value; the real or imaginary part is 0 if and only if it is so exactly. */
  public static Complex of(NumberField field, Algebraic value) {
    Complex rounded = field.value(value);
    Algebraic conjugate = field.conjugate(value);
    double real = field.add(value, conjugate).isZero() ? 0 : rounded.real();
    double imaginary = value.equals(conjugate) ? 0 : rounded.imaginary();
    return new Complex(real, imaginary);
  }
}
