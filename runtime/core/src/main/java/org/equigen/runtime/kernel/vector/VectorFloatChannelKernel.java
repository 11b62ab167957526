package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.ChannelKernel;
import org.equigen.runtime.kernel.ProductKernel;

/** Rows of {@code float[]} whose channels lie side by side, with the Vector API. */
final class VectorFloatChannelKernel implements ChannelKernel<float[]> {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Terms of a sum before the result is touched: a panel of W stays in the L1 cache. */
  private static final int DEPTH = 128;

  /** Rows of an outer product before W is touched: their copies stay in the L1 cache. */
  private static final int ROWS = 64;

  /** Copies of a panel of W, or of rows of Y. */
  private static final ThreadLocal<float[]> PANEL =
      ThreadLocal.withInitial(
          () -> new float[Math.max(DEPTH, ROWS) * FloatRowPanel.WIDEST * LENGTH]);

  private static final ThreadLocal<int[]> STARTS = ThreadLocal.withInitial(() -> new int[ROWS]);

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
    for (int c = 0; c < columns; ) {
      int width = width(columns - c);
      int some = Math.min(columns - c, width * LENGTH);
      // A copy that is used for a few rows would cost more than it saves.
      boolean copies = rows >= 4 && some < width * LENGTH;
      float[] panel = copies ? PANEL.get() : w;
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
      VectorMask<Float> last,
      float[] w,
      int wAt,
      int wStride,
      int depth,
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
    int r = 0;
    for (; r < rows - 3; r += 4) {
      FloatRowPanel.add4(
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
      FloatRowPanel.add1(width, w, wAt, wStride, depth, x, from, y, to, last);
    }
  }

  /** Vectors of the next panel: as wide as possible, but no wider than those that follow. */
  private static int width(int columns) {
    int vectors = Math.ceilDiv(columns, LENGTH);
    return Math.ceilDiv(vectors, Math.ceilDiv(vectors, FloatRowPanel.WIDEST));
  }

  /** The channels that there are of the last vector. */
  private static VectorMask<Float> last(int columns, int width) {
    return SPECIES.indexInRange(0, columns - (width - 1) * LENGTH);
  }

  /** Copies rows, and zeroes up to the end of a vector. */
  private static void copy(
      float[] from, int at, int stride, int rows, int columns, float[] to, int toStride) {
    for (int k = 0; k < rows; k++) {
      copyRow(from, at + k * stride, columns, to, k * toStride);
    }
  }

  private static void copyRow(float[] from, int at, int columns, float[] to, int toAt) {
    int i = 0;
    for (; i <= columns - LENGTH; i += LENGTH) {
      FloatVector.fromArray(SPECIES, from, at + i).intoArray(to, toAt + i);
    }
    if (i < columns) {
      VectorMask<Float> rest = SPECIES.indexInRange(i, columns);
      FloatVector.fromArray(SPECIES, from, at + i, rest).intoArray(to, toAt + i);
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
    float[] panel = PANEL.get();
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
        FloatRowOuter.add(
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
      float[] x,
      int xAt,
      int xRow,
      int[] xMap,
      float[] y,
      int yAt,
      int yRow,
      int[] yMap) {
    int whole = size - size % LENGTH;
    VectorMask<Float> rest = SPECIES.indexInRange(whole, size);
    for (int r = 0; r < rows; r++) {
      int from = xAt + ProductKernel.image(xMap, firstRow, r) * xRow;
      int to = yAt + ProductKernel.image(yMap, firstRow, r) * yRow;
      for (int i = 0; i < whole; i += LENGTH) {
        FloatVector.fromArray(SPECIES, y, to + i)
            .add(FloatVector.fromArray(SPECIES, x, from + i))
            .intoArray(y, to + i);
      }
      if (whole < size) {
        FloatVector.fromArray(SPECIES, y, to + whole, rest)
            .add(FloatVector.fromArray(SPECIES, x, from + whole, rest))
            .intoArray(y, to + whole, rest);
      }
    }
  }
}
