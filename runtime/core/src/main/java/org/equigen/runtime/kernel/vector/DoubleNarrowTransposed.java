package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code X = W^T Y}, {@code X += W^T Y} and {@code W += Y X^T} where X and Y have few columns, such
 * as the components of the channels of a single row: lanes run along rows of W, so that no sum is
 * folded.
 */
final class DoubleNarrowTransposed {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int FOUR = 4 * LENGTH;

  private DoubleNarrowTransposed() {}

  /** See {@link MatrixKernel#multiplyTransposed}. */
  static void multiply(
      boolean assign,
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] x,
      int xAt,
      int xStride,
      int columns) {
    int step = DoubleNarrow.step(inner);
    double[] sums = DoubleNarrow.room(columns * step);
    int k = 0;
    for (; k + FOUR <= inner; k += FOUR) {
      int m = 0;
      for (; m + 3 <= columns; m += 3) {
        columns4by3(w, wAt + k, rows, inner, y, yAt + m, yStride, sums, m * step + k, step);
      }
      if (m + 2 == columns) {
        columns4by2(w, wAt + k, rows, inner, y, yAt + m, yStride, sums, m * step + k, step);
      } else if (m < columns) {
        columns4by1(w, wAt + k, rows, inner, y, yAt + m, yStride, sums, m * step + k);
      }
    }
    for (; k < inner; k += LENGTH) {
      for (int m = 0; m < columns; m++) {
        rest(w, wAt + k, rows, inner, inner - k, y, yAt + m, yStride, sums, m * step + k);
      }
    }
    for (int m = 0; m < columns; m++) {
      int from = m * step;
      int to = xAt + m;
      if (assign) {
        for (int i = 0; i < inner; i++) {
          x[to + i * xStride] = sums[from + i];
        }
      } else {
        for (int i = 0; i < inner; i++) {
          x[to + i * xStride] += sums[from + i];
        }
      }
    }
  }

  /** Four vectors of columns of W with one column of Y. */
  private static void columns4by1(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] sums,
      int at) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    for (int r = 0; r < rows; r++) {
      int row = wAt + r * inner;
      int from = yAt + r * yStride;
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, row);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, row + LENGTH);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, row + 2 * LENGTH);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, row + 3 * LENGTH);
      DoubleVector y0 = DoubleVector.broadcast(SPECIES, y[from]);
      s00 = w0.fma(y0, s00);
      s10 = w1.fma(y0, s10);
      s20 = w2.fma(y0, s20);
      s30 = w3.fma(y0, s30);
    }
    s00.intoArray(sums, at);
    s10.intoArray(sums, at + LENGTH);
    s20.intoArray(sums, at + 2 * LENGTH);
    s30.intoArray(sums, at + 3 * LENGTH);
  }

  /** Four vectors of columns of W with two columns of Y. */
  private static void columns4by2(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] sums,
      int at,
      int step) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    for (int r = 0; r < rows; r++) {
      int row = wAt + r * inner;
      int from = yAt + r * yStride;
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, row);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, row + LENGTH);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, row + 2 * LENGTH);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, row + 3 * LENGTH);
      DoubleVector y0 = DoubleVector.broadcast(SPECIES, y[from]);
      s00 = w0.fma(y0, s00);
      s10 = w1.fma(y0, s10);
      s20 = w2.fma(y0, s20);
      s30 = w3.fma(y0, s30);
      DoubleVector y1 = DoubleVector.broadcast(SPECIES, y[from + 1]);
      s01 = w0.fma(y1, s01);
      s11 = w1.fma(y1, s11);
      s21 = w2.fma(y1, s21);
      s31 = w3.fma(y1, s31);
    }
    s00.intoArray(sums, at);
    s10.intoArray(sums, at + LENGTH);
    s20.intoArray(sums, at + 2 * LENGTH);
    s30.intoArray(sums, at + 3 * LENGTH);
    s01.intoArray(sums, at + step);
    s11.intoArray(sums, at + step + LENGTH);
    s21.intoArray(sums, at + step + 2 * LENGTH);
    s31.intoArray(sums, at + step + 3 * LENGTH);
  }

  /** Four vectors of columns of W with three columns of Y. */
  private static void columns4by3(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] sums,
      int at,
      int step) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    DoubleVector s02 = DoubleVector.zero(SPECIES);
    DoubleVector s12 = DoubleVector.zero(SPECIES);
    DoubleVector s22 = DoubleVector.zero(SPECIES);
    DoubleVector s32 = DoubleVector.zero(SPECIES);
    for (int r = 0; r < rows; r++) {
      int row = wAt + r * inner;
      int from = yAt + r * yStride;
      DoubleVector w0 = DoubleVector.fromArray(SPECIES, w, row);
      DoubleVector w1 = DoubleVector.fromArray(SPECIES, w, row + LENGTH);
      DoubleVector w2 = DoubleVector.fromArray(SPECIES, w, row + 2 * LENGTH);
      DoubleVector w3 = DoubleVector.fromArray(SPECIES, w, row + 3 * LENGTH);
      DoubleVector y0 = DoubleVector.broadcast(SPECIES, y[from]);
      s00 = w0.fma(y0, s00);
      s10 = w1.fma(y0, s10);
      s20 = w2.fma(y0, s20);
      s30 = w3.fma(y0, s30);
      DoubleVector y1 = DoubleVector.broadcast(SPECIES, y[from + 1]);
      s01 = w0.fma(y1, s01);
      s11 = w1.fma(y1, s11);
      s21 = w2.fma(y1, s21);
      s31 = w3.fma(y1, s31);
      DoubleVector y2 = DoubleVector.broadcast(SPECIES, y[from + 2]);
      s02 = w0.fma(y2, s02);
      s12 = w1.fma(y2, s12);
      s22 = w2.fma(y2, s22);
      s32 = w3.fma(y2, s32);
    }
    s00.intoArray(sums, at);
    s10.intoArray(sums, at + LENGTH);
    s20.intoArray(sums, at + 2 * LENGTH);
    s30.intoArray(sums, at + 3 * LENGTH);
    s01.intoArray(sums, at + step);
    s11.intoArray(sums, at + step + LENGTH);
    s21.intoArray(sums, at + step + 2 * LENGTH);
    s31.intoArray(sums, at + step + 3 * LENGTH);
    s02.intoArray(sums, at + 2 * step);
    s12.intoArray(sums, at + 2 * step + LENGTH);
    s22.intoArray(sums, at + 2 * step + 2 * LENGTH);
    s32.intoArray(sums, at + 2 * step + 3 * LENGTH);
  }

  /** One vector of columns of W at most with one column of Y. */
  private static void rest(
      double[] w,
      int wAt,
      int rows,
      int inner,
      int count,
      double[] y,
      int yAt,
      int yStride,
      double[] sums,
      int at) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, count);
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int r = 0; r < rows; r++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, y[yAt + r * yStride]);
      sum = DoubleVector.fromArray(SPECIES, w, wAt + r * inner, mask).fma(factor, sum);
    }
    sum.intoArray(sums, at);
  }

  /** See {@link MatrixKernel#outer}. */
  static void outer(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] x,
      int xAt,
      int xStride,
      int columns) {
    boolean inPlace = columns == 1 && xStride == 1;
    int step = inPlace ? 0 : DoubleNarrow.step(inner);
    double[] from = x;
    if (!inPlace) {
      from = DoubleNarrow.room(columns * step);
      DoubleNarrow.transpose(x, xAt, xStride, inner, columns, from);
    }
    int fromAt = inPlace ? xAt : 0;
    int fours = inner - inner % FOUR;
    for (int r = 0; r < rows; r++) {
      int row = wAt + r * inner;
      int factors = yAt + r * yStride;
      for (int k = 0; k < fours; k += FOUR) {
        addFour(w, row + k, y, factors, from, fromAt + k, step, columns);
      }
      for (int k = fours; k < inner; k += LENGTH) {
        addRest(w, row + k, inner - k, y, factors, from, fromAt + k, step, columns);
      }
    }
  }

  private static void addFour(
      double[] w, int wAt, double[] y, int yAt, double[] x, int xAt, int step, int columns) {
    DoubleVector a = DoubleVector.fromArray(SPECIES, w, wAt);
    DoubleVector b = DoubleVector.fromArray(SPECIES, w, wAt + LENGTH);
    DoubleVector c = DoubleVector.fromArray(SPECIES, w, wAt + 2 * LENGTH);
    DoubleVector d = DoubleVector.fromArray(SPECIES, w, wAt + 3 * LENGTH);
    for (int m = 0; m < columns; m++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, y[yAt + m]);
      int at = xAt + m * step;
      a = DoubleVector.fromArray(SPECIES, x, at).fma(factor, a);
      b = DoubleVector.fromArray(SPECIES, x, at + LENGTH).fma(factor, b);
      c = DoubleVector.fromArray(SPECIES, x, at + 2 * LENGTH).fma(factor, c);
      d = DoubleVector.fromArray(SPECIES, x, at + 3 * LENGTH).fma(factor, d);
    }
    a.intoArray(w, wAt);
    b.intoArray(w, wAt + LENGTH);
    c.intoArray(w, wAt + 2 * LENGTH);
    d.intoArray(w, wAt + 3 * LENGTH);
  }

  private static void addRest(
      double[] w,
      int wAt,
      int count,
      double[] y,
      int yAt,
      double[] x,
      int xAt,
      int step,
      int columns) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, count);
    DoubleVector sum = DoubleVector.fromArray(SPECIES, w, wAt, mask);
    for (int m = 0; m < columns; m++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, y[yAt + m]);
      sum = DoubleVector.fromArray(SPECIES, x, xAt + m * step, mask).fma(factor, sum);
    }
    sum.intoArray(w, wAt, mask);
  }
}
