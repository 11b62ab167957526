package org.equigen.runtime.kernel;

/**
 * The three matrix products of a layer that mixes channels, over row-major blocks inside larger
 * arrays.
 *
 * <p>{@code W} has shape {@code [rows][inner]}, contiguous; {@code X} has {@code inner} rows and
 * {@code Y} has {@code rows} rows of {@code columns} consecutive elements, successive rows being
 * {@code xStride} and {@code yStride} elements apart. {@code columns} is a multiple of {@link
 * org.equigen.runtime.Tile#LANES}, or any small number, such as that of the components of a single
 * row. Methods named {@code assign} overwrite their result, whatever it holds; all others add to
 * it. The order of summation is fixed for given sizes, so results do not depend on threads. The
 * result may not overlap an operand. A call for all tiles of a batch arranges W once, instead of
 * once for every tile.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface MatrixKernel<A> {
  /** {@code Y += W X}. */
  default void multiply(
      A w,
      int wAt,
      int rows,
      int inner,
      A x,
      int xAt,
      int xStride,
      A y,
      int yAt,
      int yStride,
      int columns) {
    multiplyTiles(w, wAt, rows, inner, x, xAt, xStride, 0, y, yAt, yStride, 0, columns, 1);
  }

  /**
   * {@code Y_t += W X_t} for {@code tiles} tiles, where {@code X_t} begins at {@code xAt + t *
   * xTileStep} and {@code Y_t} at {@code yAt + t * yTileStep}.
   */
  void multiplyTiles(
      A w,
      int wAt,
      int rows,
      int inner,
      A x,
      int xAt,
      int xStride,
      int xTileStep,
      A y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles);

  /** {@code Y = W X}. */
  default void assign(
      A w,
      int wAt,
      int rows,
      int inner,
      A x,
      int xAt,
      int xStride,
      A y,
      int yAt,
      int yStride,
      int columns) {
    assignTiles(w, wAt, rows, inner, x, xAt, xStride, 0, y, yAt, yStride, 0, columns, 1);
  }

  /**
   * {@code Y_t = W X_t} for {@code tiles} tiles, where {@code X_t} begins at {@code xAt + t *
   * xTileStep} and {@code Y_t} at {@code yAt + t * yTileStep}.
   */
  void assignTiles(
      A w,
      int wAt,
      int rows,
      int inner,
      A x,
      int xAt,
      int xStride,
      int xTileStep,
      A y,
      int yAt,
      int yStride,
      int yTileStep,
      int columns,
      int tiles);

  /** {@code X += W^T Y}. */
  default void multiplyTransposed(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      A x,
      int xAt,
      int xStride,
      int columns) {
    multiplyTransposedTiles(
        w, wAt, rows, inner, y, yAt, yStride, 0, x, xAt, xStride, 0, columns, 1);
  }

  /**
   * {@code X_t += W^T Y_t} for {@code tiles} tiles, where {@code Y_t} begins at {@code yAt + t *
   * yTileStep} and {@code X_t} at {@code xAt + t * xTileStep}.
   */
  void multiplyTransposedTiles(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      int yTileStep,
      A x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles);

  /** {@code X = W^T Y}. */
  default void assignTransposed(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      A x,
      int xAt,
      int xStride,
      int columns) {
    assignTransposedTiles(w, wAt, rows, inner, y, yAt, yStride, 0, x, xAt, xStride, 0, columns, 1);
  }

  /**
   * {@code X_t = W^T Y_t} for {@code tiles} tiles, where {@code Y_t} begins at {@code yAt + t *
   * yTileStep} and {@code X_t} at {@code xAt + t * xTileStep}.
   */
  void assignTransposedTiles(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      int yTileStep,
      A x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles);

  /** {@code W += Y X^T}. */
  default void outer(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      A x,
      int xAt,
      int xStride,
      int columns) {
    outerTiles(w, wAt, rows, inner, y, yAt, yStride, 0, x, xAt, xStride, 0, columns, 1);
  }

  /**
   * {@code W += sum over t of Y_t X_t^T} for {@code tiles} tiles, where {@code Y_t} begins at
   * {@code yAt + t * yTileStep} and {@code X_t} at {@code xAt + t * xTileStep}.
   *
   * <p>One call for all tiles of a batch reduces each vector of partial sums once, instead of once
   * for every tile: prefer it to {@link #outer} in a loop.
   */
  void outerTiles(
      A w,
      int wAt,
      int rows,
      int inner,
      A y,
      int yAt,
      int yStride,
      int yTileStep,
      A x,
      int xAt,
      int xStride,
      int xTileStep,
      int columns,
      int tiles);
}
