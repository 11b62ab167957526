package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code Y = W X} and {@code Y += W X} where X has few columns, such as the components of the
 * channels of a single row: lanes run along rows of W, and vectors of partial sums of as many rows
 * as there are lanes are folded together.
 */
final class FloatNarrow {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W whose sums are folded together, one for each lane. */
  private static final int BLOCK = LENGTH;

  /** Vectors that hold their partial sums, of four rows each. */
  private static final int GROUPS = Math.max(1, LENGTH / 4);

  /** Whether there are quarters of vectors to fold sums of four rows into. */
  static final boolean FITS = LENGTH >= 4;

  /** Columns that one pass over W takes: three make a method longer than HotSpot compiles well. */
  private static final int MOST_COLUMNS = 2;

  private static final ThreadLocal<FloatNarrow> ROOMS = ThreadLocal.withInitial(FloatNarrow::new);

  private float[] partial = {};
  private float[] columns = {};

  private FloatNarrow() {}

  /** Room of the thread for so many numbers. */
  static float[] room(int length) {
    return ROOMS.get().columns(length);
  }

  private float[] partial(int length) {
    if (partial.length < length) {
      partial = new float[length];
    }
    return partial;
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

  /** Vectors of partial sums of a column, those of whole blocks of rows. */
  private static int vectors(int rows) {
    return (rows + BLOCK - 1) / BLOCK * GROUPS;
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
    int step = vectors(rows) * LENGTH;
    float[] partial = room.partial(MOST_COLUMNS * step);
    int fromAt = inPlace ? xAt : 0;
    for (int m = 0; m < columns; m += MOST_COLUMNS) {
      int at = fromAt + m * xStep;
      int taken = Math.min(MOST_COLUMNS, columns - m);
      if (taken == 1) {
        rows4by1(w, wAt, rows, inner, from, at, partial);
      } else {
        rows4by2(w, wAt, rows, inner, from, at, xStep, partial, step);
      }
      FloatFold.addQuarters(partial, taken * step);
      for (int i = 0; i < taken; i++) {
        store(assign, partial, i * step, rows, y, yAt + m + i, yStride);
      }
    }
  }

  /** The sums of a column, which lie at the beginning of each block, to their places in Y. */
  private static void store(
      boolean assign, float[] partial, int at, int rows, float[] y, int yAt, int yStride) {
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
      float[] w, int wAt, int rows, int inner, float[] x, int xAt, float[] partial) {
    int last = wAt + (rows - 1) * inner;
    int full = SPECIES.loopBound(inner);
    VectorMask<Float> rest = SPECIES.indexInRange(full, inner);
    int vectors = vectors(rows);
    for (int g = 0; g < vectors; g++) {
      int w0 = Math.min(last, wAt + (g / GROUPS * BLOCK + g % GROUPS) * inner);
      int w1 = Math.min(last, w0 + GROUPS * inner);
      int w2 = Math.min(last, w1 + GROUPS * inner);
      int w3 = Math.min(last, w2 + GROUPS * inner);
      FloatVector s00 = FloatVector.zero(SPECIES);
      FloatVector s10 = FloatVector.zero(SPECIES);
      FloatVector s20 = FloatVector.zero(SPECIES);
      FloatVector s30 = FloatVector.zero(SPECIES);
      for (int k = 0; k < full; k += LENGTH) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + k);
        FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0 + k);
        s00 = v0.fma(x0, s00);
        FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1 + k);
        s10 = v1.fma(x0, s10);
        FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2 + k);
        s20 = v2.fma(x0, s20);
        FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3 + k);
        s30 = v3.fma(x0, s30);
      }
      if (full < inner) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + full, rest);
        FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0 + full, rest);
        s00 = v0.fma(x0, s00);
        FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1 + full, rest);
        s10 = v1.fma(x0, s10);
        FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2 + full, rest);
        s20 = v2.fma(x0, s20);
        FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3 + full, rest);
        s30 = v3.fma(x0, s30);
      }
      int at = g * LENGTH;
      FloatVector even0 =
          s00.blend(s20, FloatExchange.HALVES)
              .add(s20.blend(s00, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      FloatVector odd0 =
          s10.blend(s30, FloatExchange.HALVES)
              .add(s30.blend(s10, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      even0
          .blend(odd0, FloatExchange.QUARTERS)
          .add(odd0.blend(even0, FloatExchange.QUARTERS).rearrange(FloatExchange.QUARTER_SWAP))
          .intoArray(partial, at);
    }
  }

  /** All rows of W with two columns of X, four at a time. */
  private static void rows4by2(
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStep,
      float[] partial,
      int step) {
    int last = wAt + (rows - 1) * inner;
    int full = SPECIES.loopBound(inner);
    VectorMask<Float> rest = SPECIES.indexInRange(full, inner);
    int vectors = vectors(rows);
    for (int g = 0; g < vectors; g++) {
      int w0 = Math.min(last, wAt + (g / GROUPS * BLOCK + g % GROUPS) * inner);
      int w1 = Math.min(last, w0 + GROUPS * inner);
      int w2 = Math.min(last, w1 + GROUPS * inner);
      int w3 = Math.min(last, w2 + GROUPS * inner);
      FloatVector s00 = FloatVector.zero(SPECIES);
      FloatVector s01 = FloatVector.zero(SPECIES);
      FloatVector s10 = FloatVector.zero(SPECIES);
      FloatVector s11 = FloatVector.zero(SPECIES);
      FloatVector s20 = FloatVector.zero(SPECIES);
      FloatVector s21 = FloatVector.zero(SPECIES);
      FloatVector s30 = FloatVector.zero(SPECIES);
      FloatVector s31 = FloatVector.zero(SPECIES);
      for (int k = 0; k < full; k += LENGTH) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + k);
        FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + k + xStep);
        FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0 + k);
        s00 = v0.fma(x0, s00);
        s01 = v0.fma(x1, s01);
        FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1 + k);
        s10 = v1.fma(x0, s10);
        s11 = v1.fma(x1, s11);
        FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2 + k);
        s20 = v2.fma(x0, s20);
        s21 = v2.fma(x1, s21);
        FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3 + k);
        s30 = v3.fma(x0, s30);
        s31 = v3.fma(x1, s31);
      }
      if (full < inner) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, xAt + full, rest);
        FloatVector x1 = FloatVector.fromArray(SPECIES, x, xAt + full + xStep, rest);
        FloatVector v0 = FloatVector.fromArray(SPECIES, w, w0 + full, rest);
        s00 = v0.fma(x0, s00);
        s01 = v0.fma(x1, s01);
        FloatVector v1 = FloatVector.fromArray(SPECIES, w, w1 + full, rest);
        s10 = v1.fma(x0, s10);
        s11 = v1.fma(x1, s11);
        FloatVector v2 = FloatVector.fromArray(SPECIES, w, w2 + full, rest);
        s20 = v2.fma(x0, s20);
        s21 = v2.fma(x1, s21);
        FloatVector v3 = FloatVector.fromArray(SPECIES, w, w3 + full, rest);
        s30 = v3.fma(x0, s30);
        s31 = v3.fma(x1, s31);
      }
      int at = g * LENGTH;
      FloatVector even0 =
          s00.blend(s20, FloatExchange.HALVES)
              .add(s20.blend(s00, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      FloatVector odd0 =
          s10.blend(s30, FloatExchange.HALVES)
              .add(s30.blend(s10, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      even0
          .blend(odd0, FloatExchange.QUARTERS)
          .add(odd0.blend(even0, FloatExchange.QUARTERS).rearrange(FloatExchange.QUARTER_SWAP))
          .intoArray(partial, at);
      FloatVector even1 =
          s01.blend(s21, FloatExchange.HALVES)
              .add(s21.blend(s01, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      FloatVector odd1 =
          s11.blend(s31, FloatExchange.HALVES)
              .add(s31.blend(s11, FloatExchange.HALVES).rearrange(FloatExchange.HALF_SWAP));
      even1
          .blend(odd1, FloatExchange.QUARTERS)
          .add(odd1.blend(even1, FloatExchange.QUARTERS).rearrange(FloatExchange.QUARTER_SWAP))
          .intoArray(partial, at + step);
    }
  }
}
