package org.equigen.symbolic.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * A simple real root of a polynomial to 100 digits: powers of {@code 2 cos(2 pi/n)} with large
 * coefficients cancel, so that doubles would keep nothing.
 */
final class RealRoot {
  private static final MathContext DIGITS = new MathContext(100);
  private static final int ITERATIONS = 4;

  private final BigDecimal root;

  /**
   * Newton's iteration, which doubles the digits at each step.
   *
   * @param polynomial coefficients, rising
   * @param start the root in double precision
   */
  RealRoot(long[] polynomial, double start) {
    BigDecimal x = new BigDecimal(start);
    for (int step = 0; step < ITERATIONS; step++) {
      BigDecimal value = BigDecimal.ZERO;
      BigDecimal slope = BigDecimal.ZERO;
      for (int k = polynomial.length - 1; k >= 0; k--) {
        slope = slope.multiply(x, DIGITS).add(value, DIGITS);
        value = value.multiply(x, DIGITS).add(BigDecimal.valueOf(polynomial[k]), DIGITS);
      }
      x = x.subtract(value.divide(slope, DIGITS), DIGITS);
    }
    root = x;
  }

  /** {@code sum_k c_k root^k}, rounded at the end. */
  double evaluate(List<Rational> coefficients) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Rational coefficient : coefficients.reversed()) {
      BigDecimal term =
          new BigDecimal(coefficient.numerator())
              .divide(new BigDecimal(coefficient.denominator()), DIGITS);
      sum = sum.multiply(root, DIGITS).add(term, DIGITS);
    }
    return sum.doubleValue();
  }
}
