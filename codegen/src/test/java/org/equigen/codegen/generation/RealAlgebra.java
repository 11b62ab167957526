package org.equigen.codegen.generation;

import org.equigen.codegen.plan.Activation;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.transform.Algebra;

/** Plans in double, with the activations of the runtime. */
final class RealAlgebra implements Algebra<Double> {
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
  public Double activate(Activation function, int derivative, Double argument) {
    var runtime = org.equigen.runtime.kernel.Activation.valueOf(function.name());
    return switch (derivative) {
      case 0 -> runtime.value(argument);
      case 1 -> runtime.derivative(argument);
      default -> throw new ArithmeticException("derivative " + derivative + " of " + function);
    };
  }
}
