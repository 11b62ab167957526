package org.equigen.runtime.kernel.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code W += sum over tiles of Y X^T} for a W of many rows, as the product of Y with transposed
 * copies of X. Vectors run along the rows of W in this way, so that no sum over lanes is left at
 * the end, and a panel of X stays in the L1 cache while all rows of Y go by. The micro-kernels are
 * those of {@link FloatPanel}.
 */
final class FloatTransposedOuter {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int WIDTH = FloatPanel.WIDTH;

  /** Columns of Y and X that are taken at once: 16 KiB of a copy. */
  private static final int DEPTH = Tile.LANES;

  /** Rows from which on transposing pays: measured, with 64-byte vectors. */
  private static final int LEAST_ROWS = 48;

  /** The part of a panel that must be filled for it to pay, measured in the same way: 7/8. */
  private static final int LEAST_WIDTH = WIDTH - WIDTH / 8;

  private static final boolean MANY_REGISTERS = SPECIES.vectorBitSize() >= 512;

  private static final ThreadLocal<FloatTransposedOuter> BUFFERS =
      ThreadLocal.withInitial(FloatTransposedOuter::new);

  /** A panel of X, {@code [DEPTH][WIDTH]}. */
  private final float[] panel = new float[DEPTH * WIDTH];

  /** Sums for a panel that W fills in part, {@code [rows][WIDTH]}. */
  private float[] sums = new float[0];

  private FloatTransposedOuter() {}

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
      float[] w,
      int wAt,
      int wStride,
      int rows,
      int inner,
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles) {
    FloatTransposedOuter buffers = BUFFERS.get();
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
          float[] panel = buffers.panel(x, xBlock + k * xStride, xStride, WIDTH);
          int to = wAt + k;
          FloatPanel.multiply(y, yBlock, yStride, 1, rows, DEPTH, panel, 0, WIDTH, w, to, wStride);
        }
        if (part > 0) {
          int xRow = xBlock + (inner - part) * xStride;
          float[] panel = buffers.panel(x, xRow, xStride, part);
          FloatPanel.multiply(
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
      sums = new float[rows * WIDTH];
    }
    Arrays.fill(sums, 0, rows * WIDTH, 0);
  }

  private void addSums(float[] w, int wAt, int wStride, int rows, int count) {
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < count; k++) {
        w[wAt + r * wStride + k] += sums[r * WIDTH + k];
      }
    }
  }

  /** {@code count} rows of {@link #DEPTH} columns of X as the first columns of a panel. */
  private float[] panel(float[] x, int xAt, int xStride, int count) {
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
  private static void transpose(float[] x, int xAt, int xStride, float[] to, int at) {
    int quarter = LENGTH / 4;
    for (int i = 0; i < quarter; i++) {
      fours(
          x,
          xAt + i * xStride,
          quarter * xStride,
          to,
          at + i * WIDTH,
          quarter * WIDTH,
          FloatExchange.HALVES,
          FloatExchange.HALF_SWAP,
          FloatExchange.QUARTERS,
          FloatExchange.QUARTER_SWAP);
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
            FloatExchange.EIGHTHS,
            FloatExchange.EIGHTH_SWAP,
            FloatExchange.SIXTEENTHS,
            FloatExchange.SIXTEENTH_SWAP);
      }
    } else if (LENGTH == 8) {
      for (int i = 0; i < LENGTH; i += 2) {
        twos(to, at + i * WIDTH, FloatExchange.EIGHTHS, FloatExchange.EIGHTH_SWAP);
      }
    }
  }

  /** Two exchanges among four rows: the first between rows two apart, the second neighbours. */
  private static void fours(
      float[] from,
      int fromAt,
      int fromStep,
      float[] to,
      int at,
      int step,
      VectorMask<Float> odd,
      VectorShuffle<Float> swap,
      VectorMask<Float> odd2,
      VectorShuffle<Float> swap2) {
    FloatVector a = FloatVector.fromArray(SPECIES, from, fromAt);
    FloatVector b = FloatVector.fromArray(SPECIES, from, fromAt + fromStep);
    FloatVector c = FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStep);
    FloatVector d = FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStep);
    FloatVector ac = a.blend(c.rearrange(swap), odd);
    FloatVector bd = b.blend(d.rearrange(swap), odd);
    ac.blend(bd.rearrange(swap2), odd2).intoArray(to, at);
    ac.rearrange(swap2).blend(bd, odd2).intoArray(to, at + step);
    FloatVector ca = a.rearrange(swap).blend(c, odd);
    FloatVector db = b.rearrange(swap).blend(d, odd);
    ca.blend(db.rearrange(swap2), odd2).intoArray(to, at + 2 * step);
    ca.rearrange(swap2).blend(db, odd2).intoArray(to, at + 3 * step);
  }

  /** An exchange between two rows of a panel. */
  private static void twos(
      float[] panel, int at, VectorMask<Float> odd, VectorShuffle<Float> swap) {
    FloatVector a = FloatVector.fromArray(SPECIES, panel, at);
    FloatVector b = FloatVector.fromArray(SPECIES, panel, at + WIDTH);
    a.blend(b.rearrange(swap), odd).intoArray(panel, at);
    a.rearrange(swap).blend(b, odd).intoArray(panel, at + WIDTH);
  }
}
