package org.equigen.codegen.plan.function;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.equigen.symbolic.number.Rational;

/**
 * A function that users name; the runtime's activation of the same name computes it and its first
 * derivative.
 */
public enum Activation {
  /** {@code x}. */
  IDENTITY,
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** {@code tanh(x)}. */
  TANH,
  /** {@code x / (1 + exp(-x))}. */
  SILU,
  /** {@code log(1 + exp(x))}. */
  SOFTPLUS,
  /** {@code sign(x) log(1 + |x|)}. */
  SIGNED_LOG,
  /** {@code sin(x)}. */
  SINE,
  /** {@code cos(x)}. */
  COSINE,
  /** {@code exp(-x^2 / 2)}. */
  GAUSSIAN;

  /** The function. */
  public Function function() {
    return switch (this) {
      case IDENTITY -> Function.x();
      case RELU -> Elementary.RELU.function();
      case SIGMOID -> Elementary.SIGMOID.function();
      case TANH -> Elementary.TANH.function();
      case SILU -> Function.x().times(Elementary.SIGMOID.function());
      case SOFTPLUS -> Elementary.SOFTPLUS.function();
      case SIGNED_LOG -> Elementary.SIGNED_LOG.function();
      case SINE -> Elementary.SIN.function();
      case COSINE -> Elementary.COS.function();
      case GAUSSIAN ->
          Elementary.EXP.of(
              new Function.Constant(Rational.of(-1, 2)).times(Function.x()).times(Function.x()));
    };
  }

  /** The activation that a function is. */
  public static Optional<Activation> of(Function function) {
    return Arrays.stream(values()).filter(it -> it.function().equals(function)).findFirst();
  }

  /** The activation that a function is the first derivative of. */
  public static Optional<Activation> ofDerivative(Function function) {
    return Arrays.stream(values())
        .filter(it -> it.function().derivative().equals(function))
        .findFirst();
  }

  /**
   * A function in words: {@code silu} or {@code silu'} where it is an activation or its first
   * derivative, else its expression in x, in square brackets.
   */
  public static String describe(Function function) {
    return of(function)
        .map(Activation::word)
        .or(() -> ofDerivative(function).map(it -> it.word() + "'"))
        .orElseGet(() -> "[" + function + "]");
  }

  /** The name that users give, for example {@code silu}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
