package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernels of {@link FloatPackedPanel} for four rows, of one strip of the copy of W: with
 * 16 sums where there are registers for them, else for what {@link FloatSixRows} leaves and for
 * panels that are no copies.
 */
final class FloatFourRows {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W in one strip of its copy. */
  private static final int ROWS = FloatPackedPanel.ROWS;

  private FloatFourRows() {}

  /** 4 rows of Y, 4 vectors wide. */
  static void by4(
      float[] w,
      int wAt,
      int depth,
      float[] x,
      int xAt,
      int xStride,
      float[] from,
      int fromAt,
      int fromStride,
      float[] y,
      int yAt,
      int yStride) {
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
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * ROWS;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xRow + 2 * LENGTH);
      FloatVector x3 = FloatVector.fromArray(SPECIES, x, xRow + 3 * LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      s03 = w0.fma(x3, s03);
      FloatVector w1 = FloatVector.broadcast(SPECIES, w[wk + 1]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      s13 = w1.fma(x3, s13);
      FloatVector w2 = FloatVector.broadcast(SPECIES, w[wk + 2]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      s23 = w2.fma(x3, s23);
      FloatVector w3 = FloatVector.broadcast(SPECIES, w[wk + 3]);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
      s32 = w3.fma(x2, s32);
      s33 = w3.fma(x3, s33);
    }
    FloatVector.fromArray(SPECIES, from, fromAt).add(s00).intoArray(y, yAt);
    FloatVector.fromArray(SPECIES, from, fromAt + LENGTH).add(s01).intoArray(y, yAt + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * LENGTH)
        .add(s02)
        .intoArray(y, yAt + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * LENGTH)
        .add(s03)
        .intoArray(y, yAt + 3 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride).add(s10).intoArray(y, yAt + yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride + LENGTH)
        .add(s11)
        .intoArray(y, yAt + yStride + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride + 2 * LENGTH)
        .add(s12)
        .intoArray(y, yAt + yStride + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride + 3 * LENGTH)
        .add(s13)
        .intoArray(y, yAt + yStride + 3 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride)
        .add(s20)
        .intoArray(y, yAt + 2 * yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + LENGTH)
        .add(s21)
        .intoArray(y, yAt + 2 * yStride + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + 2 * LENGTH)
        .add(s22)
        .intoArray(y, yAt + 2 * yStride + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + 3 * LENGTH)
        .add(s23)
        .intoArray(y, yAt + 2 * yStride + 3 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride)
        .add(s30)
        .intoArray(y, yAt + 3 * yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + LENGTH)
        .add(s31)
        .intoArray(y, yAt + 3 * yStride + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + 2 * LENGTH)
        .add(s32)
        .intoArray(y, yAt + 3 * yStride + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + 3 * LENGTH)
        .add(s33)
        .intoArray(y, yAt + 3 * yStride + 3 * LENGTH);
  }

  /** 4 rows of Y, 2 vectors wide. */
  static void by2(
      float[] w,
      int wAt,
      int depth,
      float[] x,
      int xAt,
      int xStride,
      float[] from,
      int fromAt,
      int fromStride,
      float[] y,
      int yAt,
      int yStride) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * ROWS;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      FloatVector w1 = FloatVector.broadcast(SPECIES, w[wk + 1]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      FloatVector w2 = FloatVector.broadcast(SPECIES, w[wk + 2]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      FloatVector w3 = FloatVector.broadcast(SPECIES, w[wk + 3]);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
    }
    FloatVector.fromArray(SPECIES, from, fromAt).add(s00).intoArray(y, yAt);
    FloatVector.fromArray(SPECIES, from, fromAt + LENGTH).add(s01).intoArray(y, yAt + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride).add(s10).intoArray(y, yAt + yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + fromStride + LENGTH)
        .add(s11)
        .intoArray(y, yAt + yStride + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride)
        .add(s20)
        .intoArray(y, yAt + 2 * yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + LENGTH)
        .add(s21)
        .intoArray(y, yAt + 2 * yStride + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride)
        .add(s30)
        .intoArray(y, yAt + 3 * yStride);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + LENGTH)
        .add(s31)
        .intoArray(y, yAt + 3 * yStride + LENGTH);
  }
}
