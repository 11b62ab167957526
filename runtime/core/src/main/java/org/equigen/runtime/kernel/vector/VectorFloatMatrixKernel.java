package org.equigen.runtime.kernel.vector;

import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.MatrixKernel;

/** The matrix products on {@code float[]} with the Vector API. */
final class VectorFloatMatrixKernel implements MatrixKernel<float[]> {
  /** Terms of a sum computed before the result is touched: a panel of X stays in the L1 cache. */
  private static final int DEPTH = 128;

  /** Bytes of X and Y that the outer product visits again and again: they stay in the L2 cache. */
  private static final int OUTER_BYTES = 1 << 19;

  /** Elements in 512 bytes: rows a multiple of it apart share a quarter of the L1 cache or less. */
  private static final int FAR = 512 / Float.BYTES;

  /** Elements of W that are copied at once, if that is enough for one panel: 1 MiB. */
  private static final int PACKED = (1 << 20) / Float.BYTES;

  /** Panels of X that are copied at once: at most 256 KiB. */
  private static final int PANELS = 8;

  private static final ThreadLocal<float[]> COPIES =
      ThreadLocal.withInitial(() -> new float[PANELS * DEPTH * FloatPanel.WIDTH]);

  /** What the first terms of a product that is assigned are added to; nothing writes it. */
  private static final float[] ZEROS = new float[FloatPanel.WIDTH];

  @Override
  public void multiplyTiles(
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      float[] y,
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
      float[] w,
      int wAt,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      float[] y,
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
      float[] w,
      int wAt,
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
    product(
        false, w, wAt, 1, inner, inner, rows, y, yAt, yStride, yTileStep, x, xAt, xStride,
        xTileStep, columns, tiles);
  }

  @Override
  public void assignTransposedTiles(
      float[] w,
      int wAt,
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
      float[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      float[] y,
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
        FloatPackedPanel.pays(rows, inner, columns * tiles) ? FloatPackedPanel.rows(rows) : 0;
    int block = FloatPackedPanel.length(taken, DEPTH);
    int terms = taken == 0 ? inner : DEPTH * Math.max(1, PACKED / block);
    boolean copies = copiesPay(taken, rows, innerStep, xStride);
    for (int start = 0; start < inner; start += terms) {
      int end = Math.min(inner, start + terms);
      float[] packed = w;
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
      float[] w,
      int wAt,
      boolean alongRows,
      int rows,
      int inner,
      float[] x,
      int xAt,
      int xStride,
      int xTileStep,
      float[] y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles) {
    for (int t = 0; t < tiles; t++) {
      int from = xAt + t * xTileStep;
      int to = yAt + t * yTileStep;
      if (alongRows && !FloatNarrow.FITS) {
        MatrixKernel<float[]> plain = KernelFamily.plain().floatMatrix();
        if (assign) {
          plain.assign(w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
        } else {
          plain.multiply(w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
        }
      } else if (alongRows) {
        FloatNarrow.multiply(
            assign, w, wAt, rows, inner, x, from, xStride, y, to, yStride, columns);
      } else {
        FloatNarrowTransposed.multiply(
            assign, w, wAt, inner, rows, x, from, xStride, y, to, yStride, columns);
      }
    }
  }

  /** Copies of {@code rows} rows of W, for each {@link #DEPTH} terms {@code block} elements. */
  private static float[] packed(
      float[] w, int wAt, int rowStep, int innerStep, int rows, int inner, int block) {
    float[] packed = FloatPackedPanel.room(Math.ceilDiv(inner, DEPTH) * block);
    for (int k = 0; k < inner; k += DEPTH) {
      FloatPackedPanel.pack(
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
      float[] packed,
      int packedAt,
      int taken,
      float[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int depth,
      float[] x,
      int xAt,
      int xStride,
      float[] y,
      int yAt,
      int yStride,
      int columns) {
    int width = FloatPanel.WIDTH;
    int panels = columns / width;
    float[] panel = copies ? COPIES.get() : x;
    int panelStride = copies ? width : xStride;
    float[] from = assign ? ZEROS : y;
    int fromStride = assign ? 0 : yStride;
    int wRest = wAt + taken * rowStep;
    for (int p = 0; p < panels; p++) {
      if (copies && p % PANELS == 0) {
        FloatPanel.copy(x, xAt + p * width, xStride, depth, Math.min(PANELS, panels - p), panel);
      }
      int panelAt = copies ? p % PANELS * depth * width : xAt + p * width;
      int to = yAt + p * width;
      int fromAt = assign ? 0 : to;
      if (taken > 0) {
        FloatPackedPanel.multiply(
            packed,
            packedAt,
            FloatPackedPanel.stride(depth),
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
        FloatPanel.multiply(
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
    if (xStride <= FloatPanel.WIDTH) {
      return false;
    }
    if (!FloatPanel.MANY_REGISTERS && taken >= 48) {
      return true;
    }
    boolean mayPay = FloatPanel.MANY_REGISTERS || innerStep > 1 || xStride % FAR == 0;
    return rows >= 32
        && (xStride % (4 * FAR) == 0
            || (xStride % (2 * FAR) == 0 && rows >= 48)
            || (mayPay && rows >= 96));
  }

  @Override
  public void outerTiles(
      float[] w,
      int wAt,
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
    if (columns % Tile.LANES != 0) {
      for (int i = 0; i < tiles; i++) {
        FloatNarrowTransposed.outer(
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
    int taken = FloatTransposedOuter.columns(rows, inner, columns * tiles);
    if (taken > 0) {
      FloatTransposedOuter.add(
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
    if (FloatPackedOuter.pays(rows, inner)) {
      FloatPackedOuter.add(
          w, wAt, wStride, rows, inner, y, yAt, yStride, yTileStep, x, xAt, xStride, xTileStep,
          columns, tiles);
      return;
    }
    int tileBytes = (rows + inner) * columns * Float.BYTES;
    int block = Math.max(1, OUTER_BYTES / Math.max(1, tileBytes));
    for (int t = 0; t < tiles; t += block) {
      FloatOuter.add(
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
