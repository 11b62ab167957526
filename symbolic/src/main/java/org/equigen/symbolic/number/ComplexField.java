package org.equigen.symbolic.number;

/**
 * Complex numbers in double precision, for checks on sampled group elements: the laws of a field
 * hold up to rounding.
 */
public enum ComplexField implements Field<Complex> {
  /** The one instance. */
  C;

  @Override
  public Complex zero() {
    return Complex.ZERO;
  }

  @Override
  public Complex one() {
    return Complex.ONE;
  }

  @Override
  public Complex add(Complex a, Complex b) {
    return a.add(b);
  }

  @Override
  public Complex negate(Complex a) {
    return a.multiply(-1);
  }

  @Override
  public Complex multiply(Complex a, Complex b) {
    return a.multiply(b);
  }

  @Override
  public Complex invert(Complex a) {
    return a.invert();
  }

  @Override
  public Complex of(long value) {
    return new Complex(value, 0);
  }

  @Override
  public boolean isZero(Complex a) {
    return a.abs() == 0;
  }
}
