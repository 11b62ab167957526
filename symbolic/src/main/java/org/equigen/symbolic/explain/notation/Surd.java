package org.equigen.symbolic.explain.notation;

import java.math.BigInteger;
import java.util.Optional;
import org.equigen.symbolic.number.Rational;

/**
 * The positive square root of a rational number.
 *
 * @param square positive
 */
public record Surd(Rational square) {
  /** 1. */
  static final Surd ONE = new Surd(Rational.ONE);

  /** The root as a rational number, if it is one. */
  public Optional<Rational> rational() {
    BigInteger numerator = square.numerator().sqrt();
    BigInteger denominator = square.denominator().sqrt();
    Rational root = new Rational(numerator, denominator);
    return root.multiply(root).equals(square) ? Optional.of(root) : Optional.empty();
  }

  /** The nearest double, up to rounding. */
  public double doubleValue() {
    return Math.sqrt(square.doubleValue());
  }

  /** For example {@code \sqrt{\tfrac{3}{10}}}. */
  public String latex() {
    return rational().map(Surd::fraction).orElse("\\sqrt{" + fraction(square) + "}");
  }

  private static String fraction(Rational value) {
    return value.isInteger()
        ? value.toString()
        : "\\tfrac{%s}{%s}".formatted(value.numerator(), value.denominator());
  }

  /** For example {@code sqrt(3/10)}, or {@code 1/2}. */
  @Override
  public String toString() {
    return rational().map(Rational::toString).orElse("sqrt(" + square + ")");
  }
}
