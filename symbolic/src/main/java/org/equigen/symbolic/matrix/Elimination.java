package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.number.RowReduction;

/** Inverses and ranks of small matrices over any field, by {@link RowReduction}. */
public final class Elimination {
  private Elimination() {}

  /**
   * The inverse.
   *
   * @throws ArithmeticException if the matrix is singular
   */
  public static <E> Matrix<E> inverse(Matrix<E> matrix) {
    int n = matrix.rows();
    if (matrix.isMonomial()) {
      return matrix.map(matrix.field(), matrix.field()::invert).transpose();
    }
    List<List<E>> rows = dense(matrix);
    List<List<E>> identity = dense(Matrix.identity(matrix.field(), n));
    for (int i = 0; i < n; i++) {
      rows.get(i).addAll(identity.get(i));
    }
    if (RowReduction.reduce(matrix.field(), rows, n) < n) {
      throw new ArithmeticException("singular matrix " + matrix);
    }
    Matrix.Builder<E> inverse = Matrix.builder(matrix.field(), n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse.add(i, j, rows.get(i).get(n + j));
      }
    }
    return inverse.build();
  }

  /** The rank. */
  public static <E> int rank(Matrix<E> matrix) {
    return RowReduction.reduce(matrix.field(), dense(matrix), matrix.columns());
  }

  /** The rows, which can be changed. */
  static <E> List<List<E>> dense(Matrix<E> matrix) {
    List<List<E>> rows = new ArrayList<>();
    for (int i = 0; i < matrix.rows(); i++) {
      List<E> row = new ArrayList<>(Collections.nCopies(matrix.columns(), matrix.field().zero()));
      matrix.row(i).forEach(entry -> row.set(entry.column(), entry.value()));
      rows.add(row);
    }
    return rows;
  }
}
