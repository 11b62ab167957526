package org.equigen.symbolic.decomposition.discovery;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** The signs of real numbers in number fields. */
final class RealSign {
  private RealSign() {}

  /**
   * -1, 0 or 1.
   *
   * @throws java.util.NoSuchElementException if the number is not real
   */
  static int of(NumberField field, Algebraic a) {
    if (a.isRational()) {
      return a.coefficient(0).signum();
    }
    if (!field.isReal()) {
      NumberField real = NumberField.realCyclotomic(field.conductor());
      return of(real, new FieldRestriction(field, real).apply(a).orElseThrow());
    }
    if (field.degree() == 2 && field.minimalPolynomial()[1] == 0) {
      return quadratic(a.coefficient(0), a.coefficient(1), -field.minimalPolynomial()[0]);
    }
    return (int) Math.signum(field.value(a).real());
  }

  /** Of {@code x + y sqrt d}. */
  private static int quadratic(Rational x, Rational y, long d) {
    Rational norm = x.multiply(x).subtract(Rational.of(d).multiply(y).multiply(y));
    return norm.signum() > 0 ? x.signum() : y.signum();
  }
}
