package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.number.Field;

/**
 * Determinants of small dense matrices: without divisions, which grow numbers of a field, where the
 * matrix is small, else by Gaussian elimination.
 */
public final class Determinant {
  /** Up to here without divisions, which needs {@code n 2^n} products and no choice of pivots. */
  private static final int MOST_SUBSETS = 10;

  private Determinant() {}

  /** The determinant of a square matrix. */
  public static <E> E of(Matrix<E> matrix) {
    return of(matrix.field(), Elimination.dense(matrix));
  }

  /** The determinant of a square matrix, row by row. */
  public static <E> E of(Field<E> field, List<List<E>> rows) {
    return rows.size() <= MOST_SUBSETS ? bySubsets(field, rows) : byElimination(field, rows);
  }

  /** Minors of the first rows, for every set of as many columns, by Laplace along the last row. */
  private static <E> E bySubsets(Field<E> field, List<List<E>> rows) {
    int n = rows.size();
    List<E> minors = new ArrayList<>(Collections.nCopies(1 << n, field.zero()));
    minors.set(0, field.one());
    for (int set = 1; set < 1 << n; set++) {
      List<E> row = rows.get(Integer.bitCount(set) - 1);
      E sum = field.zero();
      for (int column = 0; column < n; column++) {
        if ((set >> column & 1) == 1 && !field.isZero(row.get(column))) {
          E term = field.multiply(row.get(column), minors.get(set & ~(1 << column)));
          boolean odd = Integer.bitCount(set >> (column + 1)) % 2 == 1;
          sum = odd ? field.subtract(sum, term) : field.add(sum, term);
        }
      }
      minors.set(set, sum);
    }
    return minors.getLast();
  }

  private static <E> E byElimination(Field<E> field, List<List<E>> rows) {
    List<List<E>> rest = new ArrayList<>(rows.stream().map(row -> copy(row)).toList());
    E product = field.one();
    for (int column = 0; column < rows.size(); column++) {
      int pivot = column;
      while (pivot < rest.size() && field.isZero(rest.get(pivot).get(column))) {
        pivot++;
      }
      if (pivot == rest.size()) {
        return field.zero();
      }
      Collections.swap(rest, pivot, column);
      E leading = rest.get(column).get(column);
      product = field.multiply(product, pivot == column ? leading : field.negate(leading));
      clear(field, rest, column);
    }
    return product;
  }

  private static <E> List<E> copy(List<E> row) {
    return new ArrayList<>(row);
  }

  private static <E> void clear(Field<E> field, List<List<E>> rows, int column) {
    List<E> pivot = rows.get(column);
    for (List<E> row : rows.subList(column + 1, rows.size())) {
      E factor = field.divide(row.get(column), pivot.get(column));
      for (int j = column; j < row.size() && !field.isZero(factor); j++) {
        row.set(j, field.subtract(row.get(j), field.multiply(factor, pivot.get(j))));
      }
    }
  }
}
