package org.equigen.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code W += sum over tiles of Y X^T}: each number of W is a sum of products of two rows, kept in
 * a vector of partial sums through all tiles and folded once, in a fixed order.
 */
final class VectorFloatOuter {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of Y in one micro-kernel: 16 sums of 32 registers under AVX-512, 8 of 16 otherwise. */
  private static final int ROWS = SPECIES.vectorBitSize() >= 512 ? 4 : 2;

  private VectorFloatOuter() {}

  /** {@code W += sum over t of Y_t X_t^T}, see {@link MatrixKernel#outerTiles}. */
  static void add(
      float[] w,
      int wAt,
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
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      float[] x,
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
      float[] w,
      int wAt,
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
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        FloatVector x0 = load(x, xTile + i);
        FloatVector x1 = load(x, xTile + i + xStride);
        FloatVector x2 = load(x, xTile + i + 2 * xStride);
        FloatVector x3 = load(x, xTile + i + 3 * xStride);
        FloatVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        FloatVector y1 = load(y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
        FloatVector y2 = load(y, yTile + i + 2 * yStride);
        s20 = y2.fma(x0, s20);
        s21 = y2.fma(x1, s21);
        s22 = y2.fma(x2, s22);
        s23 = y2.fma(x3, s23);
        FloatVector y3 = load(y, yTile + i + 3 * yStride);
        s30 = y3.fma(x0, s30);
        s31 = y3.fma(x1, s31);
        s32 = y3.fma(x2, s32);
        s33 = y3.fma(x3, s33);
      }
    }
    w[wAt] += VectorFloatFold.sum(s00);
    w[wAt + 1] += VectorFloatFold.sum(s01);
    w[wAt + 2] += VectorFloatFold.sum(s02);
    w[wAt + 3] += VectorFloatFold.sum(s03);
    w[wAt + inner] += VectorFloatFold.sum(s10);
    w[wAt + inner + 1] += VectorFloatFold.sum(s11);
    w[wAt + inner + 2] += VectorFloatFold.sum(s12);
    w[wAt + inner + 3] += VectorFloatFold.sum(s13);
    w[wAt + 2 * inner] += VectorFloatFold.sum(s20);
    w[wAt + 2 * inner + 1] += VectorFloatFold.sum(s21);
    w[wAt + 2 * inner + 2] += VectorFloatFold.sum(s22);
    w[wAt + 2 * inner + 3] += VectorFloatFold.sum(s23);
    w[wAt + 3 * inner] += VectorFloatFold.sum(s30);
    w[wAt + 3 * inner + 1] += VectorFloatFold.sum(s31);
    w[wAt + 3 * inner + 2] += VectorFloatFold.sum(s32);
    w[wAt + 3 * inner + 3] += VectorFloatFold.sum(s33);
  }

  /** 2 rows of Y with 4 of X. */
  private static void rows2by4(
      float[] w,
      int wAt,
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
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s03 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s12 = FloatVector.zero(SPECIES);
    FloatVector s13 = FloatVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        FloatVector x0 = load(x, xTile + i);
        FloatVector x1 = load(x, xTile + i + xStride);
        FloatVector x2 = load(x, xTile + i + 2 * xStride);
        FloatVector x3 = load(x, xTile + i + 3 * xStride);
        FloatVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
        FloatVector y1 = load(y, yTile + i + yStride);
        s10 = y1.fma(x0, s10);
        s11 = y1.fma(x1, s11);
        s12 = y1.fma(x2, s12);
        s13 = y1.fma(x3, s13);
      }
    }
    w[wAt] += VectorFloatFold.sum(s00);
    w[wAt + 1] += VectorFloatFold.sum(s01);
    w[wAt + 2] += VectorFloatFold.sum(s02);
    w[wAt + 3] += VectorFloatFold.sum(s03);
    w[wAt + inner] += VectorFloatFold.sum(s10);
    w[wAt + inner + 1] += VectorFloatFold.sum(s11);
    w[wAt + inner + 2] += VectorFloatFold.sum(s12);
    w[wAt + inner + 3] += VectorFloatFold.sum(s13);
  }

  /** One row of one factor with 4 rows of the other: to 4 numbers {@code wStep} apart. */
  private static void rows1by4(
      float[] w,
      int wAt,
      int wStep,
      float[] y,
      int yAt,
      int yTileStep,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s03 = FloatVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        FloatVector x0 = load(x, xTile + i);
        FloatVector x1 = load(x, xTile + i + xStride);
        FloatVector x2 = load(x, xTile + i + 2 * xStride);
        FloatVector x3 = load(x, xTile + i + 3 * xStride);
        FloatVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
        s01 = y0.fma(x1, s01);
        s02 = y0.fma(x2, s02);
        s03 = y0.fma(x3, s03);
      }
    }
    w[wAt] += VectorFloatFold.sum(s00);
    w[wAt + wStep] += VectorFloatFold.sum(s01);
    w[wAt + 2 * wStep] += VectorFloatFold.sum(s02);
    w[wAt + 3 * wStep] += VectorFloatFold.sum(s03);
  }

  /** One row of Y with one of X. */
  private static void rows1by1(
      float[] w,
      int wAt,
      float[] y,
      int yAt,
      int yTileStep,
      float[] x,
      int xAt,
      int xTileStep,
      int columns,
      int tiles) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    for (int t = 0; t < tiles; t++) {
      int yTile = yAt + t * yTileStep;
      int xTile = xAt + t * xTileStep;
      for (int i = 0; i < columns; i += LENGTH) {
        FloatVector x0 = load(x, xTile + i);
        FloatVector y0 = load(y, yTile + i);
        s00 = y0.fma(x0, s00);
      }
    }
    w[wAt] += VectorFloatFold.sum(s00);
  }

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }
}
