package org.equigen.codegen.plan;

import java.math.BigInteger;
import org.equigen.symbolic.number.Rational;

/**
 * An exact real number {@code factor * sqrt(radicand)}.
 *
 * <p>The canonical form has a radicand free of squares, so equal numbers are equal records.
 * Products stay in this form; sums do not, and are never needed: coefficients meet in floating
 * point only.
 *
 * @param factor any rational
 * @param radicand at least 1 and free of squares; 1 where the factor is zero
 */
public record Coefficient(Rational factor, BigInteger radicand) {
  /** 0. */
  public static final Coefficient ZERO = of(0);

  /** 1. */
  public static final Coefficient ONE = of(1);

  /**
   * Checks the sign; {@link #sqrt} reaches the canonical form.
   *
   * @throws ArithmeticException if the radicand is not positive
   */
  public Coefficient {
    if (radicand.signum() <= 0) {
      throw new ArithmeticException("square root of " + radicand);
    }
    if (factor.signum() == 0) {
      radicand = BigInteger.ONE;
    }
  }

  /** The integer {@code value}. */
  public static Coefficient of(long value) {
    return of(Rational.of(value));
  }

  /** The rational {@code value}. */
  public static Coefficient of(Rational value) {
    return new Coefficient(value, BigInteger.ONE);
  }

  /**
   * The square root of a rational, {@code sqrt(p/q) = sqrt(p q) / q}.
   *
   * @throws ArithmeticException if {@code value} is negative
   */
  public static Coefficient sqrt(Rational value) {
    if (value.signum() < 0) {
      throw new ArithmeticException("square root of " + value);
    }
    if (value.signum() == 0) {
      return ZERO;
    }
    BigInteger product = value.numerator().multiply(value.denominator());
    BigInteger root = largestSquareDivisorRoot(product);
    return new Coefficient(
        new Rational(root, value.denominator()), product.divide(root.multiply(root)));
  }

  /** The largest r such that r*r divides {@code value}; trial division up to the cube root. */
  private static BigInteger largestSquareDivisorRoot(BigInteger value) {
    BigInteger rest = value;
    BigInteger root = BigInteger.ONE;
    for (BigInteger p = BigInteger.TWO; p.pow(3).compareTo(rest) <= 0; p = p.add(BigInteger.ONE)) {
      BigInteger square = p.multiply(p);
      while (rest.mod(square).signum() == 0) {
        rest = rest.divide(square);
        root = root.multiply(p);
      }
      if (rest.mod(p).signum() == 0) {
        rest = rest.divide(p); // p occurs once: it stays under the root
      }
    }
    // What remains has at most two prime factors, so it holds a square only if it is one.
    BigInteger last = rest.sqrt();
    return last.multiply(last).equals(rest) ? root.multiply(last) : root;
  }

  /** The product. */
  public Coefficient multiply(Coefficient other) {
    Coefficient root = sqrt(new Rational(radicand.multiply(other.radicand), BigInteger.ONE));
    return new Coefficient(factor.multiply(other.factor).multiply(root.factor), root.radicand);
  }

  /** The negative. */
  public Coefficient negate() {
    return new Coefficient(factor.negate(), radicand);
  }

  /** The square, a rational. */
  public Rational square() {
    return factor.multiply(factor).multiply(new Rational(radicand, BigInteger.ONE));
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return factor.signum() == 0;
  }

  /** Whether this is one. */
  public boolean isOne() {
    return equals(ONE);
  }

  /** Whether no square root is involved. */
  public boolean isRational() {
    return radicand.equals(BigInteger.ONE);
  }

  /** The number in double, within two units in the last place. */
  public double doubleValue() {
    return isRational()
        ? factor.doubleValue()
        : factor.doubleValue() * Math.sqrt(radicand.doubleValue());
  }

  /** For example {@code -3/2}, {@code sqrt(2)} or {@code 1/2*sqrt(3)}. */
  @Override
  public String toString() {
    if (isRational()) {
      return factor.toString();
    }
    String root = "sqrt(" + radicand + ")";
    return factor.equals(Rational.ONE) ? root : factor + "*" + root;
  }
}
