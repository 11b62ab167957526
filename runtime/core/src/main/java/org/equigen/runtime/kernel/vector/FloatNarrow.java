package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code Y = W X} and {@code Y += W X} where X has few columns, such as the components of the
 * channels of a single row: lanes run along rows of W, and vectors of partial sums of {@value
 * #BLOCK} rows are folded together.
 */
final class FloatNarrow {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W whose sums are folded together: a multiple of the length of every vector. */
  private static final int BLOCK = 16;

  /** Columns that one pass over W takes. */
  private static final int MOST_COLUMNS = 3;

  private static final ThreadLocal<FloatNarrow> ROOMS = ThreadLocal.withInitial(FloatNarrow::new);

  private final float[] partial = new float[MOST_COLUMNS * BLOCK * LENGTH];
  private float[] columns = {};

  private FloatNarrow() {}

  /** Room of the thread for so many numbers. */
  static float[] room(int length) {
    return ROOMS.get().columns(length);
  }

  private float[] columns(int length) {
    if (columns.length < length) {
      columns = new float[length];
    }
    return columns;
  }

  /**
   * The columns of a matrix of {@code rows} rows, which are {@code stride} apart: {@code
   * [column][row]}, {@link #step} apart.
   */
  static void transpose(float[] x, int xAt, int stride, int rows, int columns, float[] to) {
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
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStride,
      float[] y,
      int yAt,
      int yStride,
      int columns) {
    FloatNarrow room = ROOMS.get();
    boolean inPlace = columns == 1 && xStride == 1;
    int xStep = inPlace ? 0 : step(inner);
    float[] from = x;
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
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStep,
      int columns,
      float[] partial) {
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
      boolean assign, float[] partial, int rows, int columns, float[] y, int yAt, int yStride) {
    for (int m = 0; m < columns; m++) {
      for (int r = 0; r < rows; r += LENGTH) {
        int at = (m * BLOCK + r) * LENGTH;
        FloatFold.sums(partial, at);
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
      float[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      float[] x,
      int xAt,
      float[] partial,
      int at) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + k);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
    }
    if (full < inner) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + full, rest);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, from + step3, rest);
      s30 = w3.fma(x0, s30);
    }
    s00.intoArray(partial, at);
    s10.intoArray(partial, at + LENGTH);
    s20.intoArray(partial, at + 2 * LENGTH);
    s30.intoArray(partial, at + 3 * LENGTH);
  }

  /** Four rows of W with two columns of X. */
  private static void rows4by2(
      float[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      float[] x,
      int xAt,
      int xStep,
      float[] partial,
      int at) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + k);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + k + xStep);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
    }
    if (full < inner) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + full, rest);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, from + step3, rest);
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
      float[] w,
      int wAt,
      int step1,
      int step2,
      int step3,
      int inner,
      float[] x,
      int xAt,
      int xStep,
      float[] partial,
      int at) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s12 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s22 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s32 = FloatVector.zero(SPECIES);
    int full = SPECIES.loopBound(inner);
    for (int k = 0; k < full; k += LENGTH) {
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + k);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + k + xStep);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xAt + k + 2 * xStep);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, wAt + k);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, wAt + step1 + k);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, wAt + step2 + k);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, wAt + step3 + k);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
      s32 = w3.fma(x2, s32);
    }
    if (full < inner) {
      VectorMask<Float> rest = SPECIES.indexInRange(full, inner);
      int from = wAt + full;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + full, rest);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xAt + full + 2 * xStep, rest);
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, from, rest);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, from + step1, rest);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, from + step2, rest);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, from + step3, rest);
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
