package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.ChannelKernel;
import org.equigen.runtime.kernel.ProductKernel;

/** Rows of {@code float[]} whose channels lie side by side, as plain loops: the oracle. */
final class PlainFloatChannelKernel implements ChannelKernel<float[]> {
  @Override
  public void multiply(
      int inner,
      int columns,
      int firstRow,
      int rows,
      float[] w,
      int wAt,
      float[] x,
      int xAt,
      int xRow,
      int[] xMap,
      float[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    for (int r = 0; r < rows; r++) {
      int from = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int to = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      for (int v = 0; v < inner; v++) {
        addScaled(x[from + v], w, wAt + v * columns, y, to, columns);
      }
    }
  }

  @Override
  public void outer(
      int inner,
      int columns,
      int firstRow,
      int rows,
      float[] x,
      int xAt,
      int xRow,
      int[] xMap,
      float[] y,
      int yAt,
      int yRow,
      int[] yMap,
      float[] w,
      int wAt) {
    for (int r = 0; r < rows; r++) {
      int left = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int right = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      for (int v = 0; v < inner; v++) {
        addScaled(x[left + v], y, right, w, wAt + v * columns, columns);
      }
    }
  }

  private static void addScaled(float factor, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] += factor * x[xAt + i];
    }
  }

  @Override
  public void addRows(
      int size,
      int firstRow,
      int rows,
      float[] x,
      int xAt,
      int xRow,
      int[] xMap,
      float[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    for (int r = 0; r < rows; r++) {
      int from = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int to = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      for (int i = 0; i < size; i++) {
        y[to + i] += x[from + i];
      }
    }
  }
}
