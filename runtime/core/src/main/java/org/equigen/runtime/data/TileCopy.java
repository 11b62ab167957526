package org.equigen.runtime.data;

import org.equigen.runtime.Tile;

/**
 * Copies runs of rows into tiles, {@code [row][feature]} to {@code [tile][feature][lane]}. The
 * types are told apart once a run; the loops know them.
 */
final class TileCopy {
  private TileCopy() {}

  /** Copies {@code count} rows of {@code size} numbers from {@code first} on to {@code to} on. */
  static void rows(Numbers source, int first, int count, int size, Object tiles, int to) {
    switch (source) {
      case Numbers.Floats(float[] from) when tiles instanceof float[] target ->
          rows(from, first, count, size, target, to);
      case Numbers.Floats(float[] from) -> rows(from, first, count, size, (double[]) tiles, to);
      case Numbers.Doubles(double[] from) when tiles instanceof float[] target ->
          rows(from, first, count, size, target, to);
      case Numbers.Doubles(double[] from) -> rows(from, first, count, size, (double[]) tiles, to);
    }
  }

  private static void rows(float[] from, int first, int count, int size, float[] tiles, int to) {
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = Tile.index(to + row, 0, size);
      for (int i = 0; i < size; i++) {
        tiles[target + i * Tile.LANES] = from[at + i];
      }
    }
  }

  private static void rows(float[] from, int first, int count, int size, double[] tiles, int to) {
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = Tile.index(to + row, 0, size);
      for (int i = 0; i < size; i++) {
        tiles[target + i * Tile.LANES] = from[at + i];
      }
    }
  }

  private static void rows(double[] from, int first, int count, int size, float[] tiles, int to) {
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = Tile.index(to + row, 0, size);
      for (int i = 0; i < size; i++) {
        tiles[target + i * Tile.LANES] = (float) from[at + i];
      }
    }
  }

  private static void rows(double[] from, int first, int count, int size, double[] tiles, int to) {
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = Tile.index(to + row, 0, size);
      for (int i = 0; i < size; i++) {
        tiles[target + i * Tile.LANES] = from[at + i];
      }
    }
  }
}
