package org.equigen.symbolic.number;

/**
 * A complex number in double precision.
 *
 * @param real the real part
 * @param imaginary the imaginary part
 */
public record Complex(double real, double imaginary) {
  /** 0. */
  public static final Complex ZERO = new Complex(0, 0);

  /** 1. */
  public static final Complex ONE = new Complex(1, 0);

  /** {@code exp(i angle)}, the angle in radians. */
  public static Complex unit(double angle) {
    return new Complex(Math.cos(angle), Math.sin(angle));
  }

  /** The sum. */
  public Complex add(Complex other) {
    return new Complex(real + other.real, imaginary + other.imaginary);
  }

  /** The product. */
  public Complex multiply(Complex other) {
    return new Complex(
        real * other.real - imaginary * other.imaginary,
        real * other.imaginary + imaginary * other.real);
  }

  /** The product with a real number. */
  public Complex multiply(double factor) {
    return new Complex(real * factor, imaginary * factor);
  }

  /** The complex conjugate. */
  public Complex conjugate() {
    return new Complex(real, -imaginary);
  }

  /** The absolute value. */
  public double abs() {
    return Math.hypot(real, imaginary);
  }

  /**
   * The reciprocal.
   *
   * @throws ArithmeticException if this is zero
   */
  public Complex invert() {
    double square = real * real + imaginary * imaginary;
    if (square == 0) {
      throw new ArithmeticException("0 has no inverse");
    }
    return new Complex(real / square, -imaginary / square);
  }
}
