package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** Adjoints with respect to orthogonal bases that are not normalised. */
final class Adjoints {
  private Adjoints() {}

  /**
   * {@code N^-1 J^+ M}.
   *
   * @param matrix J, shape {@code [row][column]}
   * @param rows the squared norms M of the rows' basis
   * @param columns the squared norms N of the columns' basis
   */
  static Matrix<Algebraic> of(
      NumberField field, Matrix<Algebraic> matrix, List<Rational> rows, List<Rational> columns) {
    Matrix<Algebraic> conjugate = Exact.conjugate(field, matrix);
    Matrix.Builder<Algebraic> weighted = Matrix.builder(field, matrix.rows(), matrix.columns());
    for (int r = 0; r < matrix.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : conjugate.row(r)) {
        Rational weight = rows.get(r).divide(columns.get(entry.column()));
        weighted.add(r, entry.column(), field.multiply(Algebraic.of(weight), entry.value()));
      }
    }
    return weighted.build().transpose();
  }
}
