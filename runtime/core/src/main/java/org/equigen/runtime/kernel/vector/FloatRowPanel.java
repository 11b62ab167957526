package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code Y += X W} for rows of X and Y that begin anywhere, and a panel of W that is a few vectors
 * wide.
 *
 * <p>Four rows at a time keep their sums in registers: 4 x 4 vectors of 32 under AVX-512, 4 x 3 of
 * 16 otherwise. The bodies are written out because HotSpot keeps sums in registers only as local
 * variables.
 */
final class FloatRowPanel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** The most vectors of a panel. */
  static final int WIDEST = SPECIES.vectorBitSize() >= 512 ? 4 : 3;

  private FloatRowPanel() {}

  /** Adds the products of four rows, see the class; {@code width} vectors. */
  static void add4(
      int width,
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int x0At,
      int x1At,
      int x2At,
      int x3At,
      float[] y,
      int y0At,
      int y1At,
      int y2At,
      int y3At,
      VectorMask<Float> last) {
    switch (width) {
      case 1 ->
          rows4by1(
              w, wAt, wStride, depth, x, x0At, x1At, x2At, x3At, y, y0At, y1At, y2At, y3At, last);
      case 2 ->
          rows4by2(
              w, wAt, wStride, depth, x, x0At, x1At, x2At, x3At, y, y0At, y1At, y2At, y3At, last);
      case 3 ->
          rows4by3(
              w, wAt, wStride, depth, x, x0At, x1At, x2At, x3At, y, y0At, y1At, y2At, y3At, last);
      default ->
          rows4by4(
              w, wAt, wStride, depth, x, x0At, x1At, x2At, x3At, y, y0At, y1At, y2At, y3At, last);
    }
  }

  /**
   * Adds the product of one row, {@code width} vectors of which the last may be shorter; reads no
   * more of W than there is.
   */
  static void add1(
      int width,
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      VectorMask<Float> last) {
    for (int c = 0; c < width - 1; c++) {
      one(w, wAt + c * LENGTH, wStride, depth, x, xAt, y, yAt + c * LENGTH);
    }
    int c = (width - 1) * LENGTH;
    if (last.allTrue()) {
      one(w, wAt + c, wStride, depth, x, xAt, y, yAt + c);
    } else {
      part(w, wAt + c, wStride, depth, x, xAt, y, yAt + c, last);
    }
  }

  /** One row of one vector; four sums, since one would wait for itself. */
  private static void one(
      float[] w, int wAt, int wStride, int depth, float[] x, int xAt, float[] y, int yAt) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int at = wAt;
    int k = xAt;
    int end = xAt + depth;
    for (; k < end - 3; k += 4, at += 4 * wStride) {
      a = FloatVector.broadcast(SPECIES, x[k]).fma(FloatVector.fromArray(SPECIES, w, at), a);
      b =
          FloatVector.broadcast(SPECIES, x[k + 1])
              .fma(FloatVector.fromArray(SPECIES, w, at + wStride), b);
      c =
          FloatVector.broadcast(SPECIES, x[k + 2])
              .fma(FloatVector.fromArray(SPECIES, w, at + 2 * wStride), c);
      d =
          FloatVector.broadcast(SPECIES, x[k + 3])
              .fma(FloatVector.fromArray(SPECIES, w, at + 3 * wStride), d);
    }
    for (; k < end; k++, at += wStride) {
      a = FloatVector.broadcast(SPECIES, x[k]).fma(FloatVector.fromArray(SPECIES, w, at), a);
    }
    FloatVector.fromArray(SPECIES, y, yAt).add(a.add(b).add(c.add(d))).intoArray(y, yAt);
  }

  /** One row of a part of a vector. */
  private static void part(
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      VectorMask<Float> some) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    int at = wAt;
    int k = xAt;
    int end = xAt + depth;
    for (; k < end - 1; k += 2, at += 2 * wStride) {
      a = FloatVector.broadcast(SPECIES, x[k]).fma(FloatVector.fromArray(SPECIES, w, at, some), a);
      b =
          FloatVector.broadcast(SPECIES, x[k + 1])
              .fma(FloatVector.fromArray(SPECIES, w, at + wStride, some), b);
    }
    if (k < end) {
      a = FloatVector.broadcast(SPECIES, x[k]).fma(FloatVector.fromArray(SPECIES, w, at, some), a);
    }
    FloatVector.fromArray(SPECIES, y, yAt, some).add(a.add(b)).intoArray(y, yAt, some);
  }

  /** 4 rows of Y, 4 vectors wide, the last of which may be shorter. */
  private static void rows4by4(
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int x0At,
      int x1At,
      int x2At,
      int x3At,
      float[] y,
      int y0At,
      int y1At,
      int y2At,
      int y3At,
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
    for (int k = 0, at = wAt; k < depth; k++, at += wStride) {
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LENGTH);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, at + 2 * LENGTH);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, at + 3 * LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[x0At + k]);
      s00 = x0.fma(w0, s00);
      s01 = x0.fma(w1, s01);
      s02 = x0.fma(w2, s02);
      s03 = x0.fma(w3, s03);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[x1At + k]);
      s10 = x1.fma(w0, s10);
      s11 = x1.fma(w1, s11);
      s12 = x1.fma(w2, s12);
      s13 = x1.fma(w3, s13);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[x2At + k]);
      s20 = x2.fma(w0, s20);
      s21 = x2.fma(w1, s21);
      s22 = x2.fma(w2, s22);
      s23 = x2.fma(w3, s23);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[x3At + k]);
      s30 = x3.fma(w0, s30);
      s31 = x3.fma(w1, s31);
      s32 = x3.fma(w2, s32);
      s33 = x3.fma(w3, s33);
    }
    FloatVector.fromArray(SPECIES, y, y0At).add(s00).intoArray(y, y0At);
    FloatVector.fromArray(SPECIES, y, y0At + LENGTH).add(s01).intoArray(y, y0At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y0At + 2 * LENGTH).add(s02).intoArray(y, y0At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, y, y0At + 3 * LENGTH, last)
        .add(s03)
        .intoArray(y, y0At + 3 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y1At).add(s10).intoArray(y, y1At);
    FloatVector.fromArray(SPECIES, y, y1At + LENGTH).add(s11).intoArray(y, y1At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y1At + 2 * LENGTH).add(s12).intoArray(y, y1At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, y, y1At + 3 * LENGTH, last)
        .add(s13)
        .intoArray(y, y1At + 3 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y2At).add(s20).intoArray(y, y2At);
    FloatVector.fromArray(SPECIES, y, y2At + LENGTH).add(s21).intoArray(y, y2At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y2At + 2 * LENGTH).add(s22).intoArray(y, y2At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, y, y2At + 3 * LENGTH, last)
        .add(s23)
        .intoArray(y, y2At + 3 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y3At).add(s30).intoArray(y, y3At);
    FloatVector.fromArray(SPECIES, y, y3At + LENGTH).add(s31).intoArray(y, y3At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y3At + 2 * LENGTH).add(s32).intoArray(y, y3At + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, y, y3At + 3 * LENGTH, last)
        .add(s33)
        .intoArray(y, y3At + 3 * LENGTH, last);
  }

  /** 4 rows of Y, 3 vectors wide, the last of which may be shorter. */
  private static void rows4by3(
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int x0At,
      int x1At,
      int x2At,
      int x3At,
      float[] y,
      int y0At,
      int y1At,
      int y2At,
      int y3At,
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
    for (int k = 0, at = wAt; k < depth; k++, at += wStride) {
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LENGTH);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, at + 2 * LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[x0At + k]);
      s00 = x0.fma(w0, s00);
      s01 = x0.fma(w1, s01);
      s02 = x0.fma(w2, s02);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[x1At + k]);
      s10 = x1.fma(w0, s10);
      s11 = x1.fma(w1, s11);
      s12 = x1.fma(w2, s12);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[x2At + k]);
      s20 = x2.fma(w0, s20);
      s21 = x2.fma(w1, s21);
      s22 = x2.fma(w2, s22);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[x3At + k]);
      s30 = x3.fma(w0, s30);
      s31 = x3.fma(w1, s31);
      s32 = x3.fma(w2, s32);
    }
    FloatVector.fromArray(SPECIES, y, y0At).add(s00).intoArray(y, y0At);
    FloatVector.fromArray(SPECIES, y, y0At + LENGTH).add(s01).intoArray(y, y0At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y0At + 2 * LENGTH, last)
        .add(s02)
        .intoArray(y, y0At + 2 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y1At).add(s10).intoArray(y, y1At);
    FloatVector.fromArray(SPECIES, y, y1At + LENGTH).add(s11).intoArray(y, y1At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y1At + 2 * LENGTH, last)
        .add(s12)
        .intoArray(y, y1At + 2 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y2At).add(s20).intoArray(y, y2At);
    FloatVector.fromArray(SPECIES, y, y2At + LENGTH).add(s21).intoArray(y, y2At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y2At + 2 * LENGTH, last)
        .add(s22)
        .intoArray(y, y2At + 2 * LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y3At).add(s30).intoArray(y, y3At);
    FloatVector.fromArray(SPECIES, y, y3At + LENGTH).add(s31).intoArray(y, y3At + LENGTH);
    FloatVector.fromArray(SPECIES, y, y3At + 2 * LENGTH, last)
        .add(s32)
        .intoArray(y, y3At + 2 * LENGTH, last);
  }

  /** 4 rows of Y, 2 vectors wide, the last of which may be shorter. */
  private static void rows4by2(
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int x0At,
      int x1At,
      int x2At,
      int x3At,
      float[] y,
      int y0At,
      int y1At,
      int y2At,
      int y3At,
      VectorMask<Float> last) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    for (int k = 0, at = wAt; k < depth; k++, at += wStride) {
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LENGTH);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[x0At + k]);
      s00 = x0.fma(w0, s00);
      s01 = x0.fma(w1, s01);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[x1At + k]);
      s10 = x1.fma(w0, s10);
      s11 = x1.fma(w1, s11);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[x2At + k]);
      s20 = x2.fma(w0, s20);
      s21 = x2.fma(w1, s21);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[x3At + k]);
      s30 = x3.fma(w0, s30);
      s31 = x3.fma(w1, s31);
    }
    FloatVector.fromArray(SPECIES, y, y0At).add(s00).intoArray(y, y0At);
    FloatVector.fromArray(SPECIES, y, y0At + LENGTH, last)
        .add(s01)
        .intoArray(y, y0At + LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y1At).add(s10).intoArray(y, y1At);
    FloatVector.fromArray(SPECIES, y, y1At + LENGTH, last)
        .add(s11)
        .intoArray(y, y1At + LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y2At).add(s20).intoArray(y, y2At);
    FloatVector.fromArray(SPECIES, y, y2At + LENGTH, last)
        .add(s21)
        .intoArray(y, y2At + LENGTH, last);
    FloatVector.fromArray(SPECIES, y, y3At).add(s30).intoArray(y, y3At);
    FloatVector.fromArray(SPECIES, y, y3At + LENGTH, last)
        .add(s31)
        .intoArray(y, y3At + LENGTH, last);
  }

  /** 4 rows of Y, 1 vector wide, the last of which may be shorter. */
  private static void rows4by1(
      float[] w,
      int wAt,
      int wStride,
      int depth,
      float[] x,
      int x0At,
      int x1At,
      int x2At,
      int x3At,
      float[] y,
      int y0At,
      int y1At,
      int y2At,
      int y3At,
      VectorMask<Float> last) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    for (int k = 0, at = wAt; k < depth; k++, at += wStride) {
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, x[x0At + k]);
      s00 = x0.fma(w0, s00);
      FloatVector x1 = FloatVector.broadcast(SPECIES, x[x1At + k]);
      s10 = x1.fma(w0, s10);
      FloatVector x2 = FloatVector.broadcast(SPECIES, x[x2At + k]);
      s20 = x2.fma(w0, s20);
      FloatVector x3 = FloatVector.broadcast(SPECIES, x[x3At + k]);
      s30 = x3.fma(w0, s30);
    }
    FloatVector.fromArray(SPECIES, y, y0At, last).add(s00).intoArray(y, y0At, last);
    FloatVector.fromArray(SPECIES, y, y1At, last).add(s10).intoArray(y, y1At, last);
    FloatVector.fromArray(SPECIES, y, y2At, last).add(s20).intoArray(y, y2At, last);
    FloatVector.fromArray(SPECIES, y, y3At, last).add(s30).intoArray(y, y3At, last);
  }
}
