package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code W += sum over tiles of Y X^T} for a W of many rows and columns, over copies of Y and X in
 * which the vectors that one step of the micro-kernel reads lie next to each other.
 *
 * <p>The columns of all tiles become one long sum in this way, whose loop ends once for many tiles
 * and reads memory in order. A strip of four rows of Y stays in the L1 cache while all of X, in the
 * L2 cache, goes by. The shape of the micro-kernels follows the registers: 4 x 4 sums of 32
 * registers under AVX-512, 4 x 3 of 16 otherwise.
 */
final class FloatPackedOuter {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of Y in one micro-kernel. */
  private static final int ROWS = 4;

  /** Rows of X in one micro-kernel. */
  private static final int INNER = SPECIES.vectorBitSize() >= 512 ? 4 : 3;

  /** Terms of a sum between two additions to W: at most 4 KiB of each row. */
  private static final int TERMS = 4096 / Float.BYTES;

  /** Elements of X that are copied at once: 384 KiB. */
  private static final int COPIED = 393_216 / Float.BYTES;

  /** Least size of W: measured, larger where arithmetic is faster beside a copy. */
  private static final int LEAST = SPECIES.vectorBitSize() >= 512 ? 900 : 256;

  private static final ThreadLocal<FloatPackedOuter> BUFFERS =
      ThreadLocal.withInitial(FloatPackedOuter::new);

  private final float[] yCopy = new float[ROWS * TERMS];
  private final float[] xCopy = new float[COPIED];

  /** Vectors of partial sums, {@code [ROWS][stride of W's columns][LENGTH]}. */
  private float[] partial = new float[0];

  private FloatPackedOuter() {}

  /** Whether W is so large that vectors are used often enough for their copies to pay. */
  static boolean pays(int rows, int inner) {
    return Math.min(rows, inner) >= 16 && rows * inner >= LEAST;
  }

  /** {@code W += sum over t of Y_t X_t^T}, see {@link MatrixKernel#outerTiles}. */
  static void add(
      float[] w,
      int wAt,
      int wStride,
      int rows,
      int inner,
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    FloatPackedOuter buffers = BUFFERS.get();
    int width = Math.min(columns, TERMS);
    int block = evenShare(tiles, TERMS / width);
    int rowsOfCopy = COPIED / (width * block);
    int group = evenShare(inner, rowsOfCopy - rowsOfCopy % INNER);
    group = Math.ceilDiv(group, INNER) * INNER;
    for (int t = 0; t < tiles; t += block) {
      for (int c = 0; c < columns; c += width) {
        for (int k = 0; k < inner; k += group) {
          buffers.addBlock(
              w,
              wAt + k,
              wStride,
              rows,
              Math.min(group, inner - k),
              y,
              yAt + t * yTileStep + c,
              yStride,
              yTileStep,
              x,
              xAt + t * xTileStep + c + k * xStride,
              xStride,
              xTileStep,
              Math.min(width, columns - c),
              Math.min(block, tiles - t));
        }
      }
    }
  }

  /** The size of parts of nearly equal size, at most {@code most}, that make up {@code all}. */
  private static int evenShare(int all, int most) {
    return Math.ceilDiv(all, Math.max(1, Math.ceilDiv(all, most)));
  }

  /** As {@code add}, for {@code count} columns of W and as many terms as the copies hold. */
  private void addBlock(
      float[] w,
      int wAt,
      int wStride,
      int rows,
      int count,
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    int terms = columns * tiles;
    int padded = Math.ceilDiv(Math.ceilDiv(count, INNER) * INNER, LENGTH) * LENGTH;
    if (partial.length < ROWS * padded * LENGTH) {
      partial = new float[ROWS * padded * LENGTH];
    }
    for (int k = 0; k < count; k += INNER) {
      int rest = Math.min(INNER, count - k);
      copyInner(x, xAt + k * xStride, xStride, xTileStep, rest, columns, tiles, xCopy, k * terms);
    }
    for (int r = 0; r < rows; r += ROWS) {
      int have = Math.min(ROWS, rows - r);
      copyRows(y, yAt + r * yStride, yStride, yTileStep, have, columns, tiles, yCopy);
      for (int k = 0; k < count; k += INNER) {
        if (INNER == 4) {
          rows4by4(yCopy, xCopy, k * terms, terms / LENGTH, partial, k * LENGTH, padded * LENGTH);
        } else {
          rows4by3(
              yCopy,
              ROWS * LENGTH,
              LENGTH,
              xCopy,
              k * terms,
              INNER * LENGTH,
              terms / LENGTH,
              partial,
              k * LENGTH,
              padded * LENGTH);
        }
      }
      for (int i = 0; i < have; i++) {
        FloatFold.addSums(partial, i * padded * LENGTH, w, wAt + (r + i) * wStride, count);
      }
    }
  }

  /**
   * Copies rows of X to {@code [tile][vector of columns][INNER][LENGTH]}, the last one again where
   * one is missing: its sums are not used.
   */
  private static void copyInner(
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int rows,
      int columns,
      int tiles,
      float[] to,
      int toAt) {
    int row1 = Math.min(1, rows - 1) * xStride;
    int row2 = Math.min(2, rows - 1) * xStride;
    int row3 = Math.min(3, rows - 1) * xStride;
    for (int t = 0; t < tiles; t++) {
      int from = xAt + t * xTileStep;
      int target = toAt + t * columns * INNER;
      for (int i = 0; i < columns; i += LENGTH) {
        int at = target + i * INNER;
        FloatVector.fromArray(SPECIES, x, from + i).intoArray(to, at);
        FloatVector.fromArray(SPECIES, x, from + row1 + i).intoArray(to, at + LENGTH);
        FloatVector.fromArray(SPECIES, x, from + row2 + i).intoArray(to, at + 2 * LENGTH);
        if (INNER == 4) {
          FloatVector.fromArray(SPECIES, x, from + row3 + i).intoArray(to, at + 3 * LENGTH);
        }
      }
    }
  }

  /** Copies rows of Y to {@code [tile][vector of columns][ROWS][LENGTH]} in the same way. */
  private static void copyRows(
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int rows,
      int columns,
      int tiles,
      float[] to) {
    int row1 = Math.min(1, rows - 1) * yStride;
    int row2 = Math.min(2, rows - 1) * yStride;
    int row3 = Math.min(3, rows - 1) * yStride;
    for (int t = 0; t < tiles; t++) {
      int from = yAt + t * yTileStep;
      int target = t * columns * ROWS;
      for (int i = 0; i < columns; i += LENGTH) {
        int at = target + i * ROWS;
        FloatVector.fromArray(SPECIES, y, from + i).intoArray(to, at);
        FloatVector.fromArray(SPECIES, y, from + row1 + i).intoArray(to, at + LENGTH);
        FloatVector.fromArray(SPECIES, y, from + row2 + i).intoArray(to, at + 2 * LENGTH);
        FloatVector.fromArray(SPECIES, y, from + row3 + i).intoArray(to, at + 3 * LENGTH);
      }
    }
  }

  /** Four rows of Y with four of X. */
  private static void rows4by4(
      float[] y, float[] x, int xAt, int n, float[] partial, int at, int rowStep) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s03 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s12 = FloatVector.zero(SPECIES);
    FloatVector s13 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s22 = FloatVector.zero(SPECIES);
    FloatVector s23 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s32 = FloatVector.zero(SPECIES);
    FloatVector s33 = FloatVector.zero(SPECIES);
    for (int i = 0; i < n; i++) {
      int xi = xAt + i * 4 * LENGTH;
      int yi = i * 4 * LENGTH;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xi);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xi + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xi + 2 * LENGTH);
      FloatVector x3 = FloatVector.fromArray(SPECIES, x, xi + 3 * LENGTH);
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, yi);
      s00 = y0.fma(x0, s00);
      s01 = y0.fma(x1, s01);
      s02 = y0.fma(x2, s02);
      s03 = y0.fma(x3, s03);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, yi + LENGTH);
      s10 = y1.fma(x0, s10);
      s11 = y1.fma(x1, s11);
      s12 = y1.fma(x2, s12);
      s13 = y1.fma(x3, s13);
      FloatVector y2 = FloatVector.fromArray(SPECIES, y, yi + 2 * LENGTH);
      s20 = y2.fma(x0, s20);
      s21 = y2.fma(x1, s21);
      s22 = y2.fma(x2, s22);
      s23 = y2.fma(x3, s23);
      FloatVector y3 = FloatVector.fromArray(SPECIES, y, yi + 3 * LENGTH);
      s30 = y3.fma(x0, s30);
      s31 = y3.fma(x1, s31);
      s32 = y3.fma(x2, s32);
      s33 = y3.fma(x3, s33);
    }
    s00.intoArray(partial, at);
    s01.intoArray(partial, at + LENGTH);
    s02.intoArray(partial, at + 2 * LENGTH);
    s03.intoArray(partial, at + 3 * LENGTH);
    s10.intoArray(partial, at + rowStep);
    s11.intoArray(partial, at + rowStep + LENGTH);
    s12.intoArray(partial, at + rowStep + 2 * LENGTH);
    s13.intoArray(partial, at + rowStep + 3 * LENGTH);
    s20.intoArray(partial, at + 2 * rowStep);
    s21.intoArray(partial, at + 2 * rowStep + LENGTH);
    s22.intoArray(partial, at + 2 * rowStep + 2 * LENGTH);
    s23.intoArray(partial, at + 2 * rowStep + 3 * LENGTH);
    s30.intoArray(partial, at + 3 * rowStep);
    s31.intoArray(partial, at + 3 * rowStep + LENGTH);
    s32.intoArray(partial, at + 3 * rowStep + 2 * LENGTH);
    s33.intoArray(partial, at + 3 * rowStep + 3 * LENGTH);
  }

  /**
   * Four rows of Y with three of X. The steps are parameters although they are known: constant ones
   * let HotSpot load all vectors of a step first, for which 16 registers are too few.
   */
  private static void rows4by3(
      float[] y,
      int yStep,
      int yGap,
      float[] x,
      int xAt,
      int xStep,
      int n,
      float[] partial,
      int at,
      int rowStep) {
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
    for (int i = 0; i < n; i++) {
      int xi = xAt + i * xStep;
      int yi = i * yStep;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xi);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xi + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xi + 2 * LENGTH);
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, yi);
      s00 = y0.fma(x0, s00);
      s01 = y0.fma(x1, s01);
      s02 = y0.fma(x2, s02);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, yi + yGap);
      s10 = y1.fma(x0, s10);
      s11 = y1.fma(x1, s11);
      s12 = y1.fma(x2, s12);
      FloatVector y2 = FloatVector.fromArray(SPECIES, y, yi + 2 * yGap);
      s20 = y2.fma(x0, s20);
      s21 = y2.fma(x1, s21);
      s22 = y2.fma(x2, s22);
      FloatVector y3 = FloatVector.fromArray(SPECIES, y, yi + 3 * yGap);
      s30 = y3.fma(x0, s30);
      s31 = y3.fma(x1, s31);
      s32 = y3.fma(x2, s32);
    }
    s00.intoArray(partial, at);
    s01.intoArray(partial, at + LENGTH);
    s02.intoArray(partial, at + 2 * LENGTH);
    s10.intoArray(partial, at + rowStep);
    s11.intoArray(partial, at + rowStep + LENGTH);
    s12.intoArray(partial, at + rowStep + 2 * LENGTH);
    s20.intoArray(partial, at + 2 * rowStep);
    s21.intoArray(partial, at + 2 * rowStep + LENGTH);
    s22.intoArray(partial, at + 2 * rowStep + 2 * LENGTH);
    s30.intoArray(partial, at + 3 * rowStep);
    s31.intoArray(partial, at + 3 * rowStep + LENGTH);
    s32.intoArray(partial, at + 3 * rowStep + 2 * LENGTH);
  }
}
