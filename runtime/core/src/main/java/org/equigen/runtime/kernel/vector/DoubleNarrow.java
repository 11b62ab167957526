package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code Y = W X} and {@code Y += W X} where X has few columns, such as the components of the
 * channels of a single row: lanes run along rows of W, and vectors of partial sums of as many rows
 * as there are lanes are folded together.
 */
final class DoubleNarrow {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W whose sums are folded together, one for each lane. */
  private static final int BLOCK = LENGTH;

  /** Vectors that hold their partial sums, of four rows each. */
  private static final int GROUPS = Math.max(1, LENGTH / 4);

  /** Whether there are quarters of vectors to fold sums of four rows into. */
  static final boolean FITS = LENGTH >= 4;

  /** Columns that one pass over W takes: three make a method longer than HotSpot compiles well. */
  private static final int MOST_COLUMNS = 2;

  private static final ThreadLocal<DoubleNarrow> ROOMS = ThreadLocal.withInitial(DoubleNarrow::new);

  private double[] partial = {};
  private double[] columns = {};

  private DoubleNarrow() {}

  /** Room of the thread for so many numbers. */
  static double[] room(int length) {
    return ROOMS.get().columns(length);
  }

  private double[] partial(int length) {
    if (partial.length < length) {
      partial = new double[length];
    }
    return partial;
  }

  private double[] columns(int length) {
    if (columns.length < length) {
      columns = new double[length];
    }
    return columns;
  }

  /**
   * The columns of a matrix of {@code rows} rows, which are {@code stride} apart: {@code
   * [column][row]}, {@link #step} apart.
   */
  static void transpose(double[] x, int xAt, int stride, int rows, int columns, double[] to) {
    int step = step(rows);
    for (int m = 0; m < columns; m++) {
      int at = m * step;
      int from = xAt + m;
      for (int k = 0; k < rows; k++) {
        to[at + k] = x[from + k * stride];
      }
    }
  }

  /** From a column to the next one where they lie one after another. */
  static int step(int rows) {
    return (rows + LENGTH - 1) / LENGTH * LENGTH;
  }

  /** Vectors of partial sums of a column, those of whole blocks of rows. */
  private static int vectors(int rows) {
    return (rows + BLOCK - 1) / BLOCK * GROUPS;
  }

  /** See {@link MatrixKernel#multiply}. */
  static void multiply(
      boolean assign,
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
    DoubleNarrow room = ROOMS.get();
    boolean inPlace = columns == 1 && xStride == 1;
    int xStep = inPlace ? 0 : step(inner);
    double[] from = x;
    if (!inPlace) {
      from = room.columns(columns * xStep);
      transpose(x, xAt, xStride, inner, columns, from);
    }
    int step = vectors(rows) * LENGTH;
    double[] partial = room.partial(MOST_COLUMNS * step);
    int fromAt = inPlace ? xAt : 0;
    for (int m = 0; m < columns; m += MOST_COLUMNS) {
      int at = fromAt + m * xStep;
      int taken = Math.min(MOST_COLUMNS, columns - m);
      if (taken == 1) {
        rows4by1(w, wAt, rows, inner, from, at, partial);
      } else {
        rows4by2(w, wAt, rows, inner, from, at, xStep, partial, step);
      }
      DoubleFold.addQuarters(partial, taken * step);
      for (int i = 0; i < taken; i++) {
        store(assign, partial, i * step, rows, y, yAt + m + i, yStride);
      }
    }
  }

  /** The sums of a column, which lie at the beginning of each block, to their places in Y. */
  private static void store(
      boolean assign, double[] partial, int at, int rows, double[] y, int yAt, int yStride) {
    for (int r = 0; r < rows; r += BLOCK) {
      int from = at + r / BLOCK * GROUPS * LENGTH;
      int to = yAt + r * yStride;
      int count = Math.min(BLOCK, rows - r);
      if (assign) {
        for (int i = 0; i < count; i++) {
          y[to + i * yStride] = partial[from + i];
        }
      } else {
        for (int i = 0; i < count; i++) {
          y[to + i * yStride] += partial[from + i];
        }
      }
    }
  }

  // Vectors of partial sums are [column][block][group][LENGTH]: those of group j hold rows j, j +
  // GROUPS, and so on of their block in their quarters. Behind the last row it is taken again.

  /** All rows of W with one column of X, four at a time. */
  private static void rows4by1(
      double[] w, int wAt, int rows, int inner, double[] x, int xAt, double[] partial) {
    int last = wAt + (rows - 1) * inner;
    int full = SPECIES.loopBound(inner);
    VectorMask<Double> rest = SPECIES.indexInRange(full, inner);
    int vectors = vectors(rows);
    for (int g = 0; g < vectors; g++) {
      int w0 = Math.min(last, wAt + (g / GROUPS * BLOCK + g % GROUPS) * inner);
      int w1 = Math.min(last, w0 + GROUPS * inner);
      int w2 = Math.min(last, w1 + GROUPS * inner);
      int w3 = Math.min(last, w2 + GROUPS * inner);
      DoubleVector s00 = DoubleVector.zero(SPECIES);
      DoubleVector s10 = DoubleVector.zero(SPECIES);
      DoubleVector s20 = DoubleVector.zero(SPECIES);
      DoubleVector s30 = DoubleVector.zero(SPECIES);
      for (int k = 0; k < full; k += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + k);
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0 + k);
        s00 = v0.fma(x0, s00);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1 + k);
        s10 = v1.fma(x0, s10);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2 + k);
        s20 = v2.fma(x0, s20);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3 + k);
        s30 = v3.fma(x0, s30);
      }
      if (full < inner) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + full, rest);
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0 + full, rest);
        s00 = v0.fma(x0, s00);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1 + full, rest);
        s10 = v1.fma(x0, s10);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2 + full, rest);
        s20 = v2.fma(x0, s20);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3 + full, rest);
        s30 = v3.fma(x0, s30);
      }
      int at = g * LENGTH;
      DoubleVector even0 =
          s00.blend(s20, DoubleExchange.HALVES)
              .add(s20.blend(s00, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      DoubleVector odd0 =
          s10.blend(s30, DoubleExchange.HALVES)
              .add(s30.blend(s10, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      even0
          .blend(odd0, DoubleExchange.QUARTERS)
          .add(odd0.blend(even0, DoubleExchange.QUARTERS).rearrange(DoubleExchange.QUARTER_SWAP))
          .intoArray(partial, at);
    }
  }

  /** All rows of W with two columns of X, four at a time. */
  private static void rows4by2(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStep,
      double[] partial,
      int step) {
    int last = wAt + (rows - 1) * inner;
    int full = SPECIES.loopBound(inner);
    VectorMask<Double> rest = SPECIES.indexInRange(full, inner);
    int vectors = vectors(rows);
    for (int g = 0; g < vectors; g++) {
      int w0 = Math.min(last, wAt + (g / GROUPS * BLOCK + g % GROUPS) * inner);
      int w1 = Math.min(last, w0 + GROUPS * inner);
      int w2 = Math.min(last, w1 + GROUPS * inner);
      int w3 = Math.min(last, w2 + GROUPS * inner);
      DoubleVector s00 = DoubleVector.zero(SPECIES);
      DoubleVector s01 = DoubleVector.zero(SPECIES);
      DoubleVector s10 = DoubleVector.zero(SPECIES);
      DoubleVector s11 = DoubleVector.zero(SPECIES);
      DoubleVector s20 = DoubleVector.zero(SPECIES);
      DoubleVector s21 = DoubleVector.zero(SPECIES);
      DoubleVector s30 = DoubleVector.zero(SPECIES);
      DoubleVector s31 = DoubleVector.zero(SPECIES);
      for (int k = 0; k < full; k += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + k);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + k + xStep);
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0 + k);
        s00 = v0.fma(x0, s00);
        s01 = v0.fma(x1, s01);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1 + k);
        s10 = v1.fma(x0, s10);
        s11 = v1.fma(x1, s11);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2 + k);
        s20 = v2.fma(x0, s20);
        s21 = v2.fma(x1, s21);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3 + k);
        s30 = v3.fma(x0, s30);
        s31 = v3.fma(x1, s31);
      }
      if (full < inner) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + full, rest);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
        DoubleVector v0 = DoubleVector.fromArray(SPECIES, w, w0 + full, rest);
        s00 = v0.fma(x0, s00);
        s01 = v0.fma(x1, s01);
        DoubleVector v1 = DoubleVector.fromArray(SPECIES, w, w1 + full, rest);
        s10 = v1.fma(x0, s10);
        s11 = v1.fma(x1, s11);
        DoubleVector v2 = DoubleVector.fromArray(SPECIES, w, w2 + full, rest);
        s20 = v2.fma(x0, s20);
        s21 = v2.fma(x1, s21);
        DoubleVector v3 = DoubleVector.fromArray(SPECIES, w, w3 + full, rest);
        s30 = v3.fma(x0, s30);
        s31 = v3.fma(x1, s31);
      }
      int at = g * LENGTH;
      DoubleVector even0 =
          s00.blend(s20, DoubleExchange.HALVES)
              .add(s20.blend(s00, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      DoubleVector odd0 =
          s10.blend(s30, DoubleExchange.HALVES)
              .add(s30.blend(s10, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      even0
          .blend(odd0, DoubleExchange.QUARTERS)
          .add(odd0.blend(even0, DoubleExchange.QUARTERS).rearrange(DoubleExchange.QUARTER_SWAP))
          .intoArray(partial, at);
      DoubleVector even1 =
          s01.blend(s21, DoubleExchange.HALVES)
              .add(s21.blend(s01, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      DoubleVector odd1 =
          s11.blend(s31, DoubleExchange.HALVES)
              .add(s31.blend(s11, DoubleExchange.HALVES).rearrange(DoubleExchange.HALF_SWAP));
      even1
          .blend(odd1, DoubleExchange.QUARTERS)
          .add(odd1.blend(even1, DoubleExchange.QUARTERS).rearrange(DoubleExchange.QUARTER_SWAP))
          .intoArray(partial, at + step);
    }
  }
}
