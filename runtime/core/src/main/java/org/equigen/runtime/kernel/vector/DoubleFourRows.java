package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The micro-kernels of {@link DoublePackedPanel} for four rows, of one strip of the copy of W: with
 * 16 sums where there are registers for them, else for what {@link DoubleSixRows} leaves and for
 * panels that are no copies.
 */
final class DoubleFourRows {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Rows of W in one strip of its copy. */
  private static final int ROWS = DoublePackedPanel.ROWS;

  private DoubleFourRows() {}

  /** 4 rows of Y, 4 vectors wide. */
  static void by4(
      double[] w,
      int wAt,
      int depth,
      double[] x,
      int xAt,
      int xStride,
      double[] from,
      int fromAt,
      int fromStride,
      double[] y,
      int yAt,
      int yStride) {
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
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * ROWS;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xRow);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xRow + LENGTH);
      DoubleVector x2 = DoubleVector.fromArray(SPECIES, x, xRow + 2 * LENGTH);
      DoubleVector x3 = DoubleVector.fromArray(SPECIES, x, xRow + 3 * LENGTH);
      DoubleVector w0 = DoubleVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      s03 = w0.fma(x3, s03);
      DoubleVector w1 = DoubleVector.broadcast(SPECIES, w[wk + 1]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      s13 = w1.fma(x3, s13);
      DoubleVector w2 = DoubleVector.broadcast(SPECIES, w[wk + 2]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      s23 = w2.fma(x3, s23);
      DoubleVector w3 = DoubleVector.broadcast(SPECIES, w[wk + 3]);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
      s32 = w3.fma(x2, s32);
      s33 = w3.fma(x3, s33);
    }
    DoubleVector.fromArray(SPECIES, from, fromAt).add(s00).intoArray(y, yAt);
    DoubleVector.fromArray(SPECIES, from, fromAt + LENGTH).add(s01).intoArray(y, yAt + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * LENGTH)
        .add(s02)
        .intoArray(y, yAt + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * LENGTH)
        .add(s03)
        .intoArray(y, yAt + 3 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride).add(s10).intoArray(y, yAt + yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride + LENGTH)
        .add(s11)
        .intoArray(y, yAt + yStride + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride + 2 * LENGTH)
        .add(s12)
        .intoArray(y, yAt + yStride + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride + 3 * LENGTH)
        .add(s13)
        .intoArray(y, yAt + yStride + 3 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride)
        .add(s20)
        .intoArray(y, yAt + 2 * yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + LENGTH)
        .add(s21)
        .intoArray(y, yAt + 2 * yStride + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + 2 * LENGTH)
        .add(s22)
        .intoArray(y, yAt + 2 * yStride + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + 3 * LENGTH)
        .add(s23)
        .intoArray(y, yAt + 2 * yStride + 3 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride)
        .add(s30)
        .intoArray(y, yAt + 3 * yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + LENGTH)
        .add(s31)
        .intoArray(y, yAt + 3 * yStride + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + 2 * LENGTH)
        .add(s32)
        .intoArray(y, yAt + 3 * yStride + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + 3 * LENGTH)
        .add(s33)
        .intoArray(y, yAt + 3 * yStride + 3 * LENGTH);
  }

  /** 4 rows of Y, 2 vectors wide. */
  static void by2(
      double[] w,
      int wAt,
      int depth,
      double[] x,
      int xAt,
      int xStride,
      double[] from,
      int fromAt,
      int fromStride,
      double[] y,
      int yAt,
      int yStride) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * ROWS;
      DoubleVector x0 = DoubleVector.fromArray(SPECIES, x, xRow);
      DoubleVector x1 = DoubleVector.fromArray(SPECIES, x, xRow + LENGTH);
      DoubleVector w0 = DoubleVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      DoubleVector w1 = DoubleVector.broadcast(SPECIES, w[wk + 1]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      DoubleVector w2 = DoubleVector.broadcast(SPECIES, w[wk + 2]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      DoubleVector w3 = DoubleVector.broadcast(SPECIES, w[wk + 3]);
      s30 = w3.fma(x0, s30);
      s31 = w3.fma(x1, s31);
    }
    DoubleVector.fromArray(SPECIES, from, fromAt).add(s00).intoArray(y, yAt);
    DoubleVector.fromArray(SPECIES, from, fromAt + LENGTH).add(s01).intoArray(y, yAt + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride).add(s10).intoArray(y, yAt + yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + fromStride + LENGTH)
        .add(s11)
        .intoArray(y, yAt + yStride + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride)
        .add(s20)
        .intoArray(y, yAt + 2 * yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStride + LENGTH)
        .add(s21)
        .intoArray(y, yAt + 2 * yStride + LENGTH);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride)
        .add(s30)
        .intoArray(y, yAt + 3 * yStride);
    DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStride + LENGTH)
        .add(s31)
        .intoArray(y, yAt + 3 * yStride + LENGTH);
  }
}
