package org.equigen.symbolic.solver;

import java.math.BigInteger;
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
}
