package org.equigen.runtime.kernel;

import static org.equigen.runtime.Tile.LANES;

import java.util.Arrays;
import org.equigen.runtime.Tile;

/**
 * Rows of one domain taken to those of another along an index map, a tile at a time: gathers, sums
 * and maxima. Rows over which a map goes lie in lanes, those it leads to anywhere in {@link Tile}
 * layout. Images are not checked here: {@link org.equigen.runtime.Frame#check} does so once a
 * batch.
 *
 * <p>Plain loops, the same bits on every machine. Tile and lane are found once a row; the features
 * of a row then lie {@code LANES} elements apart on both sides.
 */
public final class RowKernel {
  private RowKernel() {}

  /**
   * Fills a tile with rows of another domain: {@code to[toAt + f * LANES + i] = from[fromAt +
   * Tile.index(map[firstRow + i], feature + f, fromSize)]} for {@code f < features} and {@code i <
   * rows}; lanes from {@code rows} on become 0.
   *
   * @param from {@code [tile][fromSize][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [features][LANES]} from {@code toAt} on
   */
  public static void gather(
      float[] from,
      int fromAt,
      int fromSize,
      int feature,
      int features,
      int[] map,
      int firstRow,
      int rows,
      float[] to,
      int toAt) {
    for (int i = 0; i < rows; i++) {
      int source = fromAt + Tile.index(map[firstRow + i], feature, fromSize);
      for (int f = 0, at = toAt + i; f < features; f++, at += LANES) {
        to[at] = from[source + f * LANES];
      }
    }
    if (rows < LANES) {
      for (int f = 0; f < features; f++) {
        Arrays.fill(to, toAt + f * LANES + rows, toAt + (f + 1) * LANES, 0);
      }
    }
  }

  /**
   * The transpose of a gather: adds the rows of a tile to those of another domain, {@code to[toAt +
   * Tile.index(map[firstRow + i], feature + f, toSize)] += from[fromAt + f * LANES + i]} for {@code
   * f < features} and {@code i < rows}. What comes to one place is added in the order of the rows.
   *
   * @param from {@code [features][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [tile][toSize][LANES]} from {@code toAt} on, another array or another part
   */
  public static void scatterAdd(
      float[] from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      float[] to,
      int toAt,
      int toSize,
      int feature) {
    for (int i = 0; i < rows; i++) {
      int target = toAt + Tile.index(map[firstRow + i], feature, toSize);
      for (int f = 0, at = fromAt + i; f < features; f++, at += LANES) {
        to[target + f * LANES] += from[at];
      }
    }
  }

  /**
   * As {@code scatterAdd}, with the larger of both numbers instead of their sum, NaN where one of
   * them is. Targets start at {@code -infinity}; what no row reaches is cleared afterwards, by
   * {@link #clearUnreached(float[], int, int)}.
   */
  public static void scatterMax(
      float[] from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      float[] to,
      int toAt,
      int toSize,
      int feature) {
    for (int i = 0; i < rows; i++) {
      int target = toAt + Tile.index(map[firstRow + i], feature, toSize);
      for (int f = 0, at = fromAt + i; f < features; f++, at += LANES) {
        int place = target + f * LANES;
        to[place] = Math.max(to[place], from[at]);
      }
    }
  }

  /**
   * Replaces {@code -infinity}, the maximum of nothing, by 0 in {@code x[at] ... x[at + n - 1]}.
   */
  public static void clearUnreached(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = x[i] == Float.NEGATIVE_INFINITY ? 0 : x[i];
    }
  }

  /**
   * A maximum over rows for a target that they share: {@code to[toAt]} becomes the largest of
   * itself and {@code from[fromAt] ... from[fromAt + n - 1]}, NaN where one of them is. Padding
   * lanes do not count, so n is the number of rows in the tile.
   */
  public static void addExtremum(float[] from, int fromAt, int n, float[] to, int toAt) {
    float largest = to[toAt];
    for (int i = fromAt; i < fromAt + n; i++) {
      largest = Math.max(largest, from[i]);
    }
    to[toAt] = largest;
  }

  /**
   * Fills a tile with rows of another domain: {@code to[toAt + f * LANES + i] = from[fromAt +
   * Tile.index(map[firstRow + i], feature + f, fromSize)]} for {@code f < features} and {@code i <
   * rows}; lanes from {@code rows} on become 0.
   *
   * @param from {@code [tile][fromSize][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [features][LANES]} from {@code toAt} on
   */
  public static void gather(
      double[] from,
      int fromAt,
      int fromSize,
      int feature,
      int features,
      int[] map,
      int firstRow,
      int rows,
      double[] to,
      int toAt) {
    for (int i = 0; i < rows; i++) {
      int source = fromAt + Tile.index(map[firstRow + i], feature, fromSize);
      for (int f = 0, at = toAt + i; f < features; f++, at += LANES) {
        to[at] = from[source + f * LANES];
      }
    }
    if (rows < LANES) {
      for (int f = 0; f < features; f++) {
        Arrays.fill(to, toAt + f * LANES + rows, toAt + (f + 1) * LANES, 0);
      }
    }
  }

  /**
   * The transpose of a gather: adds the rows of a tile to those of another domain, {@code to[toAt +
   * Tile.index(map[firstRow + i], feature + f, toSize)] += from[fromAt + f * LANES + i]} for {@code
   * f < features} and {@code i < rows}. What comes to one place is added in the order of the rows.
   *
   * @param from {@code [features][LANES]} from {@code fromAt} on
   * @param rows at most {@code LANES}
   * @param to {@code [tile][toSize][LANES]} from {@code toAt} on, another array or another part
   */
  public static void scatterAdd(
      double[] from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      double[] to,
      int toAt,
      int toSize,
      int feature) {
    for (int i = 0; i < rows; i++) {
      int target = toAt + Tile.index(map[firstRow + i], feature, toSize);
      for (int f = 0, at = fromAt + i; f < features; f++, at += LANES) {
        to[target + f * LANES] += from[at];
      }
    }
  }

  /**
   * As {@code scatterAdd}, with the larger of both numbers instead of their sum, NaN where one of
   * them is. Targets start at {@code -infinity}; what no row reaches is cleared afterwards, by
   * {@link #clearUnreached(double[], int, int)}.
   */
  public static void scatterMax(
      double[] from,
      int fromAt,
      int features,
      int[] map,
      int firstRow,
      int rows,
      double[] to,
      int toAt,
      int toSize,
      int feature) {
    for (int i = 0; i < rows; i++) {
      int target = toAt + Tile.index(map[firstRow + i], feature, toSize);
      for (int f = 0, at = fromAt + i; f < features; f++, at += LANES) {
        int place = target + f * LANES;
        to[place] = Math.max(to[place], from[at]);
      }
    }
  }

  /**
   * Replaces {@code -infinity}, the maximum of nothing, by 0 in {@code x[at] ... x[at + n - 1]}.
   */
  public static void clearUnreached(double[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = x[i] == Double.NEGATIVE_INFINITY ? 0 : x[i];
    }
  }

  /**
   * A maximum over rows for a target that they share: {@code to[toAt]} becomes the largest of
   * itself and {@code from[fromAt] ... from[fromAt + n - 1]}, NaN where one of them is. Padding
   * lanes do not count, so n is the number of rows in the tile.
   */
  public static void addExtremum(double[] from, int fromAt, int n, double[] to, int toAt) {
    double largest = to[toAt];
    for (int i = fromAt; i < fromAt + n; i++) {
      largest = Math.max(largest, from[i]);
    }
    to[toAt] = largest;
  }
}
