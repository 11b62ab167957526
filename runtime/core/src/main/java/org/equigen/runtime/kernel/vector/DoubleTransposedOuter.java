package org.equigen.runtime.kernel.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code W += sum over tiles of Y X^T} for a W of many rows, as the product of Y with transposed
 * copies of X. Vectors run along the rows of W in this way, so that no sum over lanes is left at
 * the end, and a panel of X stays in the L1 cache while all rows of Y go by. The micro-kernels are
 * those of {@link DoublePanel}.
 */
final class DoubleTransposedOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int WIDTH = DoublePanel.WIDTH;

  /** Columns of Y and X that are taken at once: 16 KiB of a copy. */
  private static final int DEPTH = Tile.LANES;

  /** Rows from which on transposing pays: measured, with 64-byte vectors. */
  private static final int LEAST_ROWS = 48;

  /** The part of a panel that must be filled for it to pay, measured in the same way: 7/8. */
  private static final int LEAST_WIDTH = WIDTH - WIDTH / 8;

  private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

  private static final ThreadLocal<DoubleTransposedOuter> BUFFERS =
      ThreadLocal.withInitial(DoubleTransposedOuter::new);

  /** A panel of X, {@code [DEPTH][WIDTH]}. */
  private final double[] panel = new double[DEPTH * WIDTH];

  /** Sums for a panel that W fills in part, {@code [rows][WIDTH]}. */
  private double[] sums = new double[0];

  private DoubleTransposedOuter() {}

  /** How many of the columns of W, from the first on, are faster in this way: perhaps none. */
  static int columns(int rows, int inner) {
    if (!MANY_REGISTERS || rows < LEAST_ROWS) {
      return 0;
    }
    int rest = inner % WIDTH;
    return rest >= LEAST_WIDTH ? inner : inner - rest;
  }

  /**
   * {@code W += sum over t of Y_t X_t^T} for the first {@code inner} columns of W, whose rows are
   * {@code wStride} apart; else see {@link MatrixKernel#outerTiles}.
   */
  static void add(
      double[] w,
      int wAt,
      int wStride,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    DoubleTransposedOuter buffers = BUFFERS.get();
    int part = inner % WIDTH;
    if (part > 0) {
      buffers.clearSums(rows);
    }
    for (int t = 0; t < tiles; t++) {
      // Columns outside, panels inside: each block of Y and X is fetched once for all panels.
      for (int c = 0; c < columns; c += DEPTH) {
        int yBlock = yAt + t * yTileStep + c;
        int xBlock = xAt + t * xTileStep + c;
        for (int k = 0; k + WIDTH <= inner; k += WIDTH) {
          double[] panel = buffers.panel(x, xBlock + k * xStride, xStride, WIDTH);
          int to = wAt + k;
          DoublePanel.multiply(y, yBlock, yStride, 1, rows, DEPTH, panel, 0, WIDTH, w, to, wStride);
        }
        if (part > 0) {
          int xRow = xBlock + (inner - part) * xStride;
          double[] panel = buffers.panel(x, xRow, xStride, part);
          DoublePanel.multiply(
              y, yBlock, yStride, 1, rows, DEPTH, panel, 0, WIDTH, buffers.sums, 0, WIDTH);
        }
      }
    }
    if (part > 0) {
      buffers.addSums(w, wAt + inner - part, wStride, rows, part);
    }
  }

  private void clearSums(int rows) {
    if (sums.length < rows * WIDTH) {
      sums = new double[rows * WIDTH];
    }
    Arrays.fill(sums, 0, rows * WIDTH, 0);
  }

  private void addSums(double[] w, int wAt, int wStride, int rows, int count) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < count; k++) {
        w[wAt + r * wStride + k] += sums[r * WIDTH + k];
      }
    }
  }

  /** {@code count} rows of {@link #DEPTH} columns of X as the first columns of a panel. */
  private double[] panel(double[] x, int xAt, int xStride, int count) {
    int k = 0;
    for (; k + LENGTH <= count; k += LENGTH) {
      for (int c = 0; c < DEPTH; c += LENGTH) {
        transpose(x, xAt + k * xStride + c, xStride, panel, c * WIDTH + k);
      }
    }
    for (; k < count; k++) {
      for (int c = 0; c < DEPTH; c++) {
        panel[c * WIDTH + k] = x[xAt + k * xStride + c];
      }
    }
    return panel;
  }

  /**
   * Transposes a square of {@code LENGTH} rows: exchanges halves of vectors between rows that are
   * half the square apart, then quarters, and so on (Eklundh, IEEE Trans. Comput. C-21 (1972) 801).
   */
  private static void transpose(double[] x, int xAt, int xStride, double[] to, int at) {
    int quarter = LENGTH / 4;
    for (int i = 0; i < quarter; i++) {
      fours(
          x,
          xAt + i * xStride,
          quarter * xStride,
          to,
          at + i * WIDTH,
          quarter * WIDTH,
          DoubleExchange.HALVES,
          DoubleExchange.HALF_SWAP,
          DoubleExchange.QUARTERS,
          DoubleExchange.QUARTER_SWAP);
    }
    if (LENGTH == 16) {
      for (int i = 0; i < LENGTH; i += 4) {
        int place = at + i * WIDTH;
        fours(
            to,
            place,
            WIDTH,
            to,
            place,
            WIDTH,
            DoubleExchange.EIGHTHS,
            DoubleExchange.EIGHTH_SWAP,
            DoubleExchange.SIXTEENTHS,
            DoubleExchange.SIXTEENTH_SWAP);
      }
    } else if (LENGTH == 8) {
      for (int i = 0; i < LENGTH; i += 2) {
        twos(to, at + i * WIDTH, DoubleExchange.EIGHTHS, DoubleExchange.EIGHTH_SWAP);
      }
    }
  }

  /** Two exchanges among four rows: the first between rows two apart, the second neighbours. */
  private static void fours(
      double[] from,
      int fromAt,
      int fromStep,
      double[] to,
      int at,
      int step,
      VectorMask<Double> odd,
      VectorShuffle<Double> swap,
      VectorMask<Double> odd2,
      VectorShuffle<Double> swap2) {
    DoubleVector a = DoubleVector.fromArray(SPECIES, from, fromAt);
    DoubleVector b = DoubleVector.fromArray(SPECIES, from, fromAt + fromStep);
    DoubleVector c = DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStep);
    DoubleVector d = DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStep);
    DoubleVector ac = a.blend(c.rearrange(swap), odd);
    DoubleVector bd = b.blend(d.rearrange(swap), odd);
    ac.blend(bd.rearrange(swap2), odd2).intoArray(to, at);
    ac.rearrange(swap2).blend(bd, odd2).intoArray(to, at + step);
    DoubleVector ca = a.rearrange(swap).blend(c, odd);
    DoubleVector db = b.rearrange(swap).blend(d, odd);
    ca.blend(db.rearrange(swap2), odd2).intoArray(to, at + 2 * step);
    ca.rearrange(swap2).blend(db, odd2).intoArray(to, at + 3 * step);
  }

  /** An exchange between two rows of a panel. */
  private static void twos(
      double[] panel, int at, VectorMask<Double> odd, VectorShuffle<Double> swap) {
    DoubleVector a = DoubleVector.fromArray(SPECIES, panel, at);
    DoubleVector b = DoubleVector.fromArray(SPECIES, panel, at + WIDTH);
    a.blend(b.rearrange(swap), odd).intoArray(panel, at);
    a.rearrange(swap).blend(b, odd).intoArray(panel, at + WIDTH);
  }
}
