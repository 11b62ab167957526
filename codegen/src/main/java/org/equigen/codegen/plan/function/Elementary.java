package org.equigen.codegen.plan.function;

import static org.equigen.codegen.plan.function.Function.constant;

import java.util.Locale;
import org.equigen.symbolic.number.Rational;

/**
 * The functions that expressions are made of. Each keeps its relative precision over all numbers,
 * and so does its derivative: that is why the logistic function and its relatives stand here beside
 * the exponential.
 */
public enum Elementary {
  /** {@code exp(x)}. */
  EXP,
  /** {@code log(1 + x)} for {@code x > -1}. */
  LOG1P,
  /** {@code tanh(x)}; {@code f' = 4 sigma(2x) sigma(-2x)}. */
  TANH,
  /**
   * The logistic function {@code sigma(x) = 1 / (1 + exp(-x))}; {@code f' = sigma(x) sigma(-x)}.
   */
  SIGMOID,
  /** {@code log(1 + exp(x))}; {@code f' = sigma(x)}. */
  SOFTPLUS,
  /** {@code sign(x) log(1 + |x|)}; {@code f' = 1 / (1 + |x|)}. */
  SIGNED_LOG,
  /** {@code max(x, 0)}; {@code f' = step(x)}. */
  RELU,
  /** 1 for {@code x > 0} and 0 otherwise; {@code f' = 0}. */
  STEP,
  /** {@code |x|}; {@code f' = sign(x)}. */
  ABS,
  /** 1, 0 or -1; {@code f' = 0}. */
  SIGN,
  /** {@code 1 / x}; {@code f' = -1/x 1/x}. */
  RECIPROCAL,
  /** {@code sqrt(x)} for {@code x >= 0}; {@code f' = 1 / (2 sqrt(x))}. */
  SQRT,
  /** {@code 1 / sqrt(x)} for {@code x > 0}; {@code f' = -1/2 x^(-3/2)}. */
  RSQRT,
  /** {@code sin(x)}. */
  SIN,
  /** {@code cos(x)}. */
  COS;

  /** The function of x. */
  public Function function() {
    return of(Function.x());
  }

  /** The function of another one. */
  public Function of(Function argument) {
    return new Function.Apply(this, argument);
  }

  /** The derivative as a function of x. */
  Function derivative() {
    Function x = Function.x();
    return switch (this) {
      case EXP -> function();
      case LOG1P -> RECIPROCAL.of(constant(1).plus(x));
      case TANH ->
          constant(4)
              .times(SIGMOID.of(constant(2).times(x)))
              .times(SIGMOID.of(constant(-2).times(x)));
      case SIGMOID -> function().times(SIGMOID.of(constant(-1).times(x)));
      case SOFTPLUS -> SIGMOID.function();
      case SIGNED_LOG -> RECIPROCAL.of(constant(1).plus(ABS.function()));
      case RELU -> STEP.function();
      case STEP, SIGN -> Function.zero();
      case ABS -> SIGN.function();
      case RECIPROCAL -> constant(-1).times(function()).times(function());
      case SQRT -> half(1).times(RSQRT.function());
      case RSQRT -> half(-1).times(function()).times(function()).times(function());
      case SIN -> COS.function();
      case COS -> constant(-1).times(SIN.function());
    };
  }

  private static Function half(int numerator) {
    return new Function.Constant(Rational.of(numerator).divide(Rational.of(2)));
  }

  /** The value in double, within a few units in the last place, the same bits on every machine. */
  public double value(double x) {
    return switch (this) {
      case EXP -> StrictMath.exp(x);
      case LOG1P -> StrictMath.log1p(x);
      case TANH -> StrictMath.tanh(x);
      case SIGMOID -> sigmoid(x);
      case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
      case SIGNED_LOG -> Math.copySign(StrictMath.log1p(Math.abs(x)), x);
      case RELU -> Math.max(x, 0);
      case STEP -> x > 0 ? 1 : 0;
      case ABS -> Math.abs(x);
      case SIGN -> Math.signum(x);
      case RECIPROCAL -> 1 / x;
      case SQRT -> Math.sqrt(x);
      case RSQRT -> 1 / Math.sqrt(x);
      case SIN -> StrictMath.sin(x);
      case COS -> StrictMath.cos(x);
    };
  }

  private static double sigmoid(double x) {
    // exp of a negative number cannot overflow, so both tails keep their relative precision.
    double e = StrictMath.exp(-Math.abs(x));
    return x < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  /** For example {@code rsqrt}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
