package org.equigen.neighbours.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A rational number in lowest terms, exact. */
record Fraction(BigInteger numerator, BigInteger denominator) {
  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /** Enough digits that rounding to a double afterwards is right but for ties beyond them. */
  private static final MathContext DIGITS = new MathContext(60);

  Fraction {
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /**
   * Reads a whole number, a decimal number or a fraction of whole numbers.
   *
   * @throws NumberFormatException if the text is none, or its denominator is 0
   */
  static Fraction parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(new BigDecimal(text.strip()));
    }
    BigInteger below = new BigInteger(text.substring(slash + 1).strip());
    if (below.signum() == 0) {
      throw new NumberFormatException("the denominator is 0");
    }
    return new Fraction(new BigInteger(text.substring(0, slash).strip()), below);
  }

  /** Every finite double is a rational number. */
  static Fraction of(double value) {
    return of(new BigDecimal(value));
  }

  private static Fraction of(BigDecimal value) {
    BigInteger ten = BigInteger.TEN;
    return value.scale() >= 0
        ? new Fraction(value.unscaledValue(), ten.pow(value.scale()))
        : new Fraction(value.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  int sign() {
    return numerator.signum();
  }

  /** The nearest double. */
  double toDouble() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS).doubleValue();
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE) ? numerator + "" : numerator + "/" + denominator;
  }
}
