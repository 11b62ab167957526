package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.ChannelKernel;
import org.equigen.runtime.kernel.ProductKernel;

/** Rows of {@code double[]} whose channels lie side by side, with the Vector API. */
final class VectorDoubleChannelKernel implements ChannelKernel<double[]> {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Terms of a sum before the result is touched: a panel of W stays in the L1 cache. */
  private static final int DEPTH = 128;

  /** Rows of an outer product before W is touched: their copies stay in the L1 cache. */
  private static final int ROWS = 64;

  /** Copies of a panel of W, or of rows of Y. */
  private static final ThreadLocal<double[]> PANEL =
      ThreadLocal.withInitial(
          () -> new double[Math.max(DEPTH, ROWS) * DoubleRowPanel.WIDEST * LENGTH]);

  private static final ThreadLocal<int[]> STARTS = ThreadLocal.withInitial(() -> new int[ROWS]);

  @Override
  public void multiply(
      int inner,
      int columns,
      int firstRow,
      int rows,
      double[] w,
      int wAt,
      double[] x,
      int xAt,
      int xRow,
      int[] xMap,
      double[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    for (int c = 0; c < columns; ) {
      int width = width(columns - c);
      int some = Math.min(columns - c, width * LENGTH);
      // A copy that is used for a few rows would cost more than it saves.
      boolean copies = rows >= 4 && some < width * LENGTH;
      double[] panel = copies ? PANEL.get() : w;
      for (int k = 0; k < inner; k += DEPTH) {
        int depth = Math.min(DEPTH, inner - k);
        int block = wAt + k * columns + c;
        if (copies) {
          copy(w, block, columns, depth, some, panel, width * LENGTH);
        }
        products(
            width,
            last(some, width),
            panel,
            copies ? 0 : block,
            copies ? width * LENGTH : columns,
            depth,
            firstRow,
            rows,
            x,
            xAt + k,
            xRow,
            xMap,
            y,
            yAt + c,
            yRow,
            yMap);
      }
      c += some;
    }
  }

  private static void products(
      int width,
      VectorMask<Double> last,
      double[] w,
      int wAt,
      int wStride,
      int depth,
      int firstRow,
      int rows,
      double[] x,
      int xAt,
      int xRow,
      int[] xMap,
      double[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    int r = 0;
    for (; r < rows - 3; r += 4) {
      DoubleRowPanel.add4(
          width,
          w,
          wAt,
          wStride,
          depth,
          x,
          xAt + ProductKernel.image(xMap, firstRow, r) * xRow,
          xAt + ProductKernel.image(xMap, firstRow, r + 1) * xRow,
          xAt + ProductKernel.image(xMap, firstRow, r + 2) * xRow,
          xAt + ProductKernel.image(xMap, firstRow, r + 3) * xRow,
          y,
          yAt + ProductKernel.image(yMap, firstRow, r) * yRow,
          yAt + ProductKernel.image(yMap, firstRow, r + 1) * yRow,
          yAt + ProductKernel.image(yMap, firstRow, r + 2) * yRow,
          yAt + ProductKernel.image(yMap, firstRow, r + 3) * yRow,
          last);
    }
    for (; r < rows; r++) {
      int from = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int to = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      DoubleRowPanel.add1(width, w, wAt, wStride, depth, x, from, y, to, last);
    }
  }

  /** Vectors of the next panel: as wide as possible, but no wider than those that follow. */
  private static int width(int columns) {
    int vectors = Math.ceilDiv(columns, LENGTH);
    return Math.ceilDiv(vectors, Math.ceilDiv(vectors, DoubleRowPanel.WIDEST));
  }

  /** The channels that there are of the last vector. */
  private static VectorMask<Double> last(int columns, int width) {
    return SPECIES.indexInRange(0, columns - (width - 1) * LENGTH);
  }

  /** Copies rows, and zeroes up to the end of a vector. */
  private static void copy(
      double[] from, int at, int stride, int rows, int columns, double[] to, int toStride) {
    for (int k = 0; k < rows; k++) {
      copyRow(from, at + k * stride, columns, to, k * toStride);
    }
  }

  private static void copyRow(double[] from, int at, int columns, double[] to, int toAt) {
    int i = 0;
    for (; i <= columns - LENGTH; i += LENGTH) {
      DoubleVector.fromArray(SPECIES, from, at + i).intoArray(to, toAt + i);
    }
    if (i < columns) {
      VectorMask<Double> rest = SPECIES.indexInRange(i, columns);
      DoubleVector.fromArray(SPECIES, from, at + i, rest).intoArray(to, toAt + i);
    }
  }

  @Override
  public void outer(
      int inner,
      int columns,
      int firstRow,
      int rows,
      double[] x,
      int xAt,
      int xRow,
      int[] xMap,
      double[] y,
      int yAt,
      int yRow,
      int[] yMap,
      double[] w,
      int wAt) {
    double[] panel = PANEL.get();
    int[] starts = STARTS.get();
    for (int begin = 0; begin < rows; begin += ROWS) {
      int count = Math.min(ROWS, rows - begin);
      for (int r = 0; r < count; r++) {
        starts[r] = xAt + ProductKernel.image(xMap, firstRow, begin + r) * xRow;
      }
      for (int c = 0; c < columns; ) {
        int width = width(columns - c);
        int some = Math.min(columns - c, width * LENGTH);
        for (int r = 0; r < count; r++) {
          int from = yAt + ProductKernel.image(yMap, firstRow, begin + r) * yRow + c;
          copyRow(y, from, some, panel, r * width * LENGTH);
        }
        DoubleRowOuter.add(
            width, inner, starts, count, x, panel, w, wAt + c, columns, last(some, width));
        c += some;
      }
    }
  }

  @Override
  public void addRows(
      int size,
      int firstRow,
      int rows,
      double[] x,
      int xAt,
      int xRow,
      int[] xMap,
      double[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    int whole = size - size % LENGTH;
    VectorMask<Double> rest = SPECIES.indexInRange(whole, size);
    for (int r = 0; r < rows; r++) {
      int from = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int to = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      for (int i = 0; i < whole; i += LENGTH) {
        DoubleVector.fromArray(SPECIES, y, to + i)
            .add(DoubleVector.fromArray(SPECIES, x, from + i))
            .intoArray(y, to + i);
      }
      if (whole < size) {
        DoubleVector.fromArray(SPECIES, y, to + whole, rest)
            .add(DoubleVector.fromArray(SPECIES, x, from + whole, rest))
            .intoArray(y, to + whole, rest);
      }
    }
  }
}
