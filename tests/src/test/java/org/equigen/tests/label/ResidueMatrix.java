package org.equigen.tests.label;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;

/** A sparse square matrix modulo a prime. */
final class ResidueMatrix {
  private final PrimeField field;

  /** The columns of each row where something stands, in order. */
  private final int[][] columns;

  /** What stands there. */
  private final long[][] values;

  private ResidueMatrix(PrimeField field, int[][] columns, long[][] values) {
    this.field = field;
    this.columns = columns;
    this.values = values;
  }

  /** The entries of a matrix. */
  static ResidueMatrix of(PrimeField field, Matrix<Long> matrix) {
    int size = matrix.rows();
    int[][] columns = new int[size][];
    long[][] values = new long[size][];
    for (int row = 0; row < size; row++) {
      columns[row] = matrix.row(row).stream().mapToInt(Matrix.Entry::column).toArray();
      values[row] = matrix.row(row).stream().mapToLong(Matrix.Entry::value).toArray();
    }
    return new ResidueMatrix(field, columns, values);
  }

  /** The number of rows. */
  int size() {
    return columns.length;
  }

  /** The product with a vector. */
  long[] times(long[] vector) {
    long[] product = new long[size()];
    for (int row = 0; row < size(); row++) {
      long sum = 0;
      for (int e = 0; e < columns[row].length; e++) {
        sum = (sum + values[row][e] * vector[columns[row][e]]) % field.prime();
      }
      product[row] = sum;
    }
    return product;
  }

  /** {@code this other - other this}. */
  ResidueMatrix bracket(ResidueMatrix other) {
    int[][] places = new int[size()][];
    long[][] entries = new long[size()][];
    long[] sums = new long[size()];
    for (int row = 0; row < size(); row++) {
      Arrays.fill(sums, 0);
      addRow(row, this, other, 1, sums);
      addRow(row, other, this, field.prime() - 1, sums);
      long[] dense = sums;
      places[row] = IntStream.range(0, size()).filter(k -> dense[k] != 0).toArray();
      entries[row] = Arrays.stream(places[row]).mapToLong(k -> dense[k]).toArray();
    }
    return new ResidueMatrix(field, places, entries);
  }

  private static void addRow(
      int row, ResidueMatrix left, ResidueMatrix right, long sign, long[] sums) {
    long prime = left.field.prime();
    for (int e = 0; e < left.columns[row].length; e++) {
      int middle = left.columns[row][e];
      long factor = left.values[row][e] * sign % prime;
      for (int f = 0; f < right.columns[middle].length; f++) {
        int column = right.columns[middle][f];
        sums[column] = (sums[column] + factor * right.values[middle][f]) % prime;
      }
    }
  }
}
