package org.equigen.runtime.kernel.vector;

import org.equigen.runtime.kernel.MatrixKernel;

/** The matrix products on {@code double[]} with the Vector API. */
final class VectorDoubleMatrixKernel implements MatrixKernel<double[]> {
  /** Terms of a sum computed before the result is touched: a panel of X stays in the L1 cache. */
  private static final int DEPTH = 128;

  /** Bytes of X and Y that the outer product visits again and again: they stay in the L2 cache. */
  private static final int OUTER_BYTES = 1 << 19;

  /** Elements in 512 bytes: rows a multiple of it apart share a quarter of the L1 cache or less. */
  private static final int FAR = 512 / Double.BYTES;

  private static final ThreadLocal<double[]> PANEL =
      ThreadLocal.withInitial(() -> new double[DEPTH * DoublePanel.WIDTH]);

  @Override
  public void multiply(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      double[] y,
      int yAt,
      int yStride,
      int columns) {
    product(w, wAt, inner, 1, rows, inner, x, xAt, xStride, y, yAt, yStride, columns);
  }

  @Override
  public void multiplyTransposed(
      double[] w,
      int wAt,
      int rows,
      int inner,
      double[] y,
      int yAt,
      int yStride,
      double[] x,
      int xAt,
      int xStride,
      int columns) {
    product(w, wAt, 1, inner, inner, rows, y, yAt, yStride, x, xAt, xStride, columns);
  }

  /** {@code Y += W X} with {@code W[r][k]} at {@code wAt + r * rowStep + k * innerStep}. */
  private static void product(
      double[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      double[] y,
      int yAt,
      int yStride,
      int columns) {
    if (copiesPay(rows, innerStep, xStride)) {
      productOfCopies(
          w, wAt, rowStep, innerStep, rows, inner, x, xAt, xStride, y, yAt, yStride, columns);
      return;
    }
    for (int k = 0; k < inner; k += DEPTH) {
      int depth = Math.min(DEPTH, inner - k);
      int wBlock = wAt + k * innerStep;
      int xBlock = xAt + k * xStride;
      for (int c = 0; c < columns; c += DoublePanel.WIDTH) {
        DoublePanel.multiply(
            w,
            wBlock,
            rowStep,
            innerStep,
            rows,
            depth,
            x,
            xBlock + c,
            xStride,
            y,
            yAt + c,
            yStride);
      }
    }
  }

  /**
   * Whether rows of X push each other or steps down a column of W, each in a line of its own, out
   * of the L1 cache so often that copies of panels pay. The numbers of rows are measured: the less
   * of the cache rows of X share, the fewer.
   */
  private static boolean copiesPay(int rows, int innerStep, int xStride) {
    if (rows < 32 || xStride <= DoublePanel.WIDTH) {
      return false;
    }
    return xStride % (4 * FAR) == 0
        || (xStride % (2 * FAR) == 0 && rows >= 48)
        || ((xStride % FAR == 0 || innerStep > 1) && rows >= 96);
  }

  /** As {@code product}, with a copy of each panel of X. */
  private static void productOfCopies(
      double[] w,
      int wAt,
      int rowStep,
      int innerStep,
      int rows,
      int inner,
      double[] x,
      int xAt,
      int xStride,
      double[] y,
      int yAt,
      int yStride,
      int columns) {
    int width = DoublePanel.WIDTH;
    double[] panel = PANEL.get();
    for (int k = 0; k < inner; k += DEPTH) {
      int depth = Math.min(DEPTH, inner - k);
      int wBlock = wAt + k * innerStep;
      int xBlock = xAt + k * xStride;
      for (int c = 0; c < columns; c += width) {
        DoublePanel.copy(x, xBlock + c, xStride, depth, panel);
        DoublePanel.multiply(
            w, wBlock, rowStep, innerStep, rows, depth, panel, 0, width, y, yAt + c, yStride);
      }
    }
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
    int taken = DoubleTransposedOuter.columns(rows, inner);
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
