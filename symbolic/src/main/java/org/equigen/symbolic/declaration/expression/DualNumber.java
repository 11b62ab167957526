package org.equigen.symbolic.declaration.expression;

import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/**
 * A value and a derivative, {@code value + slope e} with {@code e^2 = 0}: arithmetic on dual
 * numbers differentiates exactly.
 *
 * @param value where the parameter is 0
 * @param slope the derivative with respect to the parameter
 */
record DualNumber(PiLinear value, PiLinear slope) {
  /** The parameter itself. */
  static final DualNumber PARAMETER = new DualNumber(PiLinear.ZERO, PiLinear.ONE);

  static DualNumber of(PiLinear value) {
    return new DualNumber(value, PiLinear.ZERO);
  }

  static DualNumber of(AlgebraicNumber value) {
    return of(PiLinear.of(value));
  }

  /** The bits of the longest integer in it. */
  int bits() {
    return Math.max(value.bits(), slope.bits());
  }

  DualNumber add(DualNumber other) {
    return new DualNumber(value.add(other.value), slope.add(other.slope));
  }

  DualNumber multiply(DualNumber other) {
    PiLinear left = slope.isZero() ? PiLinear.ZERO : slope.multiply(other.value);
    PiLinear right = other.slope.isZero() ? PiLinear.ZERO : value.multiply(other.slope);
    return new DualNumber(value.multiply(other.value), left.add(right));
  }

  DualNumber power(int exponent) {
    if (exponent == 0) {
      return of(PiLinear.ONE);
    }
    PiLinear outer =
        slope.isZero()
            ? PiLinear.ZERO
            : PiLinear.of(Rational.of(exponent)).multiply(value.power(exponent - 1));
    return chained(value.power(exponent), outer);
  }

  DualNumber cosine() {
    return chained(value.cosine(), value.sine().negate());
  }

  DualNumber sine() {
    return chained(value.sine(), value.cosine());
  }

  DualNumber hyperbolicCosine() {
    return chained(value.hyperbolicCosine(), value.hyperbolicSine());
  }

  DualNumber hyperbolicSine() {
    return chained(value.hyperbolicSine(), value.hyperbolicCosine());
  }

  DualNumber exponential() {
    AlgebraicNumber image = value.exponential();
    return chained(image, image);
  }

  /** The logarithm, near 1. */
  DualNumber logarithm() {
    if (!value.number().isSame(AlgebraicNumber.ONE)) {
      throw new UnsupportedNumberException(
          "this logarithm lies in no number field", "The logarithm of 1 is 0.");
    }
    return chained(AlgebraicNumber.ZERO, AlgebraicNumber.ONE);
  }

  /** {@code f(x)} from {@code f} and {@code f'} at the value of x. */
  DualNumber chained(AlgebraicNumber image, AlgebraicNumber derivative) {
    return chained(PiLinear.of(image), PiLinear.of(derivative));
  }

  private DualNumber chained(PiLinear image, PiLinear derivative) {
    return new DualNumber(image, slope.isZero() ? slope : derivative.multiply(slope));
  }
}
