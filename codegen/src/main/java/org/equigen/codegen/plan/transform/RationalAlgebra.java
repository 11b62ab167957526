package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.Activation;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.number.Rational;

/** The rational numbers: exact values of plans without square roots and without activations. */
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
  public Rational activate(Activation function, int derivative, Rational argument) {
    throw new ArithmeticException(function + " has no exact value at " + argument);
  }
}
