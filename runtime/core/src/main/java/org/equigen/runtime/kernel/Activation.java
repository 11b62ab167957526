package org.equigen.runtime.kernel;

/**
 * A function of one number, applied to lanes one by one. {@code sigma} is the logistic function
 * {@code 1 / (1 + exp(-x))}. Exponentials and the like are those of {@link StrictMath}, so the bits
 * are the same on every machine.
 */
public enum Activation {
  /** {@code f(x) = x}, {@code f' = 1}. */
  IDENTITY,
  /** {@code f(x) = max(x, 0)}, {@code f' = 1} for {@code x > 0} and 0 otherwise. */
  RELU,
  /** {@code f(x) = sigma(x)}, {@code f' = sigma(x) (1 - sigma(x))}. */
  SIGMOID,
  /** {@code f(x) = tanh(x)}, {@code f' = 1 - tanh(x)^2}. */
  TANH,
  /** {@code f(x) = x sigma(x)}, {@code f' = sigma(x) (1 + x (1 - sigma(x)))}; also called swish. */
  SILU,
  /** {@code f(x) = log(1 + exp(x))}, {@code f' = sigma(x)}. */
  SOFTPLUS,
  /**
   * {@code f(x) = sign(x) log(1 + |x|)}, {@code f' = 1 / (1 + |x|)}: keeps sign and order of
   * numbers that range over many powers of ten.
   */
  SIGNED_LOG,
  /** {@code f(x) = sin(x)}, {@code f' = cos(x)}. */
  SINE,
  /** {@code f(x) = cos(x)}, {@code f' = -sin(x)}. */
  COSINE,
  /** {@code f(x) = exp(-x^2 / 2)}, {@code f' = -x exp(-x^2 / 2)}. */
  GAUSSIAN;

  /** {@code f(x)} in double, within a few units in the last place for every finite x. */
  public double value(double x) {
    return switch (this) {
      case IDENTITY -> x;
      case RELU -> Math.max(x, 0);
      case SIGMOID -> sigmoid(x);
      case TANH -> StrictMath.tanh(x);
      case SILU -> x * sigmoid(x);
      case SOFTPLUS -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
      case SIGNED_LOG -> Math.copySign(StrictMath.log1p(Math.abs(x)), x);
      case SINE -> StrictMath.sin(x);
      case COSINE -> StrictMath.cos(x);
      case GAUSSIAN -> gaussian(x);
    };
  }

  /** {@code f'(x)} in double. */
  public double derivative(double x) {
    return switch (this) {
      case IDENTITY -> 1;
      case RELU -> x > 0 ? 1 : 0;
      case SIGMOID -> sigmoid(x) * sigmoid(-x);
      case TANH -> tanhDerivative(x);
      case SILU -> sigmoid(x) * (1 + x * sigmoid(-x));
      case SOFTPLUS -> sigmoid(x);
      case SIGNED_LOG -> 1 / (1 + Math.abs(x));
      case SINE -> StrictMath.cos(x);
      case COSINE -> -StrictMath.sin(x);
      case GAUSSIAN -> -x * gaussian(x);
    };
  }

  private static double sigmoid(double x) {
    // exp of a negative number cannot overflow, so both tails keep their relative precision.
    double e = StrictMath.exp(-Math.abs(x));
    return x < 0 ? e / (1 + e) : 1 / (1 + e);
  }

  private static double tanhDerivative(double x) {
    // 1 - tanh(x)^2 would lose the tails.
    double e = StrictMath.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  }

  private static double gaussian(double x) {
    // What the square lost is made up for: an exponential turns it into a relative error.
    double square = Math.min(x * x, Double.MAX_VALUE);
    double lost = square < Double.MAX_VALUE ? Math.fma(x, x, -square) : 0;
    double e = StrictMath.exp(-square / 2);
    return e - e * (lost / 2);
  }
}
