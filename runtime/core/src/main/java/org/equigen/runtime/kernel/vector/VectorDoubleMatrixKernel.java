package org.equigen.runtime.kernel.vector;

import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.MatrixKernel;

/** The matrix products on {@code double[]} with the Vector API. */
final class VectorDoubleMatrixKernel implements MatrixKernel<double[]> {
  /** Terms of a sum computed before the result is touched: a panel of X stays in the L1 cache. */
  private static final int DEPTH = 128;

  /** Bytes of X and Y that the outer product visits again and again: they stay in the L2 cache. */
  private static final int OUTER_BYTES = 1 << 19;

  /** Elements in 512 bytes: rows a multiple of it apart share a quarter of the L1 cache or less. */
  private static final int FAR = 512 / Double.BYTES;

  /** Elements of W that are copied at once, if that is enough for one panel: 1 MiB. */
  private static final int PACKED = (1 << 20) / Double.BYTES;

  /** Panels of X that are copied at once: at most 256 KiB. */
  private static final int PANELS = 8;

  private static final ThreadLocal<double[]> COPIES =
      ThreadLocal.withInitial(() -> new double[PANELS * DEPTH * DoublePanel.WIDTH]);

  /** What the first terms of a product that is assigned are added to; nothing writes it. */
  private static final double[] ZEROS = new double[DoublePanel.WIDTH];

  @Override
  public void multiplyTiles(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    product(
        false, w, wAt, inner, 1, rows, inner, x, xAt, xStride, xTileStep, y, yAt, yStride,
        yTileStep, columns, tiles);
  }

  @Override
  public void assignTiles(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    product(
        true, w, wAt, inner, 1, rows, inner, x, xAt, xStride, xTileStep, y, yAt, yStride, yTileStep,
        columns, tiles);
  }

  @Override
  public void multiplyTransposedTiles(
      double[] w,
      int wAt,
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
    product(
        false, w, wAt, 1, inner, inner, rows, y, yAt, yStride, yTileStep, x, xAt, xStride,
        xTileStep, columns, tiles);
  }

  @Override
  public void assignTransposedTiles(
      double[] w,
      int wAt,
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
    product(
        true, w, wAt, 1, inner, inner, rows, y, yAt, yStride, yTileStep, x, xAt, xStride, xTileStep,
        columns, tiles);
  }

  /**
   * {@code Y = W X} or {@code Y += W X} with {@code W[r][k]} at {@code wAt + r * rowStep + k *
   * innerStep}.
   */
  private static void product(
      boolean assign,
      double[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    if (columns % Tile.LANES != 0) {
      narrow(
          assign,
          w,
          wAt,
          innerStep == 1,
          rows,
          inner,
          x,
          xAt,
          xStride,
          xTileStep,
          y,
          yAt,
          yStride,
          yTileStep,
          columns,
          tiles);
      return;
    }
    int taken =
        DoublePackedPanel.pays(rows, inner, columns * tiles) ? DoublePackedPanel.rows(rows) : 0;
    int block = DoublePackedPanel.length(taken, DEPTH);
    int terms = taken == 0 ? inner : DEPTH * Math.max(1, PACKED / block);
    boolean copies = copiesPay(taken, rows, innerStep, xStride);
    for (int start = 0; start < inner; start += terms) {
      int end = Math.min(inner, start + terms);
      double[] packed = w;
      if (taken > 0) {
        packed = packed(w, wAt + start * innerStep, rowStep, innerStep, taken, end - start, block);
      }
      for (int t = 0; t < tiles; t++) {
        for (int k = start; k < end; k += DEPTH) {
          addTerms(
              assign && k == 0,
              copies,
              packed,
              (k - start) / DEPTH * block,
              taken,
              w,
              wAt + k * innerStep,
              rowStep,
              innerStep,
              rows,
              Math.min(DEPTH, end - k),
              x,
              xAt + t * xTileStep + k * xStride,
              xStride,
              y,
              yAt + t * yTileStep,
              yStride,
              columns);
        }
      }
    }
  }

  /** As {@code product}, for columns that are no whole tiles. */
  private static void narrow(
      boolean assign,
      double[] w,
      int wAt,
      boolean alongRows,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      int xTileStep,
      double[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    for (int t = 0; t < tiles; t++) {
      int from = xAt + t * xTileStep;
      int to = yAt + t * yTileStep;
      if (alongRows && !DoubleNarrow.FITS) {
        MatrixKernel<double[]> plain = KernelFamily.plain().doubleMatrix();
        if (assign) {
          plain.assign(w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
        } else {
          plain.multiply(w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
        }
      } else if (alongRows) {
        DoubleNarrow.multiply(
            assign, w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
      } else {
        DoubleNarrowTransposed.multiply(
            assign, w, wAt, inner, rows, x, from, xStride, y, to, yStride, columns);
      }
    }
  }

  /** Copies of {@code rows} rows of W, for each {@link #DEPTH} terms {@code block} elements. */
  private static double[] packed(
      double[] w, int wAt, int rowStep, int innerStep, int rows, int inner, int block) {
    double[] packed = DoublePackedPanel.room(Math.ceilDiv(inner, DEPTH) * block);
    for (int k = 0; k < inner; k += DEPTH) {
      DoublePackedPanel.pack(
          w,
          wAt + k * innerStep,
          rowStep,
          innerStep,
          rows,
          Math.min(DEPTH, inner - k),
          packed,
          k / DEPTH * block);
    }
    return packed;
  }

  /**
   * Adds as many terms of each sum as panels have rows, with copies of the first {@code taken} rows
   * of W.
   */
  private static void addTerms(
      boolean assign,
      boolean copies,
      double[] packed,
      int packedAt,
      int taken,
      double[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int depth,
      double[] x,
      int xAt,
      int xStride,
      double[] y,
      int yAt,
      int yStride,
      int columns) {
    int width = DoublePanel.WIDTH;
    int panels = columns / width;
    double[] panel = copies ? COPIES.get() : x;
    int panelStride = copies ? width : xStride;
    double[] from = assign ? ZEROS : y;
    int fromStride = assign ? 0 : yStride;
    int wRest = wAt + taken * rowStep;
    for (int p = 0; p < panels; p++) {
      if (copies && p % PANELS == 0) {
        DoublePanel.copy(x, xAt + p * width, xStride, depth, Math.min(PANELS, panels - p), panel);
      }
      int panelAt = copies ? p % PANELS * depth * width : xAt + p * width;
      int to = yAt + p * width;
      int fromAt = assign ? 0 : to;
      if (taken > 0) {
        DoublePackedPanel.multiply(
            packed,
            packedAt,
            DoublePackedPanel.stride(depth),
            taken,
            depth,
            panel,
            panelAt,
            panelStride,
            from,
            fromAt,
            fromStride,
            y,
            to,
            yStride);
      }
      if (taken < rows) {
        DoublePanel.multiply(
            w,
            wRest,
            rowStep,
            innerStep,
            rows - taken,
            depth,
            panel,
            panelAt,
            panelStride,
            from,
            fromAt + taken * fromStride,
            fromStride,
            y,
            to + taken * yStride,
            yStride);
      }
    }
  }

  /**
   * Whether copies of panels of X pay: where arithmetic is fast beside the memory, where rows of X
   * push each other, or steps down a column of W, each in a line of its own, out of the L1 cache,
   * or where registers are few and the micro-kernels of six rows, which need a copy, take {@code
   * taken} of them. The numbers of rows are measured: the less of the cache rows of X share, the
   * fewer.
   */
  private static boolean copiesPay(int taken, int rows, int innerStep, int xStride) {
    if (xStride <= DoublePanel.WIDTH) {
      return false;
    }
    if (!DoublePanel.MANY_REGISTERS && taken >= 48) {
      return true;
    }
    boolean mayPay = DoublePanel.MANY_REGISTERS || innerStep > 1 || xStride % FAR == 0;
    return rows >= 32
        && (xStride % (4 * FAR) == 0
            || (xStride % (2 * FAR) == 0 && rows >= 48)
            || (mayPay && rows >= 96));
  }

  @Override
  public void outerTiles(
      double[] w,
      int wAt,
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
    if (columns % Tile.LANES != 0) {
      for (int i = 0; i < tiles; i++) {
        DoubleNarrowTransposed.outer(
            w,
            wAt,
            rows,
            inner,
            y,
            yAt + i * yTileStep,
            yStride,
            x,
            xAt + i * xTileStep,
            xStride,
            columns);
      }
      return;
    }
    int taken = DoubleTransposedOuter.columns(rows, inner, columns * tiles);
    if (taken > 0) {
      DoubleTransposedOuter.add(
          w, wAt, inner, rows, taken, y, yAt, yStride, yTileStep, x, xAt, xStride, xTileStep,
          columns, tiles);
    }
    if (taken < inner) {
      addByFolding(
          w,
          wAt + taken,
          inner,
          rows,
          inner - taken,
          y,
          yAt,
          yStride,
          yTileStep,
          x,
          xAt + taken * xStride,
          xStride,
          xTileStep,
          columns,
          tiles);
    }
  }

  /**
   * As {@code outerTiles}, for {@code inner} columns of W, whose rows are {@code wStride} apart.
   */
  private static void addByFolding(
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
    if (DoublePackedOuter.pays(rows, inner)) {
      DoublePackedOuter.add(
          w, wAt, wStride, rows, inner, y, yAt, yStride, yTileStep, x, xAt, xStride, xTileStep,
          columns, tiles);
      return;
    }
    int tileBytes = (rows + inner) * columns * Double.BYTES;
    int block = Math.max(1, OUTER_BYTES / Math.max(1, tileBytes));
    for (int t = 0; t < tiles; t += block) {
      DoubleOuter.add(
          w,
          wAt,
          wStride,
          rows,
          inner,
          y,
          yAt + t * yTileStep,
          yStride,
          yTileStep,
          x,
          xAt + t * xTileStep,
          xStride,
          xTileStep,
          columns,
          Math.min(block, tiles - t));
    }
  }
}
