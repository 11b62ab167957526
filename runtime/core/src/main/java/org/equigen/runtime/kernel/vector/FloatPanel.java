package org.equigen.runtime.kernel.vector;

import java.util.Set;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@code Y = B + W X} for a panel of X, Y and B that is {@link #WIDTH} columns wide. B is Y itself
 * where a product is added, and zeros, whose rows are no elements apart, where it is assigned.
 *
 * <p>The shape of the micro-kernels follows the registers: 16 sums of 32 registers under AVX-512, 8
 * of 16 otherwise. Their bodies are written out because HotSpot keeps sums in registers only as
 * local variables, and they call the Vector API only: a method of ours that HotSpot no longer
 * inlines would make objects of the sums.
 */
final class FloatPanel {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Whether there are registers for sums of 4 rows, 4 vectors wide. */
  static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

  /**
   * Whether the processor keeps loads in order by itself, so that fences between them cost nothing.
   */
  static final boolean ORDERED = Set.of("amd64", "x86_64").contains(System.getProperty("os.arch"));

  /** Columns of a panel: four vectors, which divide {@link org.equigen.runtime.Tile#LANES}. */
  static final int WIDTH = 4 * LENGTH;

  private static final int HALF = 2 * LENGTH;

  private FloatPanel() {}

  /**
   * Copies {@code depth} rows of neighbouring panels to {@code [panels][depth][WIDTH]}, row by row,
   * so that memory is read in order.
   */
  static void copy(float[] x, int xAt, int xStride, int depth, int panels, float[] to) {
    for (int k = 0; k < depth; k++) {
      int row = xAt + k * xStride;
      for (int p = 0; p < panels; p++) {
        int from = row + p * WIDTH;
        int at = (p * depth + k) * WIDTH;
        FloatVector.fromArray(SPECIES, x, from).intoArray(to, at);
        FloatVector.fromArray(SPECIES, x, from + LENGTH).intoArray(to, at + LENGTH);
        FloatVector.fromArray(SPECIES, x, from + 2 * LENGTH).intoArray(to, at + 2 * LENGTH);
        FloatVector.fromArray(SPECIES, x, from + 3 * LENGTH).intoArray(to, at + 3 * LENGTH);
      }
    }
  }

  /** {@code Y = B + W X} with {@code W[r][k]} at {@code wAt + r * rowStep + k * innerStep}. */
  static void multiply(
      float[] w,
      int wAt,
      int rowStep,
      int innerStep,
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
    for (; r + 4 <= rows; r += 4) {
      int wRow = wAt + r * rowStep;
      int fromRow = fromAt + r * fromStride;
      int yRow = yAt + r * yStride;
      if (MANY_REGISTERS) {
        rows4by4(
            w,
            wRow,
            rowStep,
            innerStep,
            depth,
            x,
            xAt,
            xStride,
            from,
            fromRow,
            fromStride,
            y,
            yRow,
            yStride);
      } else {
        rows4by2(
            w,
            wRow,
            rowStep,
            innerStep,
            depth,
            x,
            xAt,
            xStride,
            from,
            fromRow,
            fromStride,
            y,
            yRow,
            yStride);
        rows4by2(
            w,
            wRow,
            rowStep,
            innerStep,
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
    if (r + 2 <= rows) {
      rows2by4(
          w,
          wAt + r * rowStep,
          rowStep,
          innerStep,
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
      r += 2;
    }
    if (r < rows) {
      rows1by4(
          w,
          wAt + r * rowStep,
          innerStep,
          depth,
          x,
          xAt,
          xStride,
          from,
          fromAt + r * fromStride,
          y,
          yAt + r * yStride);
    }
  }

  /** 4 rows of Y, 4 vectors wide. */
  private static void rows4by4(
      float[] w,
      int wAt,
      int rowStep,
      int innerStep,
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
      int wk = wAt + k * innerStep;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xRow + 2 * LENGTH);
      FloatVector x3 = FloatVector.fromArray(SPECIES, x, xRow + 3 * LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      s03 = w0.fma(x3, s03);
      FloatVector w1 = FloatVector.broadcast(SPECIES, w[wk + rowStep]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      s13 = w1.fma(x3, s13);
      FloatVector w2 = FloatVector.broadcast(SPECIES, w[wk + 2 * rowStep]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      s22 = w2.fma(x2, s22);
      s23 = w2.fma(x3, s23);
      FloatVector w3 = FloatVector.broadcast(SPECIES, w[wk + 3 * rowStep]);
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
      int rowStep,
      int innerStep,
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
      int wk = wAt + k * innerStep;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      FloatVector w1 = FloatVector.broadcast(SPECIES, w[wk + rowStep]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      FloatVector w2 = FloatVector.broadcast(SPECIES, w[wk + 2 * rowStep]);
      s20 = w2.fma(x0, s20);
      s21 = w2.fma(x1, s21);
      FloatVector w3 = FloatVector.broadcast(SPECIES, w[wk + 3 * rowStep]);
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

  /** 2 rows of Y, 4 vectors wide. */
  private static void rows2by4(
      float[] w,
      int wAt,
      int rowStep,
      int innerStep,
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
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * innerStep;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xRow + 2 * LENGTH);
      FloatVector x3 = FloatVector.fromArray(SPECIES, x, xRow + 3 * LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      s03 = w0.fma(x3, s03);
      FloatVector w1 = FloatVector.broadcast(SPECIES, w[wk + rowStep]);
      s10 = w1.fma(x0, s10);
      s11 = w1.fma(x1, s11);
      s12 = w1.fma(x2, s12);
      s13 = w1.fma(x3, s13);
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
  }

  /** One row of Y, 4 vectors wide. */
  private static void rows1by4(
      float[] w,
      int wAt,
      int innerStep,
      int depth,
      float[] x,
      int xAt,
      int xStride,
      float[] from,
      int fromAt,
      float[] y,
      int yAt) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s02 = FloatVector.zero(SPECIES);
    FloatVector s03 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int xRow = xAt + k * xStride;
      int wk = wAt + k * innerStep;
      FloatVector x0 = FloatVector.fromArray(SPECIES, x, xRow);
      FloatVector x1 = FloatVector.fromArray(SPECIES, x, xRow + LENGTH);
      FloatVector x2 = FloatVector.fromArray(SPECIES, x, xRow + 2 * LENGTH);
      FloatVector x3 = FloatVector.fromArray(SPECIES, x, xRow + 3 * LENGTH);
      FloatVector w0 = FloatVector.broadcast(SPECIES, w[wk]);
      s00 = w0.fma(x0, s00);
      s01 = w0.fma(x1, s01);
      s02 = w0.fma(x2, s02);
      s03 = w0.fma(x3, s03);
    }
    FloatVector.fromArray(SPECIES, from, fromAt).add(s00).intoArray(y, yAt);
    FloatVector.fromArray(SPECIES, from, fromAt + LENGTH).add(s01).intoArray(y, yAt + LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 2 * LENGTH)
        .add(s02)
        .intoArray(y, yAt + 2 * LENGTH);
    FloatVector.fromArray(SPECIES, from, fromAt + 3 * LENGTH)
        .add(s03)
        .intoArray(y, yAt + 3 * LENGTH);
  }
}
