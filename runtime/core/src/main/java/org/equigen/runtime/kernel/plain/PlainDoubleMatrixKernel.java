package org.equigen.runtime.kernel.plain;

import java.util.Arrays;
import org.equigen.runtime.kernel.MatrixKernel;

/** The matrix products as plain loops over {@code double[]}: the oracle of every other kernel. */
final class PlainDoubleMatrixKernel implements MatrixKernel<double[]> {
  @Override
  public void multiplyTiles(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    for (int t = 0; t < tiles; t++) {
      product(
          false,
          w,
          wAt,
          inner,
          1,
          rows,
          inner,
          x,
          xAt + t * xTileStep,
          xStride,
          y,
          yAt + t * yTileStep,
          yStride,
          columns);
    }
  }

  @Override
  public void assignTiles(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    for (int t = 0; t < tiles; t++) {
      product(
          true,
          w,
          wAt,
          inner,
          1,
          rows,
          inner,
          x,
          xAt + t * xTileStep,
          xStride,
          y,
          yAt + t * yTileStep,
          yStride,
          columns);
    }
  }

  @Override
  public void multiplyTransposedTiles(
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
      product(
          false,
          w,
          wAt,
          1,
          inner,
          inner,
          rows,
          y,
          yAt + t * yTileStep,
          yStride,
          x,
          xAt + t * xTileStep,
          xStride,
          columns);
    }
  }

  @Override
  public void assignTransposedTiles(
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
      product(
          true,
          w,
          wAt,
          1,
          inner,
          inner,
          rows,
          y,
          yAt + t * yTileStep,
          yStride,
          x,
          xAt + t * xTileStep,
          xStride,
          columns);
    }
  }

  /** One tile, with {@code W[r][k]} at {@code wAt + r * rowStep + k * innerStep}. */
  private static void product(
      boolean assign,
      double[] w,
      int wAt,
      int rowStep,
      int innerStep,
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
      int to = yAt + r * yStride;
      if (assign) {
        Arrays.fill(y, to, to + columns, 0);
      }
      addRows(w, wAt + r * rowStep, innerStep, inner, x, xAt, xStride, y, to, columns);
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
