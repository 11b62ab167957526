package org.equigen.symbolic.number;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Values of real algebraic numbers, correctly rounded up to cancellation of some sixty digits: sums
 * such as {@code 161-72*sqrt(5)} lose all digits in double.
 */
public final class PreciseValue {
  private static final MathContext PRECISION = new MathContext(80);

  /** Newton's method doubles the digits in each step. */
  private static final int STEPS = 5;

  private PreciseValue() {}

  /**
   * The nearest double, or a neighbour.
   *
   * @param field a real one
   * @throws ArithmeticException if the field is not real
   */
  public static double of(NumberField field, Algebraic value) {
    if (!field.isReal()) {
      throw new ArithmeticException(field + " is not real");
    }
    BigDecimal w = generator(field);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = value.coefficients().size() - 1; k >= 0; k--) {
      Rational coefficient = value.coefficient(k);
      BigDecimal exact =
          new BigDecimal(coefficient.numerator())
              .divide(new BigDecimal(coefficient.denominator()), PRECISION);
      sum = sum.multiply(w, PRECISION).add(exact, PRECISION);
    }
    return sum.doubleValue();
  }

  /** The generator, from its double by Newton's method on its minimal polynomial. */
  private static BigDecimal generator(NumberField field) {
    BigDecimal w = new BigDecimal(field.value(field.generator()).real());
    for (int step = 0; step < STEPS && !field.isRational(); step++) {
      BigDecimal value = BigDecimal.ZERO;
      BigDecimal slope = BigDecimal.ZERO;
      long[] polynomial = field.minimalPolynomial();
      for (int k = polynomial.length - 1; k >= 0; k--) {
        slope = slope.multiply(w, PRECISION).add(value, PRECISION);
        value = value.multiply(w, PRECISION).add(BigDecimal.valueOf(polynomial[k]), PRECISION);
      }
      w = w.subtract(value.divide(slope, PRECISION), PRECISION);
    }
    return w;
  }
}
