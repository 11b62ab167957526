package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code W += X^T Y} for rows of X that begin anywhere and copies of rows of Y: four rows of W at a
 * time keep their sums in registers while the rows go by.
 */
final class FloatRowOuter {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private FloatRowOuter() {}

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
      float[] x,
      float[] y,
      float[] w,
      int wAt,
      int wStride,
      VectorMask<Float> last) {
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
        VectorMask<Float> some = c == width - 1 ? last : SPECIES.maskAll(true);
        one(starts, rows, x, v, y, c * LENGTH, width * LENGTH, w, to, some);
      }
    }
  }

  /** One row of W, one vector wide. */
  private static void one(
      int[] starts,
      int rows,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int yStride,
      float[] w,
      int wAt,
      VectorMask<Float> some) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int r = 0, at = yAt; r < rows; r++, at += yStride) {
      sum =
          FloatVector.broadcast(SPECIES, x[starts[r] + xAt])
              .fma(FloatVector.fromArray(SPECIES, y, at), sum);
    }
    FloatVector.fromArray(SPECIES, w, wAt, some).add(sum).intoArray(w, wAt, some);
  }

  /** 4 rows of W, 4 vectors wide, the last of which may be shorter. */
  private static void outer4by4(
      int[] starts,
      int rows,
      float[] x,
      int xAt,
      float[] y,
      int yStride,
      float[] w,
      int wAt,
      int wStride,
      VectorMask<Float> last) {
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
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, at);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, at + LENGTH);
      FloatVector y2 = FloatVector.fromArray(SPECIES, y, at + 2 * LENGTH);
      FloatVector y3 = FloatVector.fromArray(SPECIES, y, at + 3 * LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      s02 = x0.fma(y2, s02);
      s03 = x0.fma(y3, s03);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      s12 = x1.fma(y2, s12);
      s13 = x1.fma(y3, s13);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      s22 = x2.fma(y2, s22);
      s23 = x2.fma(y3, s23);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
      s32 = x3.fma(y2, s32);
      s33 = x3.fma(y3, s33);
    }
    FloatVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    FloatVector.fromArray(SPECIES, w, wAt + LENGTH).add(s01).intoArray(w, wAt + LENGTH);
    FloatVector.fromArray(SPECIES, w, wAt + 2 * LENGTH).add(s02).intoArray(w, wAt + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, w, wAt + 3 * LENGTH, last)
        .add(s03)
        .intoArray(w, wAt + 3 * LENGTH, last);
    int w1At = wAt + wStride;
    FloatVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    FloatVector.fromArray(SPECIES, w, w1At + LENGTH).add(s11).intoArray(w, w1At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w1At + 2 * LENGTH).add(s12).intoArray(w, w1At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, w, w1At + 3 * LENGTH, last)
        .add(s13)
        .intoArray(w, w1At + 3 * LENGTH, last);
    int w2At = wAt + 2 * wStride;
    FloatVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    FloatVector.fromArray(SPECIES, w, w2At + LENGTH).add(s21).intoArray(w, w2At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w2At + 2 * LENGTH).add(s22).intoArray(w, w2At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, w, w2At + 3 * LENGTH, last)
        .add(s23)
        .intoArray(w, w2At + 3 * LENGTH, last);
    int w3At = wAt + 3 * wStride;
    FloatVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    FloatVector.fromArray(SPECIES, w, w3At + LENGTH).add(s31).intoArray(w, w3At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w3At + 2 * LENGTH).add(s32).intoArray(w, w3At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, w, w3At + 3 * LENGTH, last)
        .add(s33)
        .intoArray(w, w3At + 3 * LENGTH, last);
  }

  /** 4 rows of W, 3 vectors wide, the last of which may be shorter. */
  private static void outer4by3(
      int[] starts,
      int rows,
      float[] x,
      int xAt,
      float[] y,
      int yStride,
      float[] w,
      int wAt,
      int wStride,
      VectorMask<Float> last) {
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
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, at);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, at + LENGTH);
      FloatVector y2 = FloatVector.fromArray(SPECIES, y, at + 2 * LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      s02 = x0.fma(y2, s02);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      s12 = x1.fma(y2, s12);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      s22 = x2.fma(y2, s22);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
      s32 = x3.fma(y2, s32);
    }
    FloatVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    FloatVector.fromArray(SPECIES, w, wAt + LENGTH).add(s01).intoArray(w, wAt + LENGTH);
    FloatVector.fromArray(SPECIES, w, wAt + 2 * LENGTH, last)
        .add(s02)
        .intoArray(w, wAt + 2 * LENGTH, last);
    int w1At = wAt + wStride;
    FloatVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    FloatVector.fromArray(SPECIES, w, w1At + LENGTH).add(s11).intoArray(w, w1At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w1At + 2 * LENGTH, last)
        .add(s12)
        .intoArray(w, w1At + 2 * LENGTH, last);
    int w2At = wAt + 2 * wStride;
    FloatVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    FloatVector.fromArray(SPECIES, w, w2At + LENGTH).add(s21).intoArray(w, w2At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w2At + 2 * LENGTH, last)
        .add(s22)
        .intoArray(w, w2At + 2 * LENGTH, last);
    int w3At = wAt + 3 * wStride;
    FloatVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    FloatVector.fromArray(SPECIES, w, w3At + LENGTH).add(s31).intoArray(w, w3At + LENGTH);
    FloatVector.fromArray(SPECIES, w, w3At + 2 * LENGTH, last)
        .add(s32)
        .intoArray(w, w3At + 2 * LENGTH, last);
  }

  /** 4 rows of W, 2 vectors wide, the last of which may be shorter. */
  private static void outer4by2(
      int[] starts,
      int rows,
      float[] x,
      int xAt,
      float[] y,
      int yStride,
      float[] w,
      int wAt,
      int wStride,
      VectorMask<Float> last) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, at);
      FloatVector y1 = FloatVector.fromArray(SPECIES, y, at + LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      s01 = x0.fma(y1, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      s11 = x1.fma(y1, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      s21 = x2.fma(y1, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
      s31 = x3.fma(y1, s31);
    }
    FloatVector.fromArray(SPECIES, w, wAt).add(s00).intoArray(w, wAt);
    FloatVector.fromArray(SPECIES, w, wAt + LENGTH, last).add(s01).intoArray(w, wAt + LENGTH, last);
    int w1At = wAt + wStride;
    FloatVector.fromArray(SPECIES, w, w1At).add(s10).intoArray(w, w1At);
    FloatVector.fromArray(SPECIES, w, w1At + LENGTH, last)
        .add(s11)
        .intoArray(w, w1At + LENGTH, last);
    int w2At = wAt + 2 * wStride;
    FloatVector.fromArray(SPECIES, w, w2At).add(s20).intoArray(w, w2At);
    FloatVector.fromArray(SPECIES, w, w2At + LENGTH, last)
        .add(s21)
        .intoArray(w, w2At + LENGTH, last);
    int w3At = wAt + 3 * wStride;
    FloatVector.fromArray(SPECIES, w, w3At).add(s30).intoArray(w, w3At);
    FloatVector.fromArray(SPECIES, w, w3At + LENGTH, last)
        .add(s31)
        .intoArray(w, w3At + LENGTH, last);
  }

  /** 4 rows of W, 1 vector wide, the last of which may be shorter. */
  private static void outer4by1(
      int[] starts,
      int rows,
      float[] x,
      int xAt,
      float[] y,
      int yStride,
      float[] w,
      int wAt,
      int wStride,
      VectorMask<Float> last) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    for (int r = 0, at = 0; r < rows; r++, at += yStride) {
      int from = starts[r] + xAt;
      FloatVector y0 = FloatVector.fromArray(SPECIES, y, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[from]);
      s00 = x0.fma(y0, s00);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[from + 1]);
      s10 = x1.fma(y0, s10);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[from + 2]);
      s20 = x2.fma(y0, s20);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[from + 3]);
      s30 = x3.fma(y0, s30);
    }
    FloatVector.fromArray(SPECIES, w, wAt, last).add(s00).intoArray(w, wAt, last);
    int w1At = wAt + wStride;
    FloatVector.fromArray(SPECIES, w, w1At, last).add(s10).intoArray(w, w1At, last);
    int w2At = wAt + 2 * wStride;
    FloatVector.fromArray(SPECIES, w, w2At, last).add(s20).intoArray(w, w2At, last);
    int w3At = wAt + 3 * wStride;
    FloatVector.fromArray(SPECIES, w, w3At, last).add(s30).intoArray(w, w3At, last);
  }
}
