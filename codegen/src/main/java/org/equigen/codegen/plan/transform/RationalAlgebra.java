package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.symbolic.number.Rational;

/**
 * The rational numbers: exact values of plans without square roots and transcendental functions.
 */
public final class RationalAlgebra implements Algebra<Rational> {
  @Override
  public Rational zero() {
    return Rational.ZERO;
  }

  @Override
  public Rational add(Rational a, Rational b) {
    return a.add(b);
  }

  @Override
  public Rational multiply(Rational a, Rational b) {
    return a.multiply(b);
  }

  @Override
  public Rational of(Coefficient value) {
    if (!value.isRational()) {
      throw new ArithmeticException(value + " is not rational");
    }
    return value.factor();
  }

  @Override
  public Rational apply(Elementary function, Rational argument) {
    return switch (function) {
      case RELU -> max(argument, Rational.ZERO);
      case STEP -> argument.signum() > 0 ? Rational.ONE : Rational.ZERO;
      case ABS -> argument.signum() < 0 ? argument.negate() : argument;
      case SIGN -> Rational.of(argument.signum());
      case RECIPROCAL -> Rational.ONE.divide(argument);
      case EXP, LOG1P, TANH, SIGMOID, SOFTPLUS, SIGNED_LOG, SQRT, RSQRT, SIN, COS ->
          throw new ArithmeticException(function + " has no exact value at " + argument);
    };
  }

  @Override
  public Rational max(Rational a, Rational b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
