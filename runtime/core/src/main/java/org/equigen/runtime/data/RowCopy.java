package org.equigen.runtime.data;

/**
 * Copies runs of rows into rows, {@code [row][number]} to {@code [row][feature]}, where each number
 * of a row becomes the feature that a table says. The types are told apart once a run; the loops
 * know them.
 */
final class RowCopy {
  private RowCopy() {}

  /**
   * Copies {@code count} rows from {@code first} on to {@code to} on.
   *
   * @param features for each number of a row, the feature that it becomes
   */
  static void rows(Numbers source, int first, int count, int[] features, Object rows, int to) {
    switch (source) {
      case Numbers.Floats(float[] from) when rows instanceof float[] target ->
          rows(from, first, count, features, target, to);
      case Numbers.Floats(float[] from) -> rows(from, first, count, features, (double[]) rows, to);
      case Numbers.Doubles(double[] from) when rows instanceof float[] target ->
          rows(from, first, count, features, target, to);
      case Numbers.Doubles(double[] from) ->
          rows(from, first, count, features, (double[]) rows, to);
    }
  }

  private static void rows(
      float[] from, int first, int count, int[] features, float[] rows, int to) {
    int size = features.length;
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = (to + row) * size;
      for (int i = 0; i < size; i++) {
        rows[target + features[i]] = from[at + i];
      }
    }
  }

  private static void rows(
      float[] from, int first, int count, int[] features, double[] rows, int to) {
    int size = features.length;
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = (to + row) * size;
      for (int i = 0; i < size; i++) {
        rows[target + features[i]] = from[at + i];
      }
    }
  }

  private static void rows(
      double[] from, int first, int count, int[] features, float[] rows, int to) {
    int size = features.length;
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = (to + row) * size;
      for (int i = 0; i < size; i++) {
        rows[target + features[i]] = (float) from[at + i];
      }
    }
  }

  private static void rows(
      double[] from, int first, int count, int[] features, double[] rows, int to) {
    int size = features.length;
    for (int row = 0; row < count; row++) {
      int at = (first + row) * size;
      int target = (to + row) * size;
      for (int i = 0; i < size; i++) {
        rows[target + features[i]] = from[at + i];
      }
    }
  }
}
