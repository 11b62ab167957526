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
    if (FloatPanel.MANY_REGISTERS) {
      for (int r = 0; r < rows; r += ROWS) {
        FloatFourRows.by4(
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
      float[] packed,
      int packedAt,
      int packedStride,
      int rows,
      int depth,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int yStride) {
    int stride = FloatPanel.WIDTH;
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
    } else if (FloatPanel.MANY_REGISTERS) {
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
    for (; r + 3 * ROWS <= rows; r += 3 * ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      FloatSixRows.by4(
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
      FloatSixRows.by4(
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
      FloatFourRows.by4(
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
    for (; xStride == FloatPanel.WIDTH && r + 3 * ROWS <= rows; r += 3 * ROWS) {
      int at = packedAt + r / ROWS * packedStride;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      FloatSixRows.by2(
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
      FloatSixRows.by2(
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
      FloatFourRows.by2(
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
