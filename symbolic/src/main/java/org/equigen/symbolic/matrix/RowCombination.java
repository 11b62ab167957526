package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix.Entry;
import org.equigen.symbolic.number.Field;

/** Sums of sparse rows: entries at distinct columns, rising, without zeros. */
final class RowCombination {
  /** Rows that fill more than this share of their columns are summed in an array. */
  private static final int DENSE = 4;

  private RowCombination() {}

  /**
   * {@code sum_j row_j others_j}: one row of a product.
   *
   * @param columns of the others
   */
  static <E> List<Entry<E>> of(
      Field<E> field, List<Entry<E>> row, int columns, List<List<Entry<E>>> others) {
    if (row.size() == 1 && row.getFirst().value().equals(field.one())) {
      return others.get(row.getFirst().column()); // of permutation matrices
    }
    long terms = 0;
    for (Entry<E> left : row) {
      terms += others.get(left.column()).size();
    }
    if (row.size() > 1 && terms > columns / DENSE) {
      return dense(field, row, columns, others);
    }
    List<Entry<E>> products = new ArrayList<>(Math.toIntExact(terms));
    for (Entry<E> left : row) {
      for (Entry<E> right : others.get(left.column())) {
        E value = field.multiply(left.value(), right.value());
        products.add(new Entry<>(right.column(), value));
      }
    }
    return products.isEmpty() ? List.of() : merged(field, columns, products);
  }

  private static <E> List<Entry<E>> dense(
      Field<E> field, List<Entry<E>> row, int columns, List<List<Entry<E>>> others) {
    List<E> sums = new ArrayList<>(Collections.nCopies(columns, field.zero()));
    for (Entry<E> left : row) {
      for (Entry<E> right : others.get(left.column())) {
        E product = field.multiply(left.value(), right.value());
        sums.set(right.column(), field.add(sums.get(right.column()), product));
      }
    }
    List<Entry<E>> entries = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      if (!field.isZero(sums.get(column))) {
        entries.add(new Entry<>(column, sums.get(column)));
      }
    }
    return entries;
  }

  /** Entries in any order; those at one place add up. */
  static <E> List<Entry<E>> merged(Field<E> field, int columns, List<Entry<E>> entries) {
    if (entries.size() == 1) { // in most rows of the matrices of large groups
      Entry<E> only = entries.getFirst();
      return field.isZero(only.value()) ? List.of() : List.of(only);
    }
    List<Entry<E>> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(Entry::column));
    List<Entry<E>> merged = new ArrayList<>(Math.min(sorted.size(), columns));
    for (int i = 0; i < sorted.size(); ) {
      int column = sorted.get(i).column();
      E sum = sorted.get(i).value();
      for (i++; i < sorted.size() && sorted.get(i).column() == column; i++) {
        sum = field.add(sum, sorted.get(i).value());
      }
      if (!field.isZero(sum)) {
        merged.add(new Entry<>(column, sum));
      }
    }
    return merged;
  }
}
