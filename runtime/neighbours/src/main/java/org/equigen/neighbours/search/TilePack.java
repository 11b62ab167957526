package org.equigen.neighbours.search;

import java.util.Arrays;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.kernel.FormKernel;

/** Points in tiles, set by set: each set starts a tile, and the lanes it leaves over are NaN. */
final class TilePack {
  private static final int LANES = FormKernel.LANES;

  private final int dimension;
  private final int[] firstTile;
  private final int[] setOfTile;
  private final int[] index;
  private final double[] numbers;

  /** The points of {@code sets}, those of each set in the order of {@code order}. */
  TilePack(PointSets sets, int[] order) {
    dimension = sets.dimension();
    firstTile = new int[sets.sets() + 1];
    for (int set = 0; set < sets.sets(); set++) {
      firstTile[set + 1] = firstTile[set] + (sets.size(set) + LANES - 1) / LANES;
    }
    int tiles = firstTile[sets.sets()];
    setOfTile = new int[tiles];
    index = new int[Math.multiplyExact(tiles, LANES)];
    numbers = new double[Math.multiplyExact(index.length, dimension)];
    Arrays.fill(index, -1);
    Arrays.fill(numbers, Double.NaN);
    for (int set = 0; set < sets.sets(); set++) {
      Arrays.fill(setOfTile, firstTile[set], firstTile[set + 1], set);
      for (int i = 0; i < sets.size(set); i++) {
        put(firstTile[set] + i / LANES, i % LANES, order[sets.offset(set) + i], sets.coordinates());
      }
    }
  }

  private void put(int tile, int lane, int point, double[] coordinates) {
    index[tile * LANES + lane] = point;
    for (int j = 0; j < dimension; j++) {
      numbers[(tile * dimension + j) * LANES + lane] = coordinates[point * dimension + j];
    }
  }

  int dimension() {
    return dimension;
  }

  /** {@code [tile][coordinate][lane]}. */
  double[] numbers() {
    return numbers;
  }

  /** Number of tiles. */
  int tiles() {
    return setOfTile.length;
  }

  int firstTile(int set) {
    return firstTile[set];
  }

  int setOf(int tile) {
    return setOfTile[tile];
  }

  /** The point in a lane, or -1. */
  int point(int tile, int lane) {
    return index[tile * LANES + lane];
  }

  /** Number of points of a tile. */
  int points(int tile) {
    int count = 0;
    while (count < LANES && point(tile, count) >= 0) {
      count++;
    }
    return count;
  }

  /** Where a tile starts in {@link #numbers}. */
  int offset(int tile) {
    return tile * dimension * LANES;
  }

  double coordinate(int tile, int lane, int axis) {
    return numbers[(tile * dimension + axis) * LANES + lane];
  }
}
