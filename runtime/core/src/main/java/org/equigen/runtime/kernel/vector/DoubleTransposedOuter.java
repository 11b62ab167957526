package org.equigen.runtime.kernel.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.MatrixKernel;

/**
 * {@code W += sum over tiles of Y X^T} for a W of many rows, as the product of Y with transposed
 * copies of X. Vectors run along the rows of W in this way, so that no sum over lanes is left at
 * the end, and a panel of X stays in the L1 cache while all rows of Y go by. The micro-kernels are
 * those of {@link DoublePackedPanel}.
 */
final class DoubleTransposedOuter {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int WIDTH = DoublePanel.WIDTH;

  /** Columns of Y and X that one sum takes at once: 32 KiB of a copy. */
  private static final int DEPTH = 2 * Tile.LANES;

  /** Elements of Y or X that are copied at once: 256 KiB. */
  private static final int COPIED = 262_144 / Double.BYTES;

  /** Rows from which on transposing pays: measured. */
  private static final int LEAST_ROWS = 32;

  private static final int HALF = WIDTH / 2;

  /**
   * The part of a panel or half of one that may be empty for it to pay, measured in the same way.
   */
  private static final int EMPTY = WIDTH / 8;

  /** Columns of Y up to which half a panel pays, measured: more of them share one folding. */
  private static final int MOST_COLUMNS = 5 * Tile.LANES;

  private static final ThreadLocal<DoubleTransposedOuter> BUFFERS =
      ThreadLocal.withInitial(DoubleTransposedOuter::new);

  /** Panels of X, {@code [panel][column][WIDTH]}. */
  private double[] panels = new double[0];

  /** Sums for a panel that W fills in part, {@code [rows][WIDTH]}. */
  private double[] sums = new double[0];

  private DoubleTransposedOuter() {}

  /**
   * How many of the columns of W, from the first on, are faster in this way: perhaps none.
   *
   * @param columns columns of Y and X in all tiles
   */
  static int columns(int rows, int inner, int columns) {
    if (LENGTH < DoublePackedPanel.ROWS || rows < LEAST_ROWS) {
      return 0;
    }
    int rest = inner % WIDTH;
    boolean half = rest <= HALF && rest >= HALF - EMPTY / 2 && columns <= MOST_COLUMNS;
    return half || rest >= WIDTH - EMPTY ? inner : inner - rest;
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
    int width = Math.min(columns, Math.max(1, COPIED / Math.max(rows, inner) / DEPTH) * DEPTH);
    for (int t = 0; t < tiles; t++) {
      for (int c = 0; c < columns; c += width) {
        buffers.addColumns(
            w,
            wAt,
            wStride,
            rows,
            inner,
            y,
            yAt + t * yTileStep + c,
            yStride,
            x,
            xAt + t * xTileStep + c,
            xStride,
            Math.min(width, columns - c));
      }
    }
    if (part > 0) {
      buffers.addSums(w, wAt + inner - part, wStride, rows, part);
    }
  }

  /** As {@code add}, for columns of one tile, of which it makes copies that it reads in order. */
  private void addColumns(
      double[] w,
      int wAt,
      int wStride,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] x,
      int xAt,
      int xStride,
      int columns) {
    int taken = DoublePackedPanel.rows(rows);
    double[] packed = DoublePackedPanel.room(DoublePackedPanel.length(taken, columns));
    DoublePackedPanel.pack(y, yAt, yStride, 1, taken, columns, packed, 0);
    int count = Math.ceilDiv(inner, WIDTH);
    if (panels.length < count * columns * WIDTH) {
      panels = new double[count * columns * WIDTH];
    }
    for (int k = 0; k < inner; k += WIDTH) {
      transpose(x, xAt + k * xStride, xStride, Math.min(WIDTH, inner - k), columns, k * columns);
    }
    for (int k = 0; k < inner; k += WIDTH) {
      boolean whole = k + WIDTH <= inner;
      for (int c = 0; c < columns; c += DEPTH) {
        multiply(
            packed,
            columns,
            y,
            yAt,
            yStride,
            rows,
            c,
            Math.min(DEPTH, columns - c),
            k + HALF >= inner,
            k * columns + c * WIDTH,
            whole ? w : sums,
            whole ? wAt + k : 0,
            whole ? wStride : WIDTH);
      }
    }
  }

  /** {@code W += Y X^T} for {@code depth} columns, of which {@code packed} has most rows of Y. */
  private void multiply(
      double[] packed,
      int columns,
      double[] y,
      int yAt,
      int yStride,
      int rows,
      int first,
      int depth,
      boolean half,
      int panelAt,
      double[] w,
      int wAt,
      int wStride) {
    int taken = DoublePackedPanel.rows(rows);
    DoublePackedPanel.add(
        half,
        packed,
        first * DoublePackedPanel.ROWS,
        DoublePackedPanel.stride(columns),
        taken,
        depth,
        panels,
        panelAt,
        w,
        wAt,
        wStride);
    int wRest = wAt + taken * wStride;
    DoublePanel.multiply(
        y,
        yAt + first + taken * yStride,
        yStride,
        1,
        rows - taken,
        depth,
        panels,
        panelAt,
        WIDTH,
        w,
        wRest,
        wStride,
        w,
        wRest,
        wStride);
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

  /** {@code count} rows of X as the first columns of a panel. */
  private void transpose(double[] x, int xAt, int xStride, int count, int columns, int at) {
    int k = 0;
    for (; k + LENGTH <= count; k += LENGTH) {
      for (int c = 0; c < columns; c += LENGTH) {
        square(x, xAt + k * xStride + c, xStride, panels, at + c * WIDTH + k);
      }
    }
    for (; k < count; k++) {
      for (int c = 0; c < columns; c++) {
        panels[at + c * WIDTH + k] = x[xAt + k * xStride + c];
      }
    }
  }

  /**
   * Transposes a square of {@code LENGTH} rows: exchanges halves of vectors between rows that are
   * half the square apart, then quarters, and so on (Eklundh, IEEE Trans. Comput. C-21 (1972) 801).
   */
  private static void square(double[] x, int xAt, int xStride, double[] to, int at) {
    int quarter = LENGTH / 4;
    for (int i = 0; i < quarter; i++) {
      DoubleExchange.fours(
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
        DoubleExchange.fours(
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
        int place = at + i * WIDTH;
        DoubleExchange.twos(
            to, place, WIDTH, to, place, WIDTH, DoubleExchange.EIGHTHS, DoubleExchange.EIGHTH_SWAP);
      }
    }
  }
}
