package org.equigen.codegen.check;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.transform.Algebra;
import org.equigen.codegen.plan.transform.RealAlgebra;

/**
 * Real numbers of which every result is rounded.
 *
 * @param numbers to these
 */
record RoundedAlgebra(NumberType numbers) implements Algebra<Double> {
  private static final RealAlgebra REAL = new RealAlgebra();

  @Override
  public Double zero() {
    return REAL.zero();
  }

  @Override
  public Double of(Coefficient coefficient) {
    return numbers.rounded(REAL.of(coefficient));
  }

  @Override
  public Double add(Double a, Double b) {
    return numbers.rounded(REAL.add(a, b));
  }

  @Override
  public Double multiply(Double a, Double b) {
    return numbers.rounded(REAL.multiply(a, b));
  }

  @Override
  public Double apply(Elementary function, Double x) {
    return numbers.rounded(REAL.apply(function, x));
  }

  @Override
  public Double sphericalBessel(int order, Double x) {
    return numbers.rounded(REAL.sphericalBessel(order, x));
  }

  @Override
  public Double max(Double a, Double b) {
    return REAL.max(a, b);
  }
}
