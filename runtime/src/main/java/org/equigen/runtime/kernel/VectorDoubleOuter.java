package org.equigen.runtime.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code W += sum over tiles of Y X^T}: each number of W is a sum of products of two rows, kept in
 * a vector of partial sums through all tiles and folded once, in a fixed order.
 */
final class VectorDoubleOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of Y in one micro-kernel: 16 sums of 32 registers under AVX-512, 8 of 16 otherwise. */
  private static final int ROWS = SPECIES.vectorBitSize() >= 512 ? 4 : 2;

  private VectorDoubleOuter() {}

  /** {@code W += sum over t of Y_t X_t^T}, see {@link MatrixKernel#outerTiles}. */
  static void add(
      double[] w,
      int wAt,
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
    int even = inner - inner % 4;
    int r = 0;
    for (; r + ROWS <= rows; r += ROWS) {
      int yRow = yAt + r * yStride;
      for (int k = 0; k < even; k += 4) {
        int at = wAt + r * inner + k;
        int xRow = xAt + k * xStride;
        if (ROWS == 4) {
          rows4by4(
              w, at, inner, y, yRow, yStride, yTileStep, x, xRow, xStride, xTileStep, columns,
              tiles);
        } else {
          rows2by4(
              w, at, inner, y, yRow, yStride, yTileStep, x, xRow, xStride, xTileStep, columns,
              tiles);
        }
      }
    }
    for (; r < rows; r++) {
      int yRow = yAt + r * yStride;
      for (int k = 0; k < even; k += 4) {
        int at = wAt + r * inner + k;
        int xRow = xAt + k * xStride;
        rows1by4(w, at, 1, y, yRow, yTileStep, x, xRow, xStride, xTileStep, columns, tiles);
      }
    }
    for (int k = even; k < inner; k++) {
      int xRow = xAt + k * xStride;
      addColumn(
          w, wAt + k, rows, inner, y, yAt, yStride, yTileStep, x, xRow, xTileStep, columns, tiles);
    }
  }

  /** One column of W: all rows of Y with one row of X. */
  private static void addColumn(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xTileStep,
      int columns,
      int tiles) {
    int r = 0;
    for (; r + 4 <= rows; r += 4) {
      int at = wAt + r * inner;
      int yRow = yAt + r * yStride;
      rows1by4(w, at, inner, x, xAt, xTileStep, y, yRow, yStride, yTileStep, columns, tiles);
    }
    for (; r < rows; r++) {
      rows1by1(
          w, wAt + r * inner, y, yAt + r * yStride, yTileStep, x, xAt, xTileStep, columns, tiles);
    }
  }

  /** 4 rows of Y with 4 of X. */
  private static void rows4by4(
      double[] w,
      int wAt,
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
        DoubleVector x0 = load(x, xTile + i);
        DoubleVector x1 = load(x, xTile + i + xStride);
        DoubleVector x2 = load(x, xTile + i + 2 * xStride);
        DoubleVector x3 = load(x, xTile + i + 3 * xStride);
        DoubleVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        DoubleVector y1 = load(y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
        DoubleVector y2 = load(y, yTile + i + 2 * yStride);
        s20 = y2.fma(x0, s20);
        s21 = y2.fma(x1, s21);
        s22 = y2.fma(x2, s22);
        s23 = y2.fma(x3, s23);
        DoubleVector y3 = load(y, yTile + i + 3 * yStride);
        s30 = y3.fma(x0, s30);
        s31 = y3.fma(x1, s31);
        s32 = y3.fma(x2, s32);
        s33 = y3.fma(x3, s33);
      }
    }
    w[wAt] += VectorDoubleFold.sum(s00);
    w[wAt + 1] += VectorDoubleFold.sum(s01);
    w[wAt + 2] += VectorDoubleFold.sum(s02);
    w[wAt + 3] += VectorDoubleFold.sum(s03);
    w[wAt + inner] += VectorDoubleFold.sum(s10);
    w[wAt + inner + 1] += VectorDoubleFold.sum(s11);
    w[wAt + inner + 2] += VectorDoubleFold.sum(s12);
    w[wAt + inner + 3] += VectorDoubleFold.sum(s13);
    w[wAt + 2 * inner] += VectorDoubleFold.sum(s20);
    w[wAt + 2 * inner + 1] += VectorDoubleFold.sum(s21);
    w[wAt + 2 * inner + 2] += VectorDoubleFold.sum(s22);
    w[wAt + 2 * inner + 3] += VectorDoubleFold.sum(s23);
    w[wAt + 3 * inner] += VectorDoubleFold.sum(s30);
    w[wAt + 3 * inner + 1] += VectorDoubleFold.sum(s31);
    w[wAt + 3 * inner + 2] += VectorDoubleFold.sum(s32);
    w[wAt + 3 * inner + 3] += VectorDoubleFold.sum(s33);
  }

  /** 2 rows of Y with 4 of X. */
  private static void rows2by4(
      double[] w,
      int wAt,
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
        DoubleVector x0 = load(x, xTile + i);
        DoubleVector x1 = load(x, xTile + i + xStride);
        DoubleVector x2 = load(x, xTile + i + 2 * xStride);
        DoubleVector x3 = load(x, xTile + i + 3 * xStride);
        DoubleVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        DoubleVector y1 = load(y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
      }
    }
    w[wAt] += VectorDoubleFold.sum(s00);
    w[wAt + 1] += VectorDoubleFold.sum(s01);
    w[wAt + 2] += VectorDoubleFold.sum(s02);
    w[wAt + 3] += VectorDoubleFold.sum(s03);
    w[wAt + inner] += VectorDoubleFold.sum(s10);
    w[wAt + inner + 1] += VectorDoubleFold.sum(s11);
    w[wAt + inner + 2] += VectorDoubleFold.sum(s12);
    w[wAt + inner + 3] += VectorDoubleFold.sum(s13);
  }

  /** One row of one factor with 4 rows of the other: to 4 numbers {@code wStep} apart. */
  private static void rows1by4(
      double[] w,
      int wAt,
      int wStep,
      double[] y,
      int yAt,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s03 = DoubleVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = load(x, xTile + i);
        DoubleVector x1 = load(x, xTile + i + xStride);
        DoubleVector x2 = load(x, xTile + i + 2 * xStride);
        DoubleVector x3 = load(x, xTile + i + 3 * xStride);
        DoubleVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
      }
    }
    w[wAt] += VectorDoubleFold.sum(s00);
    w[wAt + wStep] += VectorDoubleFold.sum(s01);
    w[wAt + 2 * wStep] += VectorDoubleFold.sum(s02);
    w[wAt + 3 * wStep] += VectorDoubleFold.sum(s03);
  }

  /** One row of Y with one of X. */
  private static void rows1by1(
      double[] w,
      int wAt,
      double[] y,
      int yAt,
      int yTileStep,
      double[] x,
      int xAt,
      int xTileStep,
      int columns,
      int tiles) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        DoubleVector x0 = load(x, xTile + i);
        DoubleVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
      }
    }
    w[wAt] += VectorDoubleFold.sum(s00);
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }
}
