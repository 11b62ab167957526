package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.MatrixKernel;

/** The matrix products as plain loops over {@code double[]}: the oracle of every other kernel. */
final class PlainDoubleMatrixKernel implements MatrixKernel<double[]> {
  @Override
  public void multiply(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      double[] y,
      int yAt,
      int yStride,
      int columns) {
    for (int r = 0; r < rows; r++) {
      addRows(w, wAt + r * inner, 1, inner, x, xAt, xStride, y, yAt + r * yStride, columns);
    }
  }

  @Override
  public void multiplyTransposed(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] x,
      int xAt,
      int xStride,
      int columns) {
    for (int k = 0; k < inner; k++) {
      addRows(w, wAt + k, inner, rows, y, yAt, yStride, x, xAt + k * xStride, columns);
    }
  }

  @Override
  public void outerTiles(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    for (int t = 0; t < tiles; t++) {
      for (int r = 0; r < rows; r++) {
        int yRow = yAt + t * yTileStep + r * yStride;
        for (int k = 0; k < inner; k++) {
          int xRow = xAt + t * xTileStep + k * xStride;
          w[wAt + r * inner + k] += dot(y, yRow, x, xRow, columns);
        }
      }
    }
  }

  /**
   * {@code to[i] += sum over k < count of w[wAt + k * wStep] from[fromAt + k * stride + i]}, four
   * terms at a time: HotSpot vectorises bodies of up to about six products.
   */
  private static void addRows(
      double[] w,
      int wAt,
      int wStep,
      int count,
      double[] from,
      int fromAt,
      int stride,
      double[] to,
      int toAt,
      int columns) {
    int k = 0;
    for (; k + 4 <= count; k += 4) {
      double w0 = w[wAt + k * wStep];
      double w1 = w[wAt + (k + 1) * wStep];
      double w2 = w[wAt + (k + 2) * wStep];
      double w3 = w[wAt + (k + 3) * wStep];
      int x0 = fromAt + k * stride;
      int x1 = x0 + stride;
      int x2 = x1 + stride;
      int x3 = x2 + stride;
      for (int i = 0; i < columns; i++) {
        to[toAt + i] +=
            w0 * from[x0 + i] + w1 * from[x1 + i] + w2 * from[x2 + i] + w3 * from[x3 + i];
      }
    }
    for (; k < count; k++) {
      addRow(w[wAt + k * wStep], from, fromAt + k * stride, to, toAt, columns);
    }
  }

  private static void addRow(
      double factor, double[] from, int fromAt, double[] to, int toAt, int columns) {
    for (int i = 0; i < columns; i++) {
      to[toAt + i] += factor * from[fromAt + i];
    }
  }

  private static double dot(double[] a, int aAt, double[] b, int bAt, int columns) {
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += a[aAt + i] * b[bAt + i];
    }
    return sum;
  }
}
