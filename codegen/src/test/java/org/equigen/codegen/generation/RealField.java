package org.equigen.codegen.generation;

import org.equigen.symbolic.number.Field;

/** Doubles as if they were a field, to take group elements through exact code. */
final class RealField implements Field<Double> {
  @Override
  public Double zero() {
    return 0.0;
  }

  @Override
  public Double one() {
    return 1.0;
  }

  @Override
  public Double add(Double a, Double b) {
    return a + b;
  }

  @Override
  public Double negate(Double a) {
    return a == 0 ? 0.0 : -a;
  }

  @Override
  public Double multiply(Double a, Double b) {
    return a * b == 0 ? 0.0 : a * b;
  }

  @Override
  public Double invert(Double a) {
    if (a == 0) {
      throw new ArithmeticException("division by zero");
    }
    return 1 / a;
  }

  @Override
  public Double of(long value) {
    return (double) value;
  }
}
