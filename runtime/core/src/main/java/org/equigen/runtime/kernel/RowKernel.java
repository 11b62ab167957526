package org.equigen.runtime.kernel;

import org.equigen.runtime.Tile;

/**
 * Rows of one domain taken to those of another along an index map, a tile at a time: gathers, sums
 * and maxima; and rows in lanes turned into rows whose channels lie side by side, and back. Rows
 * over which a map goes lie in lanes, those it leads to anywhere in {@link Tile} layout. Images are
 * not checked here: {@link org.equigen.runtime.Frame#check} does so once a batch.
 *
 * <p>Plain loops, the same bits on every machine. Tile and lane are found once a row; the features
 * of a row then lie {@code LANES} elements apart on both sides.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface RowKernel<A> {
  /**
   * Fills a tile with rows of another domain: {@code to[toAt + f * LANES + i] = from[fromAt +
   * Tile.index(map[firstRow + i], feature + f, fromSize)]} for {@code f < features} and {@code i <
   * rows}; lanes from {@code rows} on become 0.
   *
   * @param from {@code [tile][fromSize][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [features][LANES]} from {@code toAt} on
   */
  void gather(
      A from,
      int fromAt,
      int fromSize,
      int feature,
      int features,
      int[] map,
      int firstRow,
      int rows,
      A to,
      int toAt);

  /**
   * The transpose of a gather: adds the rows of a tile to those of another domain, {@code to[toAt +
   * Tile.index(map[firstRow + i], feature + f, toSize)] += from[fromAt + f * LANES + i]} for {@code
   * f < features} and {@code i < rows}. What comes to one place is added in the order of the rows.
   *
   * @param from {@code [features][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [tile][toSize][LANES]} from {@code toAt} on, another array or another part
   */
  void scatterAdd(
      A from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      A to,
      int toAt,
      int toSize,
      int feature);

  /**
   * As {@code scatterAdd}, with the larger of both numbers instead of their sum, NaN where one of
   * them is. Targets start at {@code -infinity}; what no row reaches is cleared afterwards, by
   * {@link #clearUnreached}.
   */
  void scatterMax(
      A from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      A to,
      int toAt,
      int toSize,
      int feature);

  /**
   * Replaces {@code -infinity}, the maximum of nothing, by 0 in {@code x[at] ... x[at + n - 1]}.
   */
  void clearUnreached(A x, int at, int n);

  /**
   * A maximum over rows for a target that they share: {@code to[toAt]} becomes the largest of
   * itself and {@code from[fromAt] ... from[fromAt + n - 1]}, NaN where one of them is. Padding
   * lanes do not count, so n is the number of rows in the tile.
   */
  void addExtremum(A from, int fromAt, int n, A to, int toAt);

  /**
   * Adds a tile to rows whose channels lie side by side: {@code to[toAt + i * row + o * channels +
   * c] += tile[tileAt + (c * components + o) * LANES + i]} for {@code c < channels}, {@code o <
   * components} and {@code i < rows}.
   *
   * @param rows at most {@code LANES}
   * @param row distance of successive rows
   */
  void addToRows(
      A tile, int tileAt, int channels, int components, int rows, A to, int toAt, int row);

  /**
   * The transpose of {@link #addToRows}: {@code tile[tileAt + (c * components + o) * LANES + i] +=
   * from[fromAt + i * row + o * channels + c]}; the other lanes stay as they are.
   *
   * @param row distance of successive rows
   * @param rows at most {@code LANES}
   */
  void addToTile(
      A from, int fromAt, int row, int channels, int components, int rows, A tile, int tileAt);
}
