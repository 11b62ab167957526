package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code Y = W X} and {@code Y += W X} where X has few columns, such as the components of the
 * channels of a single row: lanes run along rows of W, and vectors of partial sums of {@value
 * #BLOCK} rows are folded together.
 */
final class DoubleNarrow {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W whose sums are folded together: a multiple of the length of every vector. */
  private static final int BLOCK = 16;

  /** Columns that one pass over W takes. */
  private static final int MOST_COLUMNS = 3;

  private static final ThreadLocal<DoubleNarrow> ROOMS = ThreadLocal.withInitial(DoubleNarrow::new);

  private final double[] partial = new double[MOST_COLUMNS * BLOCK * LENGTH];
  private double[] columns = {};

  private DoubleNarrow() {}

  /** Room of the thread for so many numbers. */
  static double[] room(int length) {
    return ROOMS.get().columns(length);
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
    int fromAt = inPlace ? xAt : 0;
    for (int m = 0; m < columns; m += MOST_COLUMNS) {
      int taken = Math.min(MOST_COLUMNS, columns - m);
      for (int r = 0; r < rows; r += BLOCK) {
        int count = Math.min(BLOCK, rows - r);
        block(
            w, wAt + r * inner, count, inner, from, fromAt + m * xStep, xStep, taken, room.partial);
        fold(assign, room.partial, count, taken, y, yAt + r * yStride + m, yStride);
      }
    }
  }

  /** Vectors of partial sums: {@code [column][row in the block][LENGTH]}. */
  private static void block(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStep,
      int columns,
      double[] partial) {
    for (int r = 0; r < rows; r += 4) {
      // Behind the last row it is taken again.
      int last = rows - r - 1;
      int step1 = Math.min(1, last) * inner;
      int step2 = Math.min(2, last) * inner;
      int step3 = Math.min(3, last) * inner;
      int row = wAt + r * inner;
      switch (columns) {
        case 1 -> rows4by1(w, row, step1, step2, step3, inner, x, xAt, partial, r * LENGTH);
        case 2 -> rows4by2(w, row, step1, step2, step3, inner, x, xAt, xStep, partial, r * LENGTH);
        default -> rows4by3(w, row, step1, step2, step3, inner, x, xAt, xStep, partial, r * LENGTH);
      }
    }
  }

  /** Sums of the lanes of each vector, to their places in Y. */
  private static void fold(
      boolean assign, double[] partial, int rows, int columns, double[] y, int yAt, int yStride) {
    for (int m = 0; m < columns; m++) {
      for (int r = 0; r < rows; r += LENGTH) {
        int at = (m * BLOCK + r) * LENGTH;
        DoubleFold.sums(partial, at);
        int to = yAt + r * yStride + m;
        int count = Math.min(LENGTH, rows - r);
        if (assign) {
          for (int i = 0; i < count; i++) {
            y[to + i * yStride] = partial[at + i];
          }
        } else {
          for (int i = 0; i < count; i++) {
            y[to + i * yStride] += partial[at + i];
          }
        }
      }
    }
  }

  /** Four rows of W with one column of X. */
  private static void rows4by1(
      double[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      double[] x,
      int xAt,
      double[] partial,
      int at) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + k);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
    }
    if (full < inner) {
      VectorMask<Double> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + full, rest);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, from + step3, rest);
      s30 = w3.fma(x0, s30);
    }
    s00.intoArray(partial, at);
    s10.intoArray(partial, at + LENGTH);
    s20.intoArray(partial, at + 2 * LENGTH);
    s30.intoArray(partial, at + 3 * LENGTH);
  }

  /** Four rows of W with two columns of X. */
  private static void rows4by2(
      double[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      double[] x,
      int xAt,
      int xStep,
      double[] partial,
      int at) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + k);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + k + xStep);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
    }
    if (full < inner) {
      VectorMask<Double> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + full, rest);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, from + step3, rest);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
    }
    s00.intoArray(partial, at);
    s10.intoArray(partial, at + LENGTH);
    s20.intoArray(partial, at + 2 * LENGTH);
    s30.intoArray(partial, at + 3 * LENGTH);
    s01.intoArray(partial, at + 16 * LENGTH);
    s11.intoArray(partial, at + 17 * LENGTH);
    s21.intoArray(partial, at + 18 * LENGTH);
    s31.intoArray(partial, at + 19 * LENGTH);
  }

  /** Four rows of W with three columns of X. */
  private static void rows4by3(
      double[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      double[] x,
      int xAt,
      int xStep,
      double[] partial,
      int at) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s12 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s22 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    DoubleVector s32 = DoubleVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + k);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + k + xStep);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xAt + k + 2 * xStep);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
      s32 = w3.fma(x2, s32);
    }
    if (full < inner) {
      VectorMask<Double> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xAt + full, rest);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xAt + full + 2 * xStep, rest);
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, from + step3, rest);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
      s32 = w3.fma(x2, s32);
    }
    s00.intoArray(partial, at);
    s10.intoArray(partial, at + LENGTH);
    s20.intoArray(partial, at + 2 * LENGTH);
    s30.intoArray(partial, at + 3 * LENGTH);
    s01.intoArray(partial, at + 16 * LENGTH);
    s11.intoArray(partial, at + 17 * LENGTH);
    s21.intoArray(partial, at + 18 * LENGTH);
    s31.intoArray(partial, at + 19 * LENGTH);
    s02.intoArray(partial, at + 32 * LENGTH);
    s12.intoArray(partial, at + 33 * LENGTH);
    s22.intoArray(partial, at + 34 * LENGTH);
    s32.intoArray(partial, at + 35 * LENGTH);
  }
}
