package org.equigen.runtime.kernel;

/**
 * The three matrix products of a layer that mixes channels, over row-major blocks inside larger
 * arrays.
 *
 * <p>{@code W} has shape {@code [rows][inner]}, contiguous; {@code X} has {@code inner} rows and
 * {@code Y} has {@code rows} rows of {@code columns} consecutive elements, successive rows being
 * {@code xStride} and {@code yStride} elements apart. {@code columns} is a multiple of {@link
 * org.equigen.runtime.Tile#LANES}. Every method adds to its result. The order of summation is fixed
 * for given sizes, so results do not depend on threads.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface MatrixKernel<A> {
  /** {@code Y += W X}. */
  void multiply(
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
      int columns);

  /** {@code X += W^T Y}. */
  void multiplyTransposed(
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
      int columns);

  /** {@code W += Y X^T}. */
  void outer(
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
      int columns);
}
