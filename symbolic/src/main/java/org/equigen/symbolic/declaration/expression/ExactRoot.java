package org.equigen.symbolic.declaration.expression;

import java.math.BigInteger;
import java.util.Optional;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/** Roots of algebraic numbers that lie in cyclotomic fields. */
final class ExactRoot {
  private ExactRoot() {}

  /**
   * The principal root {@code x^(1/q)}, the one with the smallest angle above the real axis.
   *
   * @param x not 0
   * @param q at least 2
   * @throws UnsupportedNumberException if none is found in a supported field
   */
  static AlgebraicNumber of(AlgebraicNumber x, int q) {
    if (q == 2) {
      return x.squareRoot().orElseThrow(ExactRoot::unsupported);
    }
    if (!x.isRational()) {
      throw unsupported();
    }
    Rational value = x.value().rational();
    if (value.signum() > 0) {
      return positive(value, q);
    }
    BigInteger order = BigInteger.valueOf(2L * q);
    return positive(value.negate(), q).multiply(AlgebraicNumber.rootOfUnity(BigInteger.ONE, order));
  }

  /** With {@code x = y^d} and {@code q = 2 d} or {@code q = d}, the square root of y, or y. */
  private static AlgebraicNumber positive(Rational x, int q) {
    Optional<Rational> whole = exact(x, q);
    if (whole.isPresent()) {
      return AlgebraicNumber.of(whole.get());
    }
    return Optional.of(q)
        .filter(even -> even % 2 == 0)
        .flatMap(even -> exact(x, even / 2))
        .map(AlgebraicNumber::squareRoot)
        .orElseThrow(ExactRoot::unsupported);
  }

  private static Optional<Rational> exact(Rational x, int degree) {
    BigInteger above = floor(x.numerator(), degree);
    BigInteger below = floor(x.denominator(), degree);
    boolean exact =
        above.pow(degree).equals(x.numerator()) && below.pow(degree).equals(x.denominator());
    return exact ? Optional.of(new Rational(above, below)) : Optional.empty();
  }

  /** The integer part of a root of a positive integer, by bisection. */
  private static BigInteger floor(BigInteger value, int degree) {
    BigInteger low = BigInteger.ONE;
    BigInteger high = BigInteger.TWO.shiftLeft(value.bitLength() / degree);
    while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = low.add(high).shiftRight(1);
      boolean above = middle.pow(degree).compareTo(value) > 0;
      low = above ? low : middle;
      high = above ? middle : high;
    }
    return low;
  }

  private static UnsupportedNumberException unsupported() {
    return new UnsupportedNumberException(
        "this power lies in no cyclotomic field", "Roots may be square roots and roots of unity.");
  }
}
