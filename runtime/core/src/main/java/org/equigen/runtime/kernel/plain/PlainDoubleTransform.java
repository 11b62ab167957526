package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code double[]}: sums of four neighbours run abreast over all terms
 * of a row, so that the result is read and written once.
 */
final class PlainDoubleTransform {
  private PlainDoubleTransform() {}

  /**
   * {@code y[r n + i]} becomes, or takes in addition, {@code sum over c of M[r][c] x[c n + i]}.
   *
   * @param fresh whether the sum replaces what y holds
   */
  static void run(
      SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n, boolean fresh) {
    for (int row = 0; row < matrix.rows().length; row++) {
      int from = matrix.starts()[row];
      int to = matrix.starts()[row + 1];
      int target = yAt + matrix.rows()[row] * n;
      int i = 0;
      for (; i <= n - 4; i += 4) {
        four(matrix, from, to, x, xAt + i, n, y, target + i, fresh);
      }
      for (; i < n; i++) {
        one(matrix, from, to, x, xAt + i, n, y, target + i, fresh);
      }
    }
  }

  private static void four(
      SparseMatrix matrix,
      int from,
      int to,
      double[] x,
      int xAt,
      int n,
      double[] y,
      int yAt,
      boolean fresh) {
    double a = fresh ? 0 : y[yAt];
    double b = fresh ? 0 : y[yAt + 1];
    double c = fresh ? 0 : y[yAt + 2];
    double d = fresh ? 0 : y[yAt + 3];
    for (int k = from; k < to; k++) {
      double factor = matrix.inDouble()[k];
      int at = xAt + matrix.columns()[k] * n;
      a += factor * x[at];
      b += factor * x[at + 1];
      c += factor * x[at + 2];
      d += factor * x[at + 3];
    }
    y[yAt] = a;
    y[yAt + 1] = b;
    y[yAt + 2] = c;
    y[yAt + 3] = d;
  }

  private static void one(
      SparseMatrix matrix,
      int from,
      int to,
      double[] x,
      int xAt,
      int n,
      double[] y,
      int yAt,
      boolean fresh) {
    double sum = fresh ? 0 : y[yAt];
    for (int k = from; k < to; k++) {
      sum += matrix.inDouble()[k] * x[xAt + matrix.columns()[k] * n];
    }
    y[yAt] = sum;
  }
}
