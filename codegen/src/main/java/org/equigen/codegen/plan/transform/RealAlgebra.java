package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;

/** The real numbers in double: the reference of every emitter. */
public final class RealAlgebra implements Algebra<Double> {
  @Override
  public Double zero() {
    return 0.0;
  }

  @Override
  public Double add(Double a, Double b) {
    return a + b;
  }

  @Override
  public Double multiply(Double a, Double b) {
    return a * b;
  }

  @Override
  public Double of(Coefficient value) {
    return value.doubleValue();
  }

  @Override
  public Double apply(Elementary function, Double argument) {
    return function.value(argument);
  }

  @Override
  public Double sphericalBessel(int order, Double argument) {
    return new Function.SphericalBessel(order, Function.x()).value(argument);
  }

  @Override
  public Double max(Double a, Double b) {
    return Math.max(a, b);
  }
}
