package org.equigen.neighbours.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.neighbours.form.BoxAxes;
import org.equigen.neighbours.kernel.FormKernel;

/**
 * Boxes around the tiles of a set, around eights of them, and so on up to one row of at most eight.
 * Box c of row n lies at level 0 around tile {@code 8 n + c}, above it around row {@code 8 n + c}
 * of the level below.
 */
final class BoxTree {
  private static final int FAN = FormKernel.FAN;

  private final BoxAxes axes;
  private final int firstTile;
  private final List<double[]> levels = new ArrayList<>();
  private final List<double[]> times = new ArrayList<>();
  private final int[] counts;

  /**
   * Lays boxes around tiles.
   *
   * @param axes in whose coordinates
   * @param pack the tiles
   * @param set which of its sets, not empty
   * @param timeAxis the coordinate of the points whose extent is kept beside the box
   */
  BoxTree(BoxAxes axes, TilePack pack, int set, int timeAxis) {
    this.axes = axes;
    firstTile = pack.firstTile(set);
    int dimension = pack.dimension();
    int count = pack.firstTile(set + 1) - firstTile;
    double[] boxes = rows(count, dimension);
    double[] time = rows(count, 1);
    fromTiles(pack, count, boxes, time, timeAxis);
    List<Integer> sizes = new ArrayList<>(List.of(count));
    levels.add(boxes);
    times.add(time);
    while (count > FAN) {
      int above = (count + FAN - 1) / FAN;
      levels.add(enclosing(levels.getLast(), count, above, dimension));
      times.add(enclosing(times.getLast(), count, above, 1));
      sizes.add(above);
      count = above;
    }
    counts = sizes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] rows(int boxes, int dimension) {
    double[] rows = new double[(boxes + FAN - 1) / FAN * dimension * 2 * FAN];
    Arrays.fill(rows, Double.NaN);
    return rows;
  }

  private static int at(int box, int coordinate, int dimension) {
    return (box / FAN * dimension + coordinate) * 2 * FAN + box % FAN;
  }

  private void fromTiles(TilePack pack, int count, double[] boxes, double[] time, int timeAxis) {
    int dimension = pack.dimension();
    double[] point = new double[dimension];
    double[] sizes = new double[dimension];
    for (int tile = 0; tile < count; tile++) {
      Arrays.fill(sizes, 0);
      for (int lane = 0; lane < FormKernel.LANES; lane++) {
        if (pack.point(firstTile + tile, lane) >= 0) {
          for (int j = 0; j < dimension; j++) {
            point[j] = pack.coordinate(firstTile + tile, lane, j);
            sizes[j] = Math.max(sizes[j], Math.abs(point[j]));
          }
          for (int j = 0; j < dimension; j++) {
            include(boxes, at(tile, j, dimension), axes.coordinate(j, point, 0));
          }
          include(time, at(tile, 0, 1), point[timeAxis]);
        }
      }
      for (int j = 0; j < dimension; j++) {
        double error = axes.error(j, sizes, 0);
        boxes[at(tile, j, dimension)] -= error;
        boxes[at(tile, j, dimension) + FAN] += error;
      }
    }
  }

  private static void include(double[] boxes, int at, double value) {
    boxes[at] = boxes[at] <= value ? boxes[at] : value;
    boxes[at + FAN] = boxes[at + FAN] >= value ? boxes[at + FAN] : value;
  }

  private static double[] enclosing(double[] below, int count, int above, int dimension) {
    double[] boxes = rows(above, dimension);
    for (int box = 0; box < count; box++) {
      for (int j = 0; j < dimension; j++) {
        int from = at(box, j, dimension);
        include(boxes, at(box / FAN, j, dimension), below[from]);
        include(boxes, at(box / FAN, j, dimension), below[from + FAN]);
      }
    }
    return boxes;
  }

  BoxAxes axes() {
    return axes;
  }

  /** Number of levels. */
  int height() {
    return counts.length;
  }

  /** Number of boxes of a level. */
  int count(int level) {
    return counts[level];
  }

  /** {@code [row][coordinate][low, high][box]}. */
  double[] boxes(int level) {
    return levels.get(level);
  }

  /** Whether a point in a box may lie on a side of a time. */
  boolean mayHold(Side side, int level, int box, double time) {
    double[] extent = times.get(level);
    int at = at(box, 0, 1);
    return side == Side.BOTH
        || (side == Side.FUTURE
            ? side.holds(extent[at + FAN], time)
            : side.holds(extent[at], time));
  }

  /** The tile that box {@code box} of level 0 is laid around. */
  int tile(int box) {
    return firstTile + box;
  }
}
