package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Field;

/** Gaussian elimination on small dense matrices over any field. */
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
    List<List<E>> rows = dense(matrix, Matrix.identity(matrix.field(), n));
    if (reduce(rows, n, matrix.field()) < n) {
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
    Matrix<E> nothing = Matrix.zero(matrix.field(), matrix.rows(), 0);
    return reduce(dense(matrix, nothing), matrix.columns(), matrix.field());
  }

  private static <E> List<List<E>> dense(Matrix<E> left, Matrix<E> right) {
    List<List<E>> rows = new ArrayList<>();
    for (int i = 0; i < left.rows(); i++) {
      List<E> row = new ArrayList<>();
      for (int j = 0; j < left.columns(); j++) {
        row.add(left.get(i, j));
      }
      for (int j = 0; j < right.columns(); j++) {
        row.add(right.get(i, j));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Reduced row echelon form of the first columns, in place; the rank. */
  private static <E> int reduce(List<List<E>> rows, int columns, Field<E> field) {
    int rank = 0;
    for (int column = 0; column < columns && rank < rows.size(); column++) {
      int pivot = rank;
      while (pivot < rows.size() && field.isZero(rows.get(pivot).get(column))) {
        pivot++;
      }
      if (pivot == rows.size()) {
        continue;
      }
      java.util.Collections.swap(rows, rank, pivot);
      E scale = field.invert(rows.get(rank).get(column));
      rows.get(rank).replaceAll(value -> field.multiply(scale, value));
      for (int i = 0; i < rows.size(); i++) {
        E factor = rows.get(i).get(column);
        if (i != rank && !field.isZero(factor)) {
          subtract(rows.get(i), factor, rows.get(rank), field);
        }
      }
      rank++;
    }
    return rank;
  }

  private static <E> void subtract(List<E> row, E factor, List<E> other, Field<E> field) {
    for (int j = 0; j < row.size(); j++) {
      if (!field.isZero(other.get(j))) {
        row.set(j, field.subtract(row.get(j), field.multiply(factor, other.get(j))));
      }
    }
  }
}
