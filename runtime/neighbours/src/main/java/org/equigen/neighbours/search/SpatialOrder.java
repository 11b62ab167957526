package org.equigen.neighbours.search;

import java.util.ArrayList;
import java.util.List;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.form.BoxAxes;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.runtime.data.ThreadTeam;

/**
 * Puts points into an order in which tiles, and eights of tiles, and eights of these, lie close
 * together: splits by the median along the widest axis, at multiples of the largest eight that
 * leaves two parts. (A k-d tree, Bentley 1975, packed like the leaves of an R-tree.)
 */
final class SpatialOrder {
  private final double[] coordinates;
  private final int first;
  private final int dimension;
  private final double[] weights;
  private final int[] order;

  private SpatialOrder(BoxAxes axes, double[] coordinates, int first, int dimension, int[] order) {
    this.coordinates = coordinates;
    this.first = first;
    this.dimension = dimension;
    this.order = order;
    weights = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      weights[i] = axes.weight(i);
    }
  }

  /** Sorts the points of a set among each other; {@code order} holds them at their own places. */
  static void sort(BoxAxes axes, PointSets sets, int set, int[] order, ThreadTeam team) {
    int dimension = sets.dimension();
    int from = sets.offset(set);
    int to = sets.offset(set + 1);
    double[] points = sets.coordinates();
    if (axes.isGiven()) {
      new SpatialOrder(axes, points, 0, dimension, order).sort(from, to, team);
      return;
    }
    double[] coordinates = new double[sets.size(set) * dimension];
    for (int i = from; i < to; i++) {
      for (int j = 0; j < dimension; j++) {
        coordinates[(i - from) * dimension + j] = axes.coordinate(j, points, i * dimension);
      }
    }
    new SpatialOrder(axes, coordinates, from, dimension, order).sort(from, to, team);
  }

  private void sort(int from, int to, ThreadTeam team) {
    List<int[]> parts = List.of(new int[] {from, to});
    while (parts.size() < 4 * team.size() && team.size() > 1 && to - from > 4096) {
      List<int[]> halves = new ArrayList<>();
      for (int[] part : parts) {
        int middle = split(part[0], part[1]);
        halves.add(new int[] {part[0], middle});
        if (middle < part[1]) {
          halves.add(new int[] {middle, part[1]});
        }
      }
      if (halves.size() == parts.size()) {
        break;
      }
      parts = halves;
    }
    List<int[]> all = parts;
    team.run(all.size(), (member, task) -> sort(all.get(task)[0], all.get(task)[1]));
  }

  private void sort(int from, int to) {
    int middle = split(from, to);
    if (middle < to) {
      sort(from, middle);
      sort(middle, to);
    }
  }

  /** Where the second part starts, after the points are parted there; {@code to} for one tile. */
  private int split(int from, int to) {
    int tiles = (to - from + FormKernel.LANES - 1) / FormKernel.LANES;
    if (tiles <= 1) {
      return to;
    }
    int block = 1;
    while (block * FormKernel.FAN < tiles) {
      block *= FormKernel.FAN;
    }
    int blocks = (tiles + block - 1) / block;
    int middle = from + blocks / 2 * block * FormKernel.LANES;
    select(from, to - 1, middle, widest(from, to));
    return middle;
  }

  private int widest(int from, int to) {
    int widest = 0;
    double extent = -1;
    for (int axis = 0; axis < dimension; axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        double value = value(i, axis);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      double weighted = (high - low) * weights[axis];
      if (weighted > extent) {
        extent = weighted;
        widest = axis;
      }
    }
    return widest;
  }

  /** Hoare's selection: nothing before {@code middle} is larger, nothing after it smaller. */
  private void select(int from, int to, int middle, int axis) {
    int low = from;
    int high = to;
    while (low < high) {
      double pivot = median(low, (low + high) >>> 1, high, axis);
      int i = low;
      int j = high;
      while (i <= j) {
        while (value(i, axis) < pivot) {
          i++;
        }
        while (value(j, axis) > pivot) {
          j--;
        }
        if (i <= j) {
          int point = order[i];
          order[i++] = order[j];
          order[j--] = point;
        }
      }
      if (middle <= j) {
        high = j;
      } else if (middle >= i) {
        low = i;
      } else {
        return;
      }
    }
  }

  private double median(int a, int b, int c, int axis) {
    double x = value(a, axis);
    double y = value(b, axis);
    double z = value(c, axis);
    return Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
  }

  private double value(int position, int axis) {
    return coordinates[(order[position] - first) * dimension + axis];
  }
}
