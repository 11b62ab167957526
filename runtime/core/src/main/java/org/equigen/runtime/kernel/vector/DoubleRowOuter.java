package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code W += X^T Y} for rows of X that begin anywhere and copies of rows of Y: four rows of W at a
 * time keep their sums in registers while the rows go by.
 */
final class DoubleRowOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private DoubleRowOuter() {}

  /**
   * Adds to a panel of W: {@code W[v][u] += sum over r of x[starts[r] + v] y[r][u]}.
   *
   * @param width vectors of a row of the panel, the last of which may be shorter
   * @param inner number of values of v
   * @param y {@code [rows][width vectors]}
   */
  static void add(
      int width,
      int inner,
      int[] starts,
      int rows,
      double[] x,
      double[] y,
      double[] w,
      int wAt,
      int wStride,
      VectorMask<Double> last) {
    int v = 0;
    for (; v < inner - 3; v += 4) {
      int to = wAt + v * wStride;
      int yStride = width * LENGTH;
      switch (width) {
        case 1 -> outer4by1(starts, rows, x, v, y, yStride, w, to, wStride, last);
        case 2 -> outer4by2(starts, rows, x, v, y, yStride, w, to, wStride, last);
        case 3 -> outer4by3(starts, rows, x, v, y, yStride, w, to, wStride, last);
        default -> outer4by4(starts, rows, x, v, y, yStride, w, to, wStride, last);
      }
    }
    for (; v < inner; v++) {
      for (int c = 0; c < width; c++) {
        int to = wAt + v * wStride + c * LENGTH;
        VectorMask<Double> some = c == width - 1 ? last : SPECIES.maskAll(true);
        one(starts, rows, x, v, y, c * LENGTH, width * LENGTH, w, to, some);
      }
    }
  }

  /** One row of W, one vector wide. */
  private static void one(
      int[] starts,
      int rows,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      int yStride,
      double[] w,
      int wAt,
      VectorMask<Double> some) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int r = 0, at = yAt; r < rows; r++, at += yStride) {
      sum =
          DoubleVector.broadcast(SPECIES, x[starts[r] + xAt])
              .fma(DoubleVector.fromArray(SPECIES, y, at), sum);
    }
    DoubleVector.fromArray(SPECIES, w, wAt, some).add(sum).intoArray(w, wAt, some);
  }

  /** 4 rows of W, 4 vectors wide, the last of which may be shorter. */
  private static void outer4by4(
      int[] starts,
      int rows,
      double[] x,
      int xAt,
      double[] y,
      int yStride,
      double[] w,
      int wAt,
      int wStride,
      VectorMask<Double> last) {
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
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, at);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, at + LENGTH);
      DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, at + 2 * LENGTH);
      DoubleVector y3 = DoubleVector.fromArray(SPECIES, y, at + 3 * LENGTH);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      s02 = x0.fma(y2, s02);
      s03 = x0.fma(y3, s03);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      s12 = x1.fma(y2, s12);
      s13 = x1.fma(y3, s13);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      s22 = x2.fma(y2, s22);
      s23 = x2.fma(y3, s23);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
      s32 = x3.fma(y2, s32);
      s33 = x3.fma(y3, s33);
    }
    DoubleVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    DoubleVector.fromArray(SPECIES, w, wAt + LENGTH).add(s01).intoArray(w, wAt + LENGTH);
    DoubleVector.fromArray(SPECIES, w, wAt + 2 * LENGTH).add(s02).intoArray(w, wAt + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, w, wAt + 3 * LENGTH, last)
        .add(s03)
        .intoArray(w, wAt + 3 * LENGTH, last);
    int w1At = wAt + wStride;
    DoubleVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    DoubleVector.fromArray(SPECIES, w, w1At + LENGTH).add(s11).intoArray(w, w1At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w1At + 2 * LENGTH).add(s12).intoArray(w, w1At + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, w, w1At + 3 * LENGTH, last)
        .add(s13)
        .intoArray(w, w1At + 3 * LENGTH, last);
    int w2At = wAt + 2 * wStride;
    DoubleVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    DoubleVector.fromArray(SPECIES, w, w2At + LENGTH).add(s21).intoArray(w, w2At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w2At + 2 * LENGTH).add(s22).intoArray(w, w2At + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, w, w2At + 3 * LENGTH, last)
        .add(s23)
        .intoArray(w, w2At + 3 * LENGTH, last);
    int w3At = wAt + 3 * wStride;
    DoubleVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    DoubleVector.fromArray(SPECIES, w, w3At + LENGTH).add(s31).intoArray(w, w3At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w3At + 2 * LENGTH).add(s32).intoArray(w, w3At + 2 * LENGTH);
    DoubleVector.fromArray(SPECIES, w, w3At + 3 * LENGTH, last)
        .add(s33)
        .intoArray(w, w3At + 3 * LENGTH, last);
  }

  /** 4 rows of W, 3 vectors wide, the last of which may be shorter. */
  private static void outer4by3(
      int[] starts,
      int rows,
      double[] x,
      int xAt,
      double[] y,
      int yStride,
      double[] w,
      int wAt,
      int wStride,
      VectorMask<Double> last) {
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
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, at);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, at + LENGTH);
      DoubleVector y2 = DoubleVector.fromArray(SPECIES, y, at + 2 * LENGTH);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      s02 = x0.fma(y2, s02);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      s12 = x1.fma(y2, s12);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      s22 = x2.fma(y2, s22);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
      s32 = x3.fma(y2, s32);
    }
    DoubleVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    DoubleVector.fromArray(SPECIES, w, wAt + LENGTH).add(s01).intoArray(w, wAt + LENGTH);
    DoubleVector.fromArray(SPECIES, w, wAt + 2 * LENGTH, last)
        .add(s02)
        .intoArray(w, wAt + 2 * LENGTH, last);
    int w1At = wAt + wStride;
    DoubleVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    DoubleVector.fromArray(SPECIES, w, w1At + LENGTH).add(s11).intoArray(w, w1At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w1At + 2 * LENGTH, last)
        .add(s12)
        .intoArray(w, w1At + 2 * LENGTH, last);
    int w2At = wAt + 2 * wStride;
    DoubleVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    DoubleVector.fromArray(SPECIES, w, w2At + LENGTH).add(s21).intoArray(w, w2At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w2At + 2 * LENGTH, last)
        .add(s22)
        .intoArray(w, w2At + 2 * LENGTH, last);
    int w3At = wAt + 3 * wStride;
    DoubleVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    DoubleVector.fromArray(SPECIES, w, w3At + LENGTH).add(s31).intoArray(w, w3At + LENGTH);
    DoubleVector.fromArray(SPECIES, w, w3At + 2 * LENGTH, last)
        .add(s32)
        .intoArray(w, w3At + 2 * LENGTH, last);
  }

  /** 4 rows of W, 2 vectors wide, the last of which may be shorter. */
  private static void outer4by2(
      int[] starts,
      int rows,
      double[] x,
      int xAt,
      double[] y,
      int yStride,
      double[] w,
      int wAt,
      int wStride,
      VectorMask<Double> last) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s01 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s11 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s21 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    DoubleVector s31 = DoubleVector.zero(SPECIES);
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, at);
      DoubleVector y1 = DoubleVector.fromArray(SPECIES, y, at + LENGTH);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
    }
    DoubleVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    DoubleVector.fromArray(SPECIES, w, wAt + LENGTH, last)
        .add(s01)
        .intoArray(w, wAt + LENGTH, last);
    int w1At = wAt + wStride;
    DoubleVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    DoubleVector.fromArray(SPECIES, w, w1At + LENGTH, last)
        .add(s11)
        .intoArray(w, w1At + LENGTH, last);
    int w2At = wAt + 2 * wStride;
    DoubleVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    DoubleVector.fromArray(SPECIES, w, w2At + LENGTH, last)
        .add(s21)
        .intoArray(w, w2At + LENGTH, last);
    int w3At = wAt + 3 * wStride;
    DoubleVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    DoubleVector.fromArray(SPECIES, w, w3At + LENGTH, last)
        .add(s31)
        .intoArray(w, w3At + LENGTH, last);
  }

  /** 4 rows of W, 1 vector wide, the last of which may be shorter. */
  private static void outer4by1(
      int[] starts,
      int rows,
      double[] x,
      int xAt,
      double[] y,
      int yStride,
      double[] w,
      int wAt,
      int wStride,
      VectorMask<Double> last) {
    DoubleVector s00 = DoubleVector.zero(SPECIES);
    DoubleVector s10 = DoubleVector.zero(SPECIES);
    DoubleVector s20 = DoubleVector.zero(SPECIES);
    DoubleVector s30 = DoubleVector.zero(SPECIES);
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      DoubleVector y0 = DoubleVector.fromArray(SPECIES, y, at);
      DoubleVector x0 = DoubleVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      DoubleVector x1 = DoubleVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      DoubleVector x2 = DoubleVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      DoubleVector x3 = DoubleVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
    }
    DoubleVector.fromArray(SPECIES, w, wAt, last).add(s00).intoArray(w, wAt, last);
    int w1At = wAt + wStride;
    DoubleVector.fromArray(SPECIES, w, w1At, last).add(s10).intoArray(w, w1At, last);
    int w2At = wAt + 2 * wStride;
    DoubleVector.fromArray(SPECIES, w, w2At, last).add(s20).intoArray(w, w2At, last);
    int w3At = wAt + 3 * wStride;
    DoubleVector.fromArray(SPECIES, w, w3At, last).add(s30).intoArray(w, w3At, last);
  }
}
