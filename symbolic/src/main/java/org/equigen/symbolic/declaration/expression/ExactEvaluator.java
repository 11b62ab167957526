package org.equigen.symbolic.declaration.expression;

import java.math.BigInteger;
import java.util.List;
import java.util.function.BinaryOperator;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.FieldTooLargeException;
import org.equigen.symbolic.number.Rational;

/**
 * Evaluates expressions in cyclotomic fields, with their derivatives by the parameter at 0.
 *
 * <p>Numbers are made of rational numbers, I, GoldenRatio, square roots, roots of unity, and Cos,
 * Sin, Tan and Exp of rational multiples of Pi and Pi*I.
 */
public final class ExactEvaluator {
  private static final AlgebraicNumber GOLDEN_RATIO =
      AlgebraicNumber.ONE
          .add(AlgebraicNumber.squareRoot(Rational.of(5)))
          .multiply(AlgebraicNumber.of(Rational.of(1, 2)));
  private static final int LARGEST_EXPONENT = 4096;

  /** Numbers of more bits on the way to an entry take time without bound. */
  private static final int MOST_BITS = 1 << 13;

  private ExactEvaluator() {}

  /**
   * The value where the parameter is 0.
   *
   * @throws UnsupportedNumberException if it lies in no supported field
   */
  public static AlgebraicNumber valueAt0(Expression expression) {
    return evaluate(expression).value().number();
  }

  /**
   * The derivative where the parameter is 0.
   *
   * @throws UnsupportedNumberException if it, or the value there, lies in no supported field
   */
  public static AlgebraicNumber slopeAt0(Expression expression) {
    return evaluate(expression).slope().number();
  }

  private static DualNumber evaluate(Expression expression) {
    try {
      return dual(expression);
    } catch (FieldTooLargeException e) {
      throw new UnsupportedNumberException(String.valueOf(e.getMessage()), e.alternative());
    }
  }

  private static DualNumber dual(Expression expression) {
    return switch (expression) {
      case Expression.Fraction(Rational value) -> DualNumber.of(PiLinear.of(value));
      case Expression.Parameter() -> DualNumber.PARAMETER;
      case Constant constant -> constant(constant);
      case Expression.Sum(var terms) -> folded(terms, DualNumber::add);
      case Expression.Product(var factors) -> folded(factors, DualNumber::multiply);
      case Expression.Power(Expression base, Rational exponent) ->
          modest(power(dual(base), exponent));
      case Expression.Application(Function function, Expression argument) ->
          modest(apply(function, dual(argument)));
    };
  }

  private static DualNumber folded(List<Expression> parts, BinaryOperator<DualNumber> operation) {
    DualNumber result = dual(parts.getFirst());
    for (Expression part : parts.subList(1, parts.size())) {
      result = modest(operation.apply(result, dual(part)));
    }
    return result;
  }

  private static DualNumber modest(DualNumber number) {
    if (number.bits() > MOST_BITS) {
      throw new UnsupportedNumberException(
          "numbers of more than " + MOST_BITS + " bits occur on the way",
          "Simplify the entry, or scale the matrix.");
    }
    return number;
  }

  private static DualNumber constant(Constant constant) {
    return switch (constant) {
      case PI -> DualNumber.of(PiLinear.halfTurns(Rational.ONE));
      case DEGREE -> DualNumber.of(PiLinear.halfTurns(Rational.of(1, 180)));
      case I -> DualNumber.of(AlgebraicNumber.I);
      case GOLDEN_RATIO -> DualNumber.of(GOLDEN_RATIO);
      case E ->
          throw new UnsupportedNumberException(
              "E lies in no number field", UnsupportedNumberException.NUMBERS);
    };
  }

  private static DualNumber apply(Function function, DualNumber argument) {
    return switch (function) {
      case EXP -> argument.exponential();
      case LOG -> argument.logarithm();
      case COS -> argument.cosine();
      case SIN -> argument.sine();
      case TAN -> argument.sine().multiply(inverted(argument.cosine()));
      case COSH -> argument.hyperbolicCosine();
      case SINH -> argument.hyperbolicSine();
      case TANH -> argument.hyperbolicSine().multiply(inverted(argument.hyperbolicCosine()));
    };
  }

  private static DualNumber inverted(DualNumber number) {
    requireInvertible(number);
    return number.power(-1);
  }

  private static void requireInvertible(DualNumber number) {
    if (number.value().isZero()) {
      throw new UnsupportedNumberException(
          "it divides by zero", UnsupportedNumberException.NUMBERS);
    }
  }

  private static DualNumber power(DualNumber basis, Rational exponent) {
    if (exponent.numerator().bitLength() > 12 || exponent.denominator().bitLength() > 12) {
      throw new UnsupportedNumberException(
          "the exponent " + exponent + " is too large",
          "At most " + LARGEST_EXPONENT + " will do.");
    }
    if (exponent.signum() < 0) {
      requireInvertible(basis);
    }
    int numerator = exponent.numerator().intValueExact();
    return exponent.isInteger()
        ? basis.power(numerator)
        : root(basis, exponent.denominator().intValueExact()).power(numerator);
  }

  /** {@code x^(1/q)}: a square root, or a root of a rational number. */
  private static DualNumber root(DualNumber basis, int q) {
    AlgebraicNumber radicand = basis.value().number().smallest();
    if (radicand.isZero()) {
      throw new UnsupportedNumberException(
          "a root of 0 has no derivative", UnsupportedNumberException.NUMBERS);
    }
    AlgebraicNumber root = ExactRoot.of(radicand, q);
    AlgebraicNumber degree =
        AlgebraicNumber.of(new Rational(BigInteger.ONE, BigInteger.valueOf(q)));
    return basis.chained(root, degree.multiply(root).multiply(radicand.invert()));
  }
}
