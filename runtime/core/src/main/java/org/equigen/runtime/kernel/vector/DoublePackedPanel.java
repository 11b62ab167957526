package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code Y = B + W X} as {@link DoublePanel} does it, with a copy of W in which the numbers of four
 * rows that one step of the micro-kernel reads lie next to each other.
 *
 * <p>Their places then are a constant number of elements apart, so that HotSpot checks them once
 * before the loop, not each of them in every step: the loop is made of products, loads and little
 * else.
 */
final class DoublePackedPanel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int HALF = 2 * LENGTH;

  /** Rows of W in one micro-kernel. */
  static final int ROWS = 4;

  /** Whether vectors hold the numbers of four rows. */
  private static final boolean WIDE = LENGTH >= ROWS;

  private static final VectorSpecies<Double> FOUR =
      VectorSpecies.of(double.class, VectorShape.forBitSize(ROWS * Double.SIZE));

  /** From quarters of vectors, row by row, to the numbers of four rows. */
  private static final VectorShuffle<Double> BY_ROWS =
      VectorShuffle.fromOp(SPECIES, i -> WIDE ? i % ROWS * (LENGTH / ROWS) + i / ROWS : i);

  private static final ThreadLocal<DoublePackedPanel> BUFFERS =
      ThreadLocal.withInitial(DoublePackedPanel::new);

  private double[] packed = new double[0];

  private DoublePackedPanel() {}

  /**
   * Whether a copy of W pays, which is used for {@code columns} columns: measured. Where arithmetic
   * is fast it takes a tenth of the time of 64 of them.
   */
  static boolean pays(int rows, int depth, int columns) {
    return rows >= 2 * ROWS && depth >= 16 && columns >= (DoublePanel.MANY_REGISTERS ? 192 : 64);
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
  static double[] room(int length) {
    DoublePackedPanel buffers = BUFFERS.get();
    if (buffers.packed.length < length) {
      buffers.packed = new double[length];
    }
    return buffers.packed;
  }

  /**
   * Copies {@code rows} rows of W, a multiple of four, to {@code [rows / 4][depth][4]} with a gap
   * after each four rows. {@code W[r][k]} is at {@code wAt + r * rowStep + k * innerStep}, where
   * one step is 1.
   */
  static void pack(
      double[] w, int wAt, int rowStep, int innerStep, int rows, int depth, double[] to, int toAt) {
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
      double[] w, int wAt, int innerStep, int rows, int depth, double[] to, int toAt) {
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
  private static void exchange(
      double[] w, int wAt, int innerStep, double[] to, int at, int stride) {
    if (LENGTH == 16) {
      DoubleExchange.fours(
          w,
          wAt,
          innerStep,
          to,
          at,
          stride,
          DoubleExchange.HALVES,
          DoubleExchange.HALF_SWAP,
          DoubleExchange.QUARTERS,
          DoubleExchange.QUARTER_SWAP);
    } else if (LENGTH == 8) {
      DoubleExchange.twos(
          w, wAt, innerStep, to, at, stride, DoubleExchange.HALVES, DoubleExchange.HALF_SWAP);
    } else {
      DoubleVector.fromArray(SPECIES, w, wAt).intoArray(to, at);
    }
  }

  /** Numbers of one column from {@code first} to before {@code rows}, four by four. */
  private static void copyFours(
      double[] w, int wAt, int first, int rows, double[] to, int at, int stride) {
    for (int r = first; r < rows; r += ROWS) {
      DoubleVector.fromArray(FOUR, w, wAt + r).intoArray(to, at + r / ROWS * stride);
    }
  }

  /**
   * Transposes quarters of vectors of four rows, by exchanges of halves between rows that are two
   * apart and of quarters between neighbours, then what lies in the quarters; how many numbers of
   * each row.
   */
  private static int copyRows(double[] w, int wAt, int rowStep, int depth, double[] to, int at) {
    int k = 0;
    for (; k + LENGTH <= depth; k += LENGTH) {
      DoubleVector a = DoubleVector.fromArray(SPECIES, w, wAt + k);
      DoubleVector b = DoubleVector.fromArray(SPECIES, w, wAt + rowStep + k);
      DoubleVector c = DoubleVector.fromArray(SPECIES, w, wAt + 2 * rowStep + k);
      DoubleVector d = DoubleVector.fromArray(SPECIES, w, wAt + 3 * rowStep + k);
      DoubleVector ac = a.blend(c.rearrange(DoubleExchange.HALF_SWAP), DoubleExchange.HALVES);
      DoubleVector bd = b.blend(d.rearrange(DoubleExchange.HALF_SWAP), DoubleExchange.HALVES);
      DoubleVector ca = a.rearrange(DoubleExchange.HALF_SWAP).blend(c, DoubleExchange.HALVES);
      DoubleVector db = b.rearrange(DoubleExchange.HALF_SWAP).blend(d, DoubleExchange.HALVES);
      int place = at + k * ROWS;
      ac.blend(bd.rearrange(DoubleExchange.QUARTER_SWAP), DoubleExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place);
      ac.rearrange(DoubleExchange.QUARTER_SWAP)
          .blend(bd, DoubleExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place + LENGTH);
      ca.blend(db.rearrange(DoubleExchange.QUARTER_SWAP), DoubleExchange.QUARTERS)
          .rearrange(BY_ROWS)
          .intoArray(to, place + 2 * LENGTH);
      ca.rearrange(DoubleExchange.QUARTER_SWAP)
          .blend(db, DoubleExchange.QUARTERS)
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
      double[] packed,
      int packedAt,
      int packedStride,
      int rows,
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
    if (DoublePanel.MANY_REGISTERS) {
      for (int r = 0; r < rows; r += ROWS) {
        DoubleFourRows.by4(
            packed,
            packedAt + r / ROWS * packedStride,
            depth,
            x,
            xAt,
            xStride,
            from,
            fromAt + r * fromStride,
            fromStride,
            y,
            yAt + r * yStride,
            yStride);
      }
    } else {
      multiplyHalf(
          packed,
          packedAt,
          packedStride,
          rows,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromAt,
          fromStride,
          y,
          yAt,
          yStride);
      multiplyHalf(
          packed,
          packedAt,
          packedStride,
          rows,
          depth,
          x,
          xAt + HALF,
          xStride,
          from,
          fromAt + HALF,
          fromStride,
          y,
          yAt + HALF,
          yStride);
    }
  }

  /**
   * {@code Y += W X} as {@link #multiply} does it, for a panel that is a copy and a Y that stays in
   * the cache.
   *
   * @param half whether the panel is filled up to its half only
   */
  static void add(
      boolean half,
      double[] packed,
      int packedAt,
      int packedStride,
      int rows,
      int depth,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      int yStride) {
    int stride = DoublePanel.WIDTH;
    if (half) {
      multiplyHalf(
          packed,
          packedAt,
          packedStride,
          rows,
          depth,
          x,
          xAt,
          stride,
          y,
          yAt,
          yStride,
          y,
          yAt,
          yStride);
    } else if (DoublePanel.MANY_REGISTERS) {
      multiplySix(
          packed,
          packedAt,
          packedStride,
          rows,
          depth,
          x,
          xAt,
          stride,
          y,
          yAt,
          yStride,
          y,
          yAt,
          yStride);
    } else {
      multiply(
          packed,
          packedAt,
          packedStride,
          rows,
          depth,
          x,
          xAt,
          stride,
          y,
          yAt,
          yStride,
          y,
          yAt,
          yStride);
    }
  }

  /**
   * As {@link #multiply}, where there are many registers and Y stays in the cache: six rows at once
   * save loads of X, but slow down a Y that does not.
   */
  private static void multiplySix(
      double[] packed,
      int packedAt,
      int packedStride,
      int rows,
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
    int r = 0;
    for (; r + 3 * ROWS <= rows; r += 3 * ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      DoubleSixRows.by4(
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
      DoubleSixRows.by4(
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
      DoubleFourRows.by4(
          packed,
          packedAt + r / ROWS * packedStride,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromAt + r * fromStride,
          fromStride,
          y,
          yAt + r * yStride,
          yStride);
    }
  }

  /** As {@link #multiply}, for the first half of a panel. */
  private static void multiplyHalf(
      double[] packed,
      int packedAt,
      int packedStride,
      int rows,
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
    int r = 0;
    for (; xStride == DoublePanel.WIDTH && r + 3 * ROWS <= rows; r += 3 * ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      DoubleSixRows.by2(
          packed,
          at,
          at + packedStride,
          depth,
          x,
          xAt,
          from,
          fromRow,
          fromRow + 4 * fromStride,
          fromStride,
          y,
          yRow,
          yRow + 4 * yStride,
          yStride);
      DoubleSixRows.by2(
          packed,
          at + 2 * packedStride,
          at + packedStride + 2,
          depth,
          x,
          xAt,
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
      DoubleFourRows.by2(
          packed,
          packedAt + r / ROWS * packedStride,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromAt + r * fromStride,
          fromStride,
          y,
          yAt + r * yStride,
          yStride);
    }
  }
}
