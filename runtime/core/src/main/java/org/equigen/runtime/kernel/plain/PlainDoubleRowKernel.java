package org.equigen.runtime.kernel.plain;

import static org.equigen.runtime.Tile.LANES;

import java.util.Arrays;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.RowKernel;

/** Rows of {@code double[]} as plain loops. */
final class PlainDoubleRowKernel implements RowKernel<double[]> {
  /** Channels whose lanes and rows stay in the L1 cache while they are turned. */
  private static final int BLOCK = 16;

  @Override
  public void gather(
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

  @Override
  public void scatterAdd(
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

  @Override
  public void scatterMax(
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

  @Override
  public void clearUnreached(double[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = x[i] == Double.NEGATIVE_INFINITY ? 0 : x[i];
    }
  }

  @Override
  public void addExtremum(double[] from, int fromAt, int n, double[] to, int toAt) {
    double largest = to[toAt];
    for (int i = fromAt; i < fromAt + n; i++) {
      largest = Math.max(largest, from[i]);
    }
    to[toAt] = largest;
  }

  @Override
  public void addToRows(
      double[] tile,
      int tileAt,
      int channels,
      int components,
      int rows,
      double[] to,
      int toAt,
      int row) {
    int stride = components * LANES;
    for (int o = 0; o < components; o++) {
      for (int c = 0; c < channels; c += BLOCK) {
        int end = toAt + o * channels + Math.min(channels, c + BLOCK);
        for (int i = 0; i < rows; i++) {
          int from = tileAt + (c * components + o) * LANES + i;
          for (int k = toAt + o * channels + c; k < end; k++, from += stride) {
            to[k + i * row] += tile[from];
          }
        }
      }
    }
  }

  @Override
  public void addToTile(
      double[] from,
      int fromAt,
      int row,
      int channels,
      int components,
      int rows,
      double[] tile,
      int tileAt) {
    int stride = components * LANES;
    for (int o = 0; o < components; o++) {
      for (int c = 0; c < channels; c += BLOCK) {
        int end = fromAt + o * channels + Math.min(channels, c + BLOCK);
        for (int i = 0; i < rows; i++) {
          int to = tileAt + (c * components + o) * LANES + i;
          for (int k = fromAt + o * channels + c; k < end; k++, to += stride) {
            tile[to] += from[k + i * row];
          }
        }
      }
    }
  }
}
