package org.equigen.codegen.planning;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.transform.Algebra;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/** Algebraic numbers: exact values of all multilinear plans. */
public final class AlgebraicAlgebra implements Algebra<AlgebraicNumber> {
  @Override
  public AlgebraicNumber zero() {
    return AlgebraicNumber.ZERO;
  }

  @Override
  public AlgebraicNumber add(AlgebraicNumber a, AlgebraicNumber b) {
    return a.add(b);
  }

  @Override
  public AlgebraicNumber multiply(AlgebraicNumber a, AlgebraicNumber b) {
    return a.multiply(b);
  }

  @Override
  public AlgebraicNumber of(Coefficient value) {
    AlgebraicNumber root =
        AlgebraicNumber.squareRoot(Rational.of(value.radicand().longValueExact()));
    return AlgebraicNumber.of(value.factor()).multiply(root).multiply(value.number());
  }

  @Override
  public AlgebraicNumber apply(Elementary function, AlgebraicNumber argument) {
    throw new ArithmeticException(function + " of an algebraic number");
  }

  @Override
  public AlgebraicNumber max(AlgebraicNumber a, AlgebraicNumber b) {
    throw new ArithmeticException("algebraic numbers are not compared");
  }
}
