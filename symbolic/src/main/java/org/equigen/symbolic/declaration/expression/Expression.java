package org.equigen.symbolic.declaration.expression;

import java.util.List;
import org.equigen.symbolic.number.Rational;

/** An arithmetic expression in at most one parameter, as it was written: nothing is evaluated. */
public sealed interface Expression
    permits Constant,
        Expression.Fraction,
        Expression.Parameter,
        Expression.Sum,
        Expression.Product,
        Expression.Power,
        Expression.Application {
  /**
   * A fraction.
   *
   * @param value the fraction
   */
  record Fraction(Rational value) implements Expression {}

  /** The parameter of a one-parameter subgroup. */
  record Parameter() implements Expression {}

  /**
   * A sum.
   *
   * @param terms at least one
   */
  record Sum(List<Expression> terms) implements Expression {
    /** Copies the list. */
    public Sum {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A product.
   *
   * @param factors at least one
   */
  record Product(List<Expression> factors) implements Expression {
    /** Copies the list. */
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /**
   * A power; powers of E are values of {@link Function#EXP}.
   *
   * @param base what is raised
   * @param exponent the exponent
   */
  record Power(Expression base, Rational exponent) implements Expression {}

  /**
   * A value of a function.
   *
   * @param function the function
   * @param argument its argument
   */
  record Application(Function function, Expression argument) implements Expression {}

  /** The exponent of a square root. */
  Expression HALF = new Fraction(Rational.of(1, 2));

  /** The integer {@code value}. */
  static Expression of(long value) {
    return new Fraction(Rational.of(value));
  }

  /** {@code -a}. */
  static Expression negative(Expression a) {
    return a instanceof Fraction(Rational value)
        ? new Fraction(value.negate())
        : new Product(List.of(of(-1), a));
  }

  /** {@code 1/a}. */
  static Expression reciprocal(Expression a) {
    return new Power(a, Rational.of(-1));
  }
}
