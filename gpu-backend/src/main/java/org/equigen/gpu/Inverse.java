package org.equigen.gpu;

import java.util.Arrays;

/**
 * The inverse of index maps that are applied one after another: for each row that they lead to the
 * rows that they lead from, ascending, found by counting. Reused from batch to batch. Not
 * thread-safe.
 */
final class Inverse {
  private int[] starts = new int[1];
  private int[] rows = new int[0];

  /**
   * Inverts.
   *
   * @param maps images by row, in the order in which they are applied
   * @param from number of rows of the first domain
   * @param to number of rows of the last domain
   */
  void invert(int[][] maps, int from, int to) {
    if (starts.length < to + 1) {
      starts = new int[to + 1];
    }
    if (rows.length < from) {
      rows = new int[from];
    }
    Arrays.fill(starts, 0, to + 1, 0);
    for (int row = 0; row < from; row++) {
      starts[image(maps, row)]++;
    }
    int sum = 0;
    for (int image = 0; image < to; image++) {
      sum += starts[image];
      starts[image] = sum;
    }
    starts[to] = sum;
    // From the last row to the first: each start falls to its place, and rows stay in order.
    for (int row = from - 1; row >= 0; row--) {
      rows[--starts[image(maps, row)]] = row;
    }
  }

  private static int image(int[][] maps, int row) {
    int image = row;
    for (int[] map : maps) {
      image = map[image];
    }
    return image;
  }

  /** For each row that the maps lead to where its rows begin, and the number of all last. */
  int[] starts() {
    return starts;
  }

  /** The rows that the maps lead from. */
  int[] rows() {
    return rows;
  }
}
