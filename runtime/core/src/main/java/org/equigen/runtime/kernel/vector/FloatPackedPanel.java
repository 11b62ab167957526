package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code Y = B + W X} as {@link FloatPanel} does it, with a copy of W in which the numbers of four
 * rows that one step of the micro-kernel reads lie next to each other.
 *
 * <p>Their places then are a constant number of elements apart, so that HotSpot checks them once
 * before the loop, not each of them in every step: the loop is made of products, loads and little
 * else.
 */
final class FloatPackedPanel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int HALF = 2 * LENGTH;

  /** Rows of W in one micro-kernel. */
  static final int ROWS = 4;

  /** Whether vectors hold the numbers of four rows. */
  private static final boolean WIDE = LENGTH >= ROWS;

  private static final VectorSpecies<Float> FOUR =
      VectorSpecies.of(float.class, VectorShape.forBitSize(ROWS * Float.SIZE));

  /** From quarters of vectors, row by row, to the numbers of four rows. */
  private static final VectorShuffle<Float> BY_ROWS =
      VectorShuffle.fromOp(SPECIES, i -> WIDE ? i % ROWS * (LENGTH / ROWS) + i / ROWS : i);

  private static final ThreadLocal<FloatPackedPanel> BUFFERS =
      ThreadLocal.withInitial(FloatPackedPanel::new);

  private float[] packed = new float[0];

  private FloatPackedPanel() {}

  /**
   * Whether a copy of W pays, which is used for {@code columns} columns: measured. Where arithmetic
   * is fast it takes a tenth of the time of 64 of them.
   */
  static boolean pays(int rows, int depth, int columns) {
    return rows >= 2 * ROWS && depth >= 16 && columns >= (FloatPanel.MANY_REGISTERS ? 192 : 64);
  }

  /** How many of the rows of W are copied: those that micro-kernels take. */
  static int rows(int rows) {
    return rows - rows % ROWS;
  }

  /** The room that copies of {@code rows} rows take, a multiple of four. */
  static int length(int rows, int depth) {
    return rows / ROWS * stride(depth);
  }

  /** An array of the thread for copies. */
  static float[] room(int length) {
    FloatPackedPanel buffers = BUFFERS.get();
    if (buffers.packed.length < length) {
      buffers.packed = new float[length];
    }
    return buffers.packed;
  }

  /**
   * Copies {@code rows} rows of W, a multiple of four, to {@code [rows / 4][depth][4]} with a gap
   * after each four rows. {@code W[r][k]} is at {@code wAt + r * rowStep + k * innerStep}, where
   * one step is 1.
   */
  static void pack(
      float[] w, int wAt, int rowStep, int innerStep, int rows, int depth, float[] to, int toAt) {
    if (WIDE && innerStep > 1) {
      copyColumns(w, wAt, innerStep, rows, depth, to, toAt);
      return;
    }
    for (int r = 0; r < rows; r += ROWS) {
      int from = wAt + r * rowStep;
      int at = toAt + r / ROWS * stride(depth);
      int k = WIDE ? copyRows(w, from, rowStep, depth, to, at) : 0;
      for (; k < depth; k++) {
        int place = at + k * ROWS;
        int number = from + k * innerStep;
        to[place] = w[number];
        to[place + 1] = w[number + rowStep];
        to[place + 2] = w[number + 2 * rowStep];
        to[place + 3] = w[number + 3 * rowStep];
      }
    }
  }

  /**
   * Elements from four rows to the next four: one vector more than they have, so that not all of
   * them begin in the same lines of the cache.
   */
  static int stride(int depth) {
    return ROWS * depth + LENGTH;
  }

  /** Copies W where numbers of its columns are neighbours, column by column. */
  private static void copyColumns(
      float[] w, int wAt, int innerStep, int rows, int depth, float[] to, int toAt) {
    int block = LENGTH / ROWS;
    int stride = stride(depth);
    int whole = rows - rows % LENGTH;
    int k = 0;
    for (; k + block <= depth; k += block) {
      int from = wAt + k * innerStep;
      int place = toAt + k * ROWS;
      for (int r = 0; r < whole; r += LENGTH) {
        exchange(w, from + r, innerStep, to, place + r / ROWS * stride, stride);
      }
      for (int i = 0; i < block; i++) {
        copyFours(w, from + i * innerStep, whole, rows, to, place + i * ROWS, stride);
      }
    }
    for (; k < depth; k++) {
      copyFours(w, wAt + k * innerStep, 0, rows, to, toAt + k * ROWS, stride);
    }
  }

  /** Parts of four numbers of as many columns as there are in a vector. */
  private static void exchange(float[] w, int wAt, int innerStep, float[] to, int at, int stride) {
    if (LENGTH == 16) {
      FloatExchange.fours(
          w,
          wAt,
          innerStep,
          to,
          at,
          stride,
          FloatExchange.HALVES,
          FloatExchange.HALF_SWAP,
          FloatExchange.QUARTERS,
          FloatExchange.QUARTER_SWAP);
    } else if (LENGTH == 8) {
      FloatExchange.twos(
          w, wAt, innerStep, to, at, stride, FloatExchange.HALVES, FloatExchange.HALF_SWAP);
    } else {
      FloatVector.fromArray(SPECIES, w, wAt).intoArray(to, at);
    }
  }

  /** Numbers of one column from {@code first} to before {@code rows}, four by four. */
  private static void copyFours(
      float[] w, int wAt, int first, int rows, float[] to, int at, int stride) {
    for (int r = first; r < rows; r += ROWS) {
      FloatVector.fromArray(FOUR, w, wAt + r).intoArray(to, at + r / ROWS * stride);
    }
  }

  /**
   * Transposes quarters of vectors of four rows, by exchanges of halves between rows that are two
   * apart and of quarters between neighbours, then what lies in the quarters; how many numbers of
   * each row.
   */
  private static int copyRows(float[] w, int wAt, int rowStep, int depth, float[] to, int at) {
    int k = 0;
    for (; k + LENGTH <= depth; k += LENGTH) {
      FloatVector a = FloatVector.fromArray(SPECIES, w, wAt + k);
      FloatVector b = FloatVector.fromArray(SPECIES, w, wAt + rowStep + k);
      FloatVector c = FloatVector.fromArray(SPECIES, w, wAt + 2 * rowStep + k);
      FloatVector d = FloatVector.fromArray(SPECIES, w, wAt + 3 * rowStep + k);
      FloatVector ac = a.blend(c.rearrange(FloatExchange.HALF_SWAP), FloatExchange.HALVES);
      FloatVector bd = b.blend(d.rearrange(FloatExchange.HALF_SWAP), FloatExchange.HALVES);
      FloatVector ca = a.rearrange(FloatExchange.HALF_SWAP).blend(c, FloatExchange.HALVES);
      FloatVector db = b.rearrange(FloatExchange.HALF_SWAP).blend(d, FloatExchange.HALVES);
      int place = at + k * ROWS;
      ac.blend(bd.rearrange(FloatExchange.QUARTER_SWAP), FloatExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place);
      ac.rearrange(FloatExchange.QUARTER_SWAP)
          .blend(bd, FloatExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place + LENGTH);
      ca.blend(db.rearrange(FloatExchange.QUARTER_SWAP), FloatExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place + 2 * LENGTH);
      ca.rearrange(FloatExchange.QUARTER_SWAP)
          .blend(db, FloatExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place + 3 * LENGTH);
    }
    return k;
  }

  /**
   * {@code Y = B + W X} for {@code depth} terms of the rows of W that {@link #pack} has copied,
   * four of which are {@code packedStride} elements from the next four.
   */
  static void multiply(
      float[] packed,
      int packedAt,
      int packedStride,
      int rows,
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
    int r = 0;
    boolean six = FloatPanel.MANY_REGISTERS || xStride == FloatPanel.WIDTH;
    for (; six && r + 3 * ROWS <= rows; r += 3 * ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      sixRows(
          packed,
          at,
          at + packedStride,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromRow,
          fromRow + 4 * fromStride,
          fromStride,
          y,
          yRow,
          yRow + 4 * yStride,
          yStride);
      sixRows(
          packed,
          at + 2 * packedStride,
          at + packedStride + 2,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromRow + 8 * fromStride,
          fromRow + 6 * fromStride,
          fromStride,
          y,
          yRow + 8 * yStride,
          yRow + 6 * yStride,
          yStride);
    }
    for (; r < rows; r += ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      if (FloatPanel.MANY_REGISTERS) {
        rows4by4(packed, at, depth, x, xAt, xStride, from, fromRow, fromStride, y, yRow, yStride);
      } else {
        rows4by2(packed, at, depth, x, xAt, xStride, from, fromRow, fromStride, y, yRow, yStride);
        rows4by2(
            packed,
            at,
            depth,
            x,
            xAt + HALF,
            xStride,
            from,
            fromRow + HALF,
            fromStride,
            y,
            yRow + HALF,
            yStride);
      }
    }
  }

  /** Four rows of Y from {@code yAt} on and two from {@code yPair} on. */
  private static void sixRows(
      float[] w,
      int wAt,
      int wPair,
      int depth,
      float[] x,
      int xAt,
      int xStride,
      float[] from,
      int fromAt,
      int fromPair,
      int fromStride,
      float[] y,
      int yAt,
      int yPair,
      int yStride) {
    if (FloatPanel.MANY_REGISTERS) {
      FloatSixRows.by4(
          w,
          wAt,
          wPair,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromAt,
          fromPair,
          fromStride,
          y,
          yAt,
          yPair,
          yStride);
    } else {
      FloatSixRows.by2(
          w, wAt, wPair, depth, x, xAt, from, fromAt, fromPair, fromStride, y, yAt, yPair, yStride);
      FloatSixRows.by2(
          w,
          wAt,
          wPair,
          depth,
          x,
          xAt + HALF,
          from,
          fromAt + HALF,
          fromPair + HALF,
          fromStride,
          y,
          yAt + HALF,
          yPair + HALF,
          yStride);
    }
  }

  /** 4 rows of Y, 4 vectors wide. */
  private static void rows4by4(
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
  private static void rows4by2(
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
