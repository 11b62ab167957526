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

  /** Copies a single row of {@code size} numbers, which is flat in both. */
  static void flat(Numbers source, int size, Object target) {
    switch (source) {
      case Numbers.Floats(float[] from) when target instanceof float[] to ->
          System.arraycopy(from, 0, to, 0, size);
      case Numbers.Floats(float[] from) -> widen(from, (double[]) target, size);
      case Numbers.Doubles(double[] from) when target instanceof float[] to ->
          round(from, to, size);
      case Numbers.Doubles(double[] from) -> System.arraycopy(from, 0, target, 0, size);
    }
  }

  private static void widen(float[] from, double[] to, int size) {
    for (int i = 0; i < size; i++) {
      to[i] = from[i];
    }
  }

  private static void round(double[] from, float[] to, int size) {
    for (int i = 0; i < size; i++) {
      to[i] = (float) from[i];
    }
  }
}
