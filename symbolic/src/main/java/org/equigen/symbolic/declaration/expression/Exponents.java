package org.equigen.symbolic.declaration.expression;

import java.util.Optional;
import org.equigen.symbolic.number.Rational;

/** Builds powers, none so large that it would take all memory before any time limit. */
final class Exponents {
  private static final int LARGEST = 64;

  private Exponents() {}

  /**
   * {@code base^exponent}.
   *
   * @throws ExpressionSyntaxException if the exponent is no small number, unless the base is E
   */
  static Expression raise(Expression base, Expression exponent) {
    if (base == Constant.E) {
      return new Expression.Application(Function.EXP, exponent);
    }
    Expression power =
        new Expression.Power(base, constant(exponent).orElseThrow(Exponents::tooLarge));
    if (stacked(power) > LARGEST) {
      throw tooLarge();
    }
    return power;
  }

  private static RuntimeException tooLarge() {
    return new ExpressionSyntaxException(
        "an exponent, powers of powers multiplied, must be a number up to "
            + LARGEST
            + ", unless the base is E");
  }

  /** The largest product of exponents of powers inside one another. */
  private static double stacked(Expression expression) {
    return switch (expression) {
      case Constant _, Expression.Fraction _, Expression.Parameter _ -> 1;
      case Expression.Sum(var terms) ->
          terms.stream().mapToDouble(Exponents::stacked).max().orElse(1);
      case Expression.Product(var factors) ->
          factors.stream().mapToDouble(Exponents::stacked).max().orElse(1);
      case Expression.Power(Expression base, Rational exponent) ->
          Math.max(1, Math.abs(exponent.doubleValue())) * stacked(base);
      case Expression.Application(Function _, Expression argument) -> stacked(argument);
    };
  }

  /** The value of an exponent made of fractions. */
  private static Optional<Rational> constant(Expression expression) {
    return switch (expression) {
      case Expression.Fraction(Rational value) -> Optional.of(value);
      case Expression.Sum(var terms) ->
          terms.stream()
              .map(Exponents::constant)
              .reduce(Optional.of(Rational.ZERO), (a, b) -> a.flatMap(left -> b.map(left::add)));
      case Expression.Product(var factors) ->
          factors.stream()
              .map(Exponents::constant)
              .reduce(
                  Optional.of(Rational.ONE), (a, b) -> a.flatMap(left -> b.map(left::multiply)));
      case Expression.Power(Expression base, Rational exponent) ->
          constant(base).filter(_ -> exponent.isInteger()).flatMap(b -> power(b, exponent));
      case Constant _, Expression.Parameter _, Expression.Application _ -> Optional.empty();
    };
  }

  private static Optional<Rational> power(Rational base, Rational exponent) {
    int n = exponent.numerator().intValueExact();
    if (n < 0 && base.signum() == 0) {
      return Optional.empty();
    }
    Rational power =
        new Rational(base.numerator().pow(Math.abs(n)), base.denominator().pow(Math.abs(n)));
    return Optional.of(n < 0 ? Rational.ONE.divide(power) : power);
  }
}
