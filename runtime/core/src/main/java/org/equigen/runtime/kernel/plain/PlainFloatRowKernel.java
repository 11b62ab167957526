package org.equigen.runtime.kernel.plain;

import static org.equigen.runtime.Tile.LANES;

import java.util.Arrays;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.RowKernel;

/** Rows of {@code float[]} as plain loops. */
final class PlainFloatRowKernel implements RowKernel<float[]> {
  /** Channels whose lanes and rows stay in the L1 cache while they are turned. */
  private static final int BLOCK = 16;

  @Override
  public void gather(
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

  @Override
  public void scatterAdd(
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

  @Override
  public void scatterMax(
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

  @Override
  public void clearUnreached(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = x[i] == Float.NEGATIVE_INFINITY ? 0 : x[i];
    }
  }

  @Override
  public void addExtremum(float[] from, int fromAt, int n, float[] to, int toAt) {
    float largest = to[toAt];
    for (int i = fromAt; i < fromAt + n; i++) {
      largest = Math.max(largest, from[i]);
    }
    to[toAt] = largest;
  }

  @Override
  public void addToRows(
      float[] tile,
      int tileAt,
      int channels,
      int components,
      int rows,
      float[] to,
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
      float[] from,
      int fromAt,
      int row,
      int channels,
      int components,
      int rows,
      float[] tile,
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
