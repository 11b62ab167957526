package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code float[]}: sums of four neighbours run abreast over all terms of
 * a row, so that the result is read and written once.
 */
final class PlainFloatTransform {
  private PlainFloatTransform() {}

  /**
   * {@code y[r n + i]} becomes, or takes in addition, {@code sum over c of M[r][c] x[c n + i]}.
   *
   * @param fresh whether the sum replaces what y holds
   */
  static void run(
      SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n, boolean fresh) {
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
      float[] x,
      int xAt,
      int n,
      float[] y,
      int yAt,
      boolean fresh) {
    float a = fresh ? 0 : y[yAt];
    float b = fresh ? 0 : y[yAt + 1];
    float c = fresh ? 0 : y[yAt + 2];
    float d = fresh ? 0 : y[yAt + 3];
    for (int k = from; k < to; k++) {
      float factor = matrix.inFloat()[k];
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
      float[] x,
      int xAt,
      int n,
      float[] y,
      int yAt,
      boolean fresh) {
    float sum = fresh ? 0 : y[yAt];
    for (int k = from; k < to; k++) {
      sum += matrix.inFloat()[k] * x[xAt + matrix.columns()[k] * n];
    }
    y[yAt] = sum;
  }
}
