package org.equigen.codegen.plan.function;

import org.equigen.symbolic.number.Rational;

/**
 * A function f of one real number x, as an expression. {@link #plus} and {@link #times} leave out
 * what is zero or one, so that derivatives of any order stay short.
 */
public sealed interface Function {
  /** {@code x}. */
  static Function x() {
    return new Variable();
  }

  /** 0. */
  static Function zero() {
    return constant(0);
  }

  /** 1. */
  static Function one() {
    return constant(1);
  }

  /** {@code x} itself. */
  record Variable() implements Function {
    @Override
    public String toString() {
      return "x";
    }
  }

  /**
   * A number.
   *
   * @param value the number
   */
  record Constant(Rational value) implements Function {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * {@code left + right}.
   *
   * @param left a function
   * @param right a function
   */
  record Sum(Function left, Function right) implements Function {
    @Override
    public String toString() {
      return "(" + left + " + " + right + ")";
    }
  }

  /**
   * {@code left * right}.
   *
   * @param left a function
   * @param right a function
   */
  record Product(Function left, Function right) implements Function {
    @Override
    public String toString() {
      return left + "*" + right;
    }
  }

  /**
   * {@code function(argument)}.
   *
   * @param function the outer function
   * @param argument the inner function
   */
  record Apply(Elementary function, Function argument) implements Function {
    @Override
    public String toString() {
      return function + "(" + argument + ")";
    }
  }

  /**
   * {@code base^exponent}.
   *
   * @param base a function
   * @param exponent at least 2
   */
  record Power(Function base, int exponent) implements Function {
    /**
     * Checks the exponent.
     *
     * @throws IllegalArgumentException if it is below 2
     */
    public Power {
      if (exponent < 2) {
        throw new IllegalArgumentException("power " + exponent + " of " + base);
      }
    }

    @Override
    public String toString() {
      return "(" + base + ")^" + exponent;
    }
  }

  /**
   * {@code j_k(t) / t^k} with the spherical Bessel function j_k and {@code t = sqrt(argument)}:
   * {@code sin(t) / t} for order 0, {@code cos(t)} for order -1. It is an entire function of the
   * argument, of negative ones too, and {@code f_k' = -1/2 f_(k+1)}. So sines of a length are
   * smooth functions of its square.
   *
   * <p>Source: M. Abramowitz and I. A. Stegun, "Handbook of Mathematical Functions", 10.1.2 and
   * 10.1.24.
   *
   * @param order k, at least -1
   * @param argument a function
   */
  record SphericalBessel(int order, Function argument) implements Function {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it is below -1
     */
    public SphericalBessel {
      if (order < -1) {
        throw new IllegalArgumentException("order " + order);
      }
    }

    @Override
    public String toString() {
      return "j" + order + "(" + argument + ")";
    }
  }

  /** An integer. */
  static Function constant(long value) {
    return new Constant(Rational.of(value));
  }

  /** {@code 1 / x} for {@code x > 0}, and 1 otherwise: for numbers and totals that may be 0. */
  static Function inverseOrOne() {
    Function notPositive = one().plus(constant(-1).times(Elementary.STEP.function()));
    return Elementary.RECIPROCAL.of(x().plus(notPositive));
  }

  /** {@code f + other}. */
  default Function plus(Function other) {
    if (this instanceof Constant(Rational a) && other instanceof Constant(Rational b)) {
      return new Constant(a.add(b));
    }
    return equals(zero()) ? other : other.equals(zero()) ? this : new Sum(this, other);
  }

  /** {@code f * other}. */
  default Function times(Function other) {
    if (this instanceof Constant(Rational a) && other instanceof Constant(Rational b)) {
      return new Constant(a.multiply(b));
    }
    if (equals(zero()) || other.equals(zero())) {
      return zero();
    }
    return equals(one()) ? other : other.equals(one()) ? this : new Product(this, other);
  }

  /** {@code f^exponent} for an exponent of at least 0. */
  default Function power(int exponent) {
    return switch (exponent) {
      case 0 -> one();
      case 1 -> this;
      default -> new Power(this, exponent);
    };
  }

  /** {@code f(argument(x))}. */
  default Function of(Function argument) {
    return switch (this) {
      case Variable _ -> argument;
      case Constant _ -> this;
      case Sum(Function left, Function right) -> left.of(argument).plus(right.of(argument));
      case Product(Function left, Function right) -> left.of(argument).times(right.of(argument));
      case Power(Function base, int exponent) -> base.of(argument).power(exponent);
      case SphericalBessel(int order, Function inner) ->
          new SphericalBessel(order, inner.of(argument));
      case Apply(Elementary function, Function inner) -> function.of(inner.of(argument));
    };
  }

  /**
   * {@code f'}, by the rules of sums, products and chains; where f is not differentiable, the value
   * that {@link Elementary} states.
   */
  default Function derivative() {
    return switch (this) {
      case Variable _ -> one();
      case Constant _ -> zero();
      case Sum(Function left, Function right) -> left.derivative().plus(right.derivative());
      case Product(Function left, Function right) ->
          left.derivative().times(right).plus(left.times(right.derivative()));
      case Power(Function base, int exponent) ->
          constant(exponent).times(base.power(exponent - 1)).times(base.derivative());
      case SphericalBessel(int order, Function argument) ->
          new Constant(Rational.of(-1, 2))
              .times(new SphericalBessel(order + 1, argument))
              .times(argument.derivative());
      case Apply(Elementary function, Function argument) ->
          function.derivative().of(argument).times(argument.derivative());
    };
  }

  /** {@code f(x)} in double. */
  default double value(double x) {
    return switch (this) {
      case Variable _ -> x;
      case Constant(Rational value) -> value.doubleValue();
      case Sum(Function left, Function right) -> left.value(x) + right.value(x);
      case Product(Function left, Function right) -> left.value(x) * right.value(x);
      case Power(Function base, int exponent) -> DoubleValues.power(base.value(x), exponent);
      case SphericalBessel(int order, Function argument) ->
          DoubleValues.sphericalBessel(order, argument.value(x));
      case Apply(Elementary function, Function argument) -> function.value(argument.value(x));
    };
  }
}
