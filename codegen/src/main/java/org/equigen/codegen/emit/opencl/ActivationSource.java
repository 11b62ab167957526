package org.equigen.codegen.emit.opencl;

import java.util.Locale;
import org.equigen.codegen.plan.Activation;

/** Activations and their first derivatives in OpenCL C. */
final class ActivationSource {
  private ActivationSource() {}

  /** The name of the function that computes a derivative of order 0 or 1. */
  static String name(Activation activation, int derivative) {
    String name = activation.name().toLowerCase(Locale.ROOT);
    return derivative == 0 ? "activation_" + name : "derivative_" + name;
  }

  /** The definition of that function, in one line; {@code one} is the literal 1. */
  static String definition(Activation activation, int derivative, String one) {
    String expression = derivative == 0 ? value(activation, one) : slope(activation, one);
    return "real %s(real x) { return %s; }".formatted(name(activation, derivative), expression);
  }

  private static String value(Activation activation, String one) {
    return switch (activation) {
      case IDENTITY -> "x";
      case RELU -> "x > 0 ? x : 0";
      case SIGMOID -> sigmoid(one);
      case TANH -> "tanh(x)";
      case SILU -> "x / (%s + exp(-x))".formatted(one);
      case SOFTPLUS -> "(x > 0 ? x : 0) + log1p(exp(-fabs(x)))";
      case SIGNED_LOG -> "copysign(log1p(fabs(x)), x)";
    };
  }

  private static String slope(Activation activation, String one) {
    return switch (activation) {
      case IDENTITY -> one;
      case RELU -> "x > 0 ? 1 : 0";
      case SIGMOID -> "%1$s / ((%1$s + exp(-x)) * (%1$s + exp(x)))".formatted(one);
      case TANH -> "%1$s - tanh(x) * tanh(x)".formatted(one);
      case SILU -> "(%1$s + x / (%1$s + exp(x))) / (%1$s + exp(-x))".formatted(one);
      case SOFTPLUS -> sigmoid(one);
      case SIGNED_LOG -> "%1$s / (%1$s + fabs(x))".formatted(one);
    };
  }

  private static String sigmoid(String one) {
    return "%1$s / (%1$s + exp(-x))".formatted(one);
  }
}
