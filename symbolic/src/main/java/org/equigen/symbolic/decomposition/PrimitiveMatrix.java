package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;

/** Matrices scaled to integer coefficients without a common divisor. */
final class PrimitiveMatrix {
  private PrimitiveMatrix() {}

  /** The positive rational multiple whose coefficients, as powers of w, are coprime integers. */
  static Matrix<Algebraic> of(Matrix<Algebraic> matrix) {
    BigInteger divisor = BigInteger.ZERO;
    BigInteger multiple = BigInteger.ONE;
    for (int r = 0; r < matrix.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(r)) {
        for (Rational value : entry.value().coefficients()) {
          BigInteger denominator = value.denominator();
          divisor = divisor.gcd(value.numerator());
          multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
        }
      }
    }
    boolean primitive = divisor.equals(multiple);
    return primitive ? matrix : matrix.scale(Algebraic.of(new Rational(multiple, divisor)));
  }
}
