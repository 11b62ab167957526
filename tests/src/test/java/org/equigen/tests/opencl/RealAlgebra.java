package org.equigen.tests.opencl;

import org.equigen.codegen.plan.Activation;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.transform.Algebra;

/** Plans evaluated in double precision: the reference that kernels must agree with. */
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

  /** Derivatives by the definition or, of order one, from the closed form in the literature. */
  @Override
  public Double activate(Activation function, int derivative, Double x) {
    double s = 1 / (1 + Math.exp(-x));
    boolean value = derivative == 0;
    return switch (function) {
      case IDENTITY -> value ? x : 1;
      case RELU -> value ? Math.max(x, 0) : (x > 0 ? 1.0 : 0.0);
      case SIGMOID -> value ? s : s * (1 - s);
      case TANH -> value ? Math.tanh(x) : 1 / (Math.cosh(x) * Math.cosh(x));
      case SILU -> value ? x * s : s + x * s * (1 - s);
      case SOFTPLUS -> value ? Math.log(1 + Math.exp(x)) : s;
      case SIGNED_LOG -> value ? Math.signum(x) * Math.log(1 + Math.abs(x)) : 1 / (1 + Math.abs(x));
    };
  }
}
