package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/**
 * A sparse rational matrix as integers over one denominator, in primitive arrays.
 *
 * @param denominator the common denominator, positive
 * @param columns the columns of the nonzero entries of each row
 * @param values the numerators of these entries
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record IntegerMatrix(long denominator, int[][] columns, long[][] values) {
  /** Over the smallest common denominator. */
  static IntegerMatrix of(Matrix<Rational> matrix) {
    return of(matrix, denominator(matrix));
  }

  /**
   * Over a given denominator.
   *
   * @throws ArithmeticException if an entry does not fit
   */
  static IntegerMatrix of(Matrix<Rational> matrix, long denominator) {
    int[][] columns = new int[matrix.rows()][];
    long[][] values = new long[matrix.rows()][];
    Rational scale = Rational.of(denominator);
    for (int i = 0; i < matrix.rows(); i++) {
      List<Matrix.Entry<Rational>> row = matrix.row(i);
      columns[i] = row.stream().mapToInt(Matrix.Entry::column).toArray();
      values[i] =
          row.stream()
              .mapToLong(entry -> scale.multiply(entry.value()).numerator().longValueExact())
              .toArray();
    }
    return new IntegerMatrix(denominator, columns, values);
  }

  /** The smallest common denominator of the entries. */
  static long denominator(Matrix<Rational> matrix) {
    BigInteger common = BigInteger.ONE;
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Rational> entry : matrix.row(i)) {
        BigInteger other = entry.value().denominator();
        common = common.multiply(other).divide(common.gcd(other));
      }
    }
    return common.longValueExact();
  }

  /** The transpose of a square matrix. */
  IntegerMatrix transposed() {
    int[] sizes = new int[columns.length];
    for (int[] row : columns) {
      for (int column : row) {
        sizes[column]++;
      }
    }
    int[][] rows = new int[sizes.length][];
    long[][] entries = new long[sizes.length][];
    Arrays.setAll(rows, i -> new int[sizes[i]]);
    Arrays.setAll(entries, i -> new long[sizes[i]]);
    for (int i = columns.length - 1; i >= 0; i--) {
      for (int e = 0; e < columns[i].length; e++) {
        int at = --sizes[columns[i][e]];
        rows[columns[i][e]][at] = i;
        entries[columns[i][e]][at] = values[i][e];
      }
    }
    return new IntegerMatrix(denominator, rows, entries);
  }
}
