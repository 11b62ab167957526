package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
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
final class DoublePackedOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of Y in one micro-kernel. */
  private static final int ROWS = 4;

  /** Rows of X in one micro-kernel. */
  private static final int INNER = SPECIES.vectorBitSize() >= 512 ? 4 : 3;

  /** Terms of a sum between two additions to W: at most 4 KiB of each row. */
  private static final int TERMS = 4096 / Double.BYTES;

  /** Elements of X that are copied at once: 384 KiB. */
  private static final int COPIED = 393_216 / Double.BYTES;

  /** Least size of W: measured, larger where arithmetic is faster beside a copy. */
  private static final int LEAST = SPECIES.vectorBitSize() >= 512 ? 900 : 256;

  private static final ThreadLocal<DoublePackedOuter> BUFFERS =
      ThreadLocal.withInitial(DoublePackedOuter::new);

  private final double[] yCopy = new double[ROWS * TERMS];
  private final double[] xCopy = new double[COPIED];

  /** Vectors of partial sums, {@code [ROWS][stride of W's columns][LENGTH]}. */
  private double[] partial = new double[0];

  private DoublePackedOuter() {}

  /** Whether W is so large that vectors are used often enough for their copies to pay. */
  static boolean pays(int rows, int inner) {
    return Math.min(rows, inner) >= 16 && rows * inner >= LEAST;
  }

  /** {@code W += sum over t of Y_t X_t^T}, see {@link MatrixKernel#outerTiles}. */
  static void add(
      double[] w,
      int wAt,
      int wStride,
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
    DoublePackedOuter buffers = BUFFERS.get();
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
      double[] w,
      int wAt,
      int wStride,
      int rows,
      int count,
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
    int terms = columns * tiles;
    int padded = Math.ceilDiv(Math.ceilDiv(count, INNER) * INNER, LENGTH) * LENGTH;
    if (partial.length < ROWS * padded * LENGTH) {
      partial = new double[ROWS * padded * LENGTH];
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
        DoubleFold.addSums(partial, i * padded * LENGTH, w, wAt + (r + i) * wStride, count);
      }
    }
  }

  /**
   * Copies rows of X to {@code [tile][vector of columns][INNER][LENGTH]}, the last one again where
   * one is missing: its sums are not used.
   */
  private static void copyInner(
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int rows,
      int columns,
      int tiles,
      double[] to,
      int toAt) {
    int row1 = Math.min(1, rows - 1) * xStride;
    int row2 = Math.min(2, rows - 1) * xStride;
    int row3 = Math.min(3, rows - 1) * xStride;
    for (int t = 0; t < tiles; t++) {
      int from = xAt + t * xTileStep;
      int target = toAt + t * columns * INNER;
      for (int i = 0; i < columns; i += LENGTH) {
        int at = target + i * INNER;
        DoubleVector.fromArray(SPECIES, x, from + i).intoArray(to, at);
        DoubleVector.fromArray(SPECIES, x, from + row1 + i).intoArray(to, at + LENGTH);
        DoubleVector.fromArray(SPECIES, x, from + row2 + i).intoArray(to, at + 2 * LENGTH);
        if (INNER == 4) {
          DoubleVector.fromArray(SPECIES, x, from + row3 + i).intoArray(to, at + 3 * LENGTH);
        }
      }
    }
  }

  /** Copies rows of Y to {@code [tile][vector of columns][ROWS][LENGTH]} in the same way. */
  private static void copyRows(
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int rows,
      int columns,
      int tiles,
      double[] to) {
    int row1 = Math.min(1, rows - 1) * yStride;
    int row2 = Math.min(2, rows - 1) * yStride;
    int row3 = Math.min(3, rows - 1) * yStride;
    for (int t = 0; t < tiles; t++) {
      int from = yAt + t * yTileStep;
      int target = t * columns * ROWS;
      for (int i = 0; i < columns; i += LENGTH) {
        int at = target + i * ROWS;
        DoubleVector.fromArray(SPECIES, y, from + i).intoArray(to, at);
        DoubleVector.fromArray(SPECIES, y, from + row1 + i).intoArray(to, at + LENGTH);
        DoubleVector.fromArray(SPECIES, y, from + row2 + i).intoArray(to, at + 2 * LENGTH);
        DoubleVector.fromArray(SPECIES, y, from + row3 + i).intoArray(to, at + 3 * LENGTH);
      }
    }
  }

  /** Four rows of Y with four of X. */
  private static void rows4by4(
      double[] y, double[] x, int xAt, int n, double[] partial, int at, int rowStep) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s03 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s12 = DoubleVector.zero(SPECIES);
    DoubleVector s13 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s22 = DoubleVector.zero(SPECIES);
    DoubleVector s23 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    DoubleVector s32 = DoubleVector.zero(SPECIES);
    DoubleVector s33 = DoubleVector.zero(SPECIES);
    for (int i = 0; i < n; i++) {
      int xi = xAt + i * 4 * LENGTH;
      int yi = i * 4 * LENGTH;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xi);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xi + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xi + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, xi + 3 * LENGTH);
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yi);
      s00 = y0.fma(x0, s00);
      s01 = y0.fma(x1, s01);
      s02 = y0.fma(x2, s02);
      s03 = y0.fma(x3, s03);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, yi + LENGTH);
      s10 = y1.fma(x0, s10);
      s11 = y1.fma(x1, s11);
      s12 = y1.fma(x2, s12);
      s13 = y1.fma(x3, s13);
      DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, yi + 2 * LENGTH);
      s20 = y2.fma(x0, s20);
      s21 = y2.fma(x1, s21);
      s22 = y2.fma(x2, s22);
      s23 = y2.fma(x3, s23);
      DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, yi + 3 * LENGTH);
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
      double[] y,
      int yStep,
      int yGap,
      double[] x,
      int xAt,
      int xStep,
      int n,
      double[] partial,
      int at,
      int rowStep) {
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
    for (int i = 0; i < n; i++) {
      int xi = xAt + i * xStep;
      int yi = i * yStep;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xi);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xi + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xi + 2 * LENGTH);
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yi);
      s00 = y0.fma(x0, s00);
      s01 = y0.fma(x1, s01);
      s02 = y0.fma(x2, s02);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, yi + yGap);
      s10 = y1.fma(x0, s10);
      s11 = y1.fma(x1, s11);
      s12 = y1.fma(x2, s12);
      DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, yi + 2 * yGap);
      s20 = y2.fma(x0, s20);
      s21 = y2.fma(x1, s21);
      s22 = y2.fma(x2, s22);
      DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, yi + 3 * yGap);
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
