package org.equigen.symbolic.number;

import java.util.Collections;
import java.util.List;

/**
 * Gauss-Jordan elimination of small dense matrices over any field: for inverses, ranks and systems
 * with one solution. Exact fields need no choice of pivots for the sake of accuracy: the first
 * entry that is not zero serves.
 */
public final class RowReduction {
  private RowReduction() {}

  /**
   * Brings rows to the reduced echelon form of their first columns, in place; further columns take
   * part in every step.
   *
   * @param rows of one length, which can be changed
   * @param columns to clear, from the first
   * @return the rank of these columns
   */
  public static <E> int reduce(Field<E> field, List<List<E>> rows, int columns) {
    int rank = 0;
    for (int column = 0; column < columns && rank < rows.size(); column++) {
      int pivot = rank;
      while (pivot < rows.size() && field.isZero(rows.get(pivot).get(column))) {
        pivot++;
      }
      if (pivot < rows.size()) {
        Collections.swap(rows, rank, pivot);
        clear(field, rows, rank, column);
        rank++;
      }
    }
    return rank;
  }

  /** Makes an entry 1 and those above and below it 0. */
  private static <E> void clear(Field<E> field, List<List<E>> rows, int pivot, int column) {
    List<E> leading = rows.get(pivot);
    E scale = field.invert(leading.get(column));
    leading.replaceAll(value -> field.multiply(scale, value));
    for (int i = 0; i < rows.size(); i++) {
      E factor = rows.get(i).get(column);
      if (i != pivot && !field.isZero(factor)) {
        subtract(field, rows.get(i), factor, leading, column);
      }
    }
  }

  private static <E> void subtract(Field<E> field, List<E> row, E factor, List<E> other, int from) {
    for (int j = from; j < row.size(); j++) {
      if (!field.isZero(other.get(j))) {
        row.set(j, field.subtract(row.get(j), field.multiply(factor, other.get(j))));
      }
    }
  }
}
