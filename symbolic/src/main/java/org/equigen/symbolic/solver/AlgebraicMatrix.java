package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;

/**
 * A sparse matrix over a number field as elements of {@code Z[w]} over one denominator, in
 * primitive arrays.
 *
 * @param denominator the common denominator, positive
 * @param columns the columns of the nonzero entries of each row
 * @param values the numerators of these entries, {@code [row][entry * degree + power]}
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record AlgebraicMatrix(long denominator, int[][] columns, long[][] values) {
  /** Over the smallest common denominator. */
  static AlgebraicMatrix of(Matrix<Algebraic> matrix, int degree) {
    return of(matrix, degree, denominator(matrix));
  }

  /**
   * Over a given denominator.
   *
   * @throws ArithmeticException if an entry does not fit
   */
  static AlgebraicMatrix of(Matrix<Algebraic> matrix, int degree, long denominator) {
    int[][] columns = new int[matrix.rows()][];
    long[][] values = new long[matrix.rows()][];
    Rational scale = Rational.of(denominator);
    for (int i = 0; i < matrix.rows(); i++) {
      List<Matrix.Entry<Algebraic>> row = matrix.row(i);
      columns[i] = row.stream().mapToInt(Matrix.Entry::column).toArray();
      values[i] = new long[row.size() * degree];
      for (int e = 0; e < row.size(); e++) {
        for (int k = 0; k < degree; k++) {
          Rational scaled = scale.multiply(row.get(e).value().coefficient(k));
          values[i][e * degree + k] = scaled.numerator().longValueExact();
        }
      }
    }
    return new AlgebraicMatrix(denominator, columns, values);
  }

  /** The smallest common denominator of the entries. */
  static long denominator(Matrix<Algebraic> matrix) {
    BigInteger common = BigInteger.ONE;
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
        for (Rational coefficient : entry.value().coefficients()) {
          BigInteger other = coefficient.denominator();
          common = common.multiply(other).divide(common.gcd(other));
        }
      }
    }
    return common.longValueExact();
  }
}
