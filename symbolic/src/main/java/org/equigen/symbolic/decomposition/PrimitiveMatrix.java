package org.equigen.symbolic.decomposition;

import java.util.stream.IntStream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;

/** Matrices scaled to integer coefficients without a common divisor. */
final class PrimitiveMatrix {
  private PrimitiveMatrix() {}

  /** The positive rational multiple whose coefficients, as powers of w, are coprime integers. */
  static Matrix<Algebraic> of(Matrix<Algebraic> matrix) {
    Rational scale =
        PrimitiveScale.ofAlgebraic(
            IntStream.range(0, matrix.rows())
                .boxed()
                .flatMap(r -> matrix.row(r).stream())
                .map(Matrix.Entry::value));
    return scale.equals(Rational.ONE) ? matrix : matrix.scale(Algebraic.of(scale));
  }
}
