package org.equigen.symbolic.declaration.expression;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/**
 * {@code a + b Pi} with algebraic a and b: what numbers and angles are before Cos and Exp are
 * taken.
 *
 * @param constant a
 * @param turns b
 */
record PiLinear(AlgebraicNumber constant, AlgebraicNumber turns) {
  static final PiLinear ZERO = of(AlgebraicNumber.ZERO);
  static final PiLinear ONE = of(AlgebraicNumber.ONE);
  private static final AlgebraicNumber MINUS_I = AlgebraicNumber.I.negate();

  static PiLinear of(AlgebraicNumber number) {
    return new PiLinear(number, AlgebraicNumber.ZERO);
  }

  static PiLinear of(Rational number) {
    return of(AlgebraicNumber.of(number));
  }

  /** {@code b Pi}. */
  static PiLinear halfTurns(Rational b) {
    return new PiLinear(AlgebraicNumber.ZERO, AlgebraicNumber.of(b));
  }

  /** The bits of the longest integer in it. */
  int bits() {
    return Stream.of(constant, turns)
        .flatMap(number -> number.value().coefficients().stream())
        .mapToInt(a -> Math.max(a.numerator().bitLength(), a.denominator().bitLength()))
        .max()
        .orElse(0);
  }

  boolean isZero() {
    return constant.isZero() && turns.isZero();
  }

  PiLinear add(PiLinear other) {
    return new PiLinear(constant.add(other.constant), turns.add(other.turns));
  }

  PiLinear multiply(PiLinear other) {
    if (!turns.isZero() && !other.turns.isZero()) {
      throw transcendental("Pi^2");
    }
    return new PiLinear(
        constant.multiply(other.constant),
        constant.multiply(other.turns).add(turns.multiply(other.constant)));
  }

  PiLinear power(int exponent) {
    return exponent == 1 ? this : of(number().power(exponent));
  }

  /** This as an algebraic number. */
  AlgebraicNumber number() {
    if (!turns.isZero()) {
      throw new UnsupportedNumberException(
          "Pi lies in no number field",
          "Angles may be rational multiples of Pi, as in Cos[2*Pi/5]; scale a generator so that Pi"
              + " drops out.");
    }
    return constant;
  }

  /** The cosine. */
  AlgebraicNumber cosine() {
    Rational half = turns("the cosine");
    return AlgebraicNumber.cosine(half.numerator(), half.denominator().shiftLeft(1));
  }

  /** The sine. */
  AlgebraicNumber sine() {
    Rational half = turns("the sine");
    return AlgebraicNumber.sine(half.numerator(), half.denominator().shiftLeft(1));
  }

  /** The exponential: {@code exp x = cos w + i sin w} with {@code w = -i x}. */
  AlgebraicNumber exponential() {
    Rational half = rotated().turns("the exponential");
    BigInteger denominator = half.denominator().shiftLeft(1);
    return AlgebraicNumber.rootOfUnity(half.numerator(), denominator);
  }

  /** The hyperbolic cosine: {@code cosh x = cos w}. */
  AlgebraicNumber hyperbolicCosine() {
    return rotated().cosine();
  }

  /** The hyperbolic sine: {@code sinh x = i sin w}. */
  AlgebraicNumber hyperbolicSine() {
    return AlgebraicNumber.I.multiply(rotated().sine());
  }

  private PiLinear rotated() {
    return multiply(of(MINUS_I));
  }

  private Rational turns(String function) {
    AlgebraicNumber half = turns.smallest();
    if (!constant.isZero() || !half.isRational()) {
      throw transcendental(function + " of this argument");
    }
    return half.value().rational();
  }

  private static UnsupportedNumberException transcendental(String what) {
    return new UnsupportedNumberException(
        what + " lies in no number field",
        "Arguments of Cos, Sin and Tan may be rational multiples of Pi, those of Exp of Pi*I.");
  }
}
