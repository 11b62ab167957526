package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.stream.Stream;

/** Makes fractions integers without a common divisor. */
public final class PrimitiveScale {
  private PrimitiveScale() {}

  /**
   * The positive number whose products with all given ones are coprime integers: the least common
   * multiple of the denominators divided by the greatest common divisor of the numerators. 1 if
   * none of them differs from 0.
   */
  public static Rational of(Stream<Rational> numbers) {
    BigInteger divisor = BigInteger.ZERO;
    BigInteger multiple = BigInteger.ONE;
    for (Rational number : (Iterable<Rational>) numbers::iterator) {
      BigInteger denominator = number.denominator();
      divisor = divisor.gcd(number.numerator());
      multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
    }
    return divisor.signum() == 0 ? Rational.ONE : new Rational(multiple, divisor);
  }

  /** The same for all coefficients of algebraic numbers in the powers of the generator. */
  public static Rational ofAlgebraic(Stream<Algebraic> numbers) {
    return of(numbers.flatMap(number -> number.coefficients().stream()));
  }
}
