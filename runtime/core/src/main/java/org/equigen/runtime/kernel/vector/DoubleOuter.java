package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code W += sum over tiles of Y X^T}: each number of W is a sum of products of two rows, kept in
 * a vector of partial sums through all tiles and folded once, in a fixed order.
 */
final class DoubleOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of Y in one micro-kernel: 16 sums of 32 registers under AVX-512, 8 of 16 otherwise. */
  private static final int ROWS = SPECIES.vectorBitSize() >= 512 ? 4 : 2;

  /**
   * Where a micro-kernel leaves its vectors of partial sums. Folding them in the micro-kernel would
   * make it longer than HotSpot inlines, and vectors that it does not inline are objects.
   */
  private static final ThreadLocal<double[]> PARTIAL =
      ThreadLocal.withInitial(() -> new double[16 * LENGTH]);

  private DoubleOuter() {}

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
    double[] partial = PARTIAL.get();
    int fours = inner - inner % 4;
    int r = 0;
    for (; r + ROWS <= rows; r += ROWS) {
      int yRow = yAt + r * yStride;
      for (int k = 0; k < fours; k += 4) {
        int xRow = xAt + k * xStride;
        if (ROWS == 4) {
          rows4by4(
              y, yRow, yStride, yTileStep, x, xRow, xStride, xTileStep, columns, tiles, partial);
        } else {
          rows2by4(
              y, yRow, yStride, yTileStep, x, xRow, xStride, xTileStep, columns, tiles, partial);
        }
        fold(partial, ROWS, 4, w, wAt + r * wStride + k, wStride, 1);
      }
    }
    for (; r < rows; r++) {
      for (int k = 0; k < fours; k += 4) {
        int yRow = yAt + r * yStride;
        rows1by4(
            y, yRow, yTileStep, x, xAt + k * xStride, xStride, xTileStep, columns, tiles, partial);
        fold(partial, 1, 4, w, wAt + r * wStride + k, wStride, 1);
      }
    }
    for (int k = fours; k < inner; k++) {
      int xRow = xAt + k * xStride;
      addColumn(
          w, wAt + k, wStride, rows, y, yAt, yStride, yTileStep, x, xRow, xTileStep, columns,
          tiles);
    }
  }

  /** One column of W: all rows of Y with one row of X. */
  private static void addColumn(
      double[] w,
      int wAt,
      int wStride,
      int rows,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xTileStep,
      int columns,
      int tiles) {
    double[] partial = PARTIAL.get();
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      int yRow = yAt + r * yStride;
      rows1by4(x, xAt, xTileStep, y, yRow, yStride, yTileStep, columns, tiles, partial);
      fold(partial, 1, 4, w, wAt + r * wStride, 0, wStride);
    }
    for (; r < rows; r++) {
      int yRow = yAt + r * yStride;
      rows1by1(y, yRow, yTileStep, x, xAt, xTileStep, columns, tiles, partial);
      fold(partial, 1, 1, w, wAt + r * wStride, 0, 0);
    }
  }

  /** Adds the folded sums to a block of W. */
  private static void fold(
      double[] partial, int rows, int columns, double[] w, int wAt, int rowStep, int columnStep) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        DoubleVector sums = DoubleVector.fromArray(SPECIES, partial, (i * columns + j) * LENGTH);
        w[wAt + i * rowStep + j * columnStep] += DoubleFold.sum(sums);
      }
    }
  }

  /** Four rows of Y with four of X. */
  private static void rows4by4(
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles,
      double[] partial) {
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
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xTile + i);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xTile + i + xStride);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xTile + i + 2 * xStride);
        DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, xTile + i + 3 * xStride);
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
        DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, yTile + i + 2 * yStride);
        s20 = y2.fma(x0, s20);
        s21 = y2.fma(x1, s21);
        s22 = y2.fma(x2, s22);
        s23 = y2.fma(x3, s23);
        DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, yTile + i + 3 * yStride);
        s30 = y3.fma(x0, s30);
        s31 = y3.fma(x1, s31);
        s32 = y3.fma(x2, s32);
        s33 = y3.fma(x3, s33);
      }
    }
    s00.intoArray(partial, 0);
    s01.intoArray(partial, LENGTH);
    s02.intoArray(partial, 2 * LENGTH);
    s03.intoArray(partial, 3 * LENGTH);
    s10.intoArray(partial, 4 * LENGTH);
    s11.intoArray(partial, 5 * LENGTH);
    s12.intoArray(partial, 6 * LENGTH);
    s13.intoArray(partial, 7 * LENGTH);
    s20.intoArray(partial, 8 * LENGTH);
    s21.intoArray(partial, 9 * LENGTH);
    s22.intoArray(partial, 10 * LENGTH);
    s23.intoArray(partial, 11 * LENGTH);
    s30.intoArray(partial, 12 * LENGTH);
    s31.intoArray(partial, 13 * LENGTH);
    s32.intoArray(partial, 14 * LENGTH);
    s33.intoArray(partial, 15 * LENGTH);
  }

  /** Two rows of Y with four of X. */
  private static void rows2by4(
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles,
      double[] partial) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s03 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s12 = DoubleVector.zero(SPECIES);
    DoubleVector s13 = DoubleVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xTile + i);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xTile + i + xStride);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xTile + i + 2 * xStride);
        DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, xTile + i + 3 * xStride);
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
      }
    }
    s00.intoArray(partial, 0);
    s01.intoArray(partial, LENGTH);
    s02.intoArray(partial, 2 * LENGTH);
    s03.intoArray(partial, 3 * LENGTH);
    s10.intoArray(partial, 4 * LENGTH);
    s11.intoArray(partial, 5 * LENGTH);
    s12.intoArray(partial, 6 * LENGTH);
    s13.intoArray(partial, 7 * LENGTH);
  }

  /** One row of one factor with four rows of the other. */
  private static void rows1by4(
      double[] y,
      int yAt,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles,
      double[] partial) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s03 = DoubleVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xTile + i);
        DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xTile + i + xStride);
        DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xTile + i + 2 * xStride);
        DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, xTile + i + 3 * xStride);
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
      }
    }
    s00.intoArray(partial, 0);
    s01.intoArray(partial, LENGTH);
    s02.intoArray(partial, 2 * LENGTH);
    s03.intoArray(partial, 3 * LENGTH);
  }

  /** One row of Y with one of X. */
  private static void rows1by1(
      double[] y,
      int yAt,
      int yTileStep,
      double[] x,
      int xAt,
      int xTileStep,
      int columns,
      int tiles,
      double[] partial) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xTile + i);
        DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, yTile + i);
        s00 = y0.fma(x0, s00);
      }
    }
    s00.intoArray(partial, 0);
  }
}
