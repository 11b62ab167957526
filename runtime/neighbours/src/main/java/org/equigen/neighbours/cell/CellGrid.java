package org.equigen.neighbours.cell;

import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;

/**
 * The points of a set in cells: parallelepipeds along the vectors of the lattice.
 *
 * <p>Positions are rounded, and so are distances; radii grow by {@link #PADDING} of the largest
 * coordinate, a hundred times what rounding amounts to, so that no pair is missed whose distance is
 * computed to be small enough.
 */
final class CellGrid {
  /** Fractions beyond this have no room left for digits, nor shifts for theirs. */
  private static final int FARTHEST = 1 << 18;

  private static final double PADDING = 1e-12;

  private final Lattice lattice;
  private final double[] coordinates;
  private final int first;
  private final int[] counts = new int[3];
  private final double[] widths = new double[3];
  private final int[] cells;
  private final int[] wraps;
  private final int[] starts;
  private final int[] points;
  private final double padding;

  /** No two points are farther apart; infinite where they are repeated. */
  private double span;

  /**
   * Sorts points into cells.
   *
   * @param lattice the lattice
   * @param sets where the points are
   * @param set which of them
   * @param radius what cells should be a little wider than
   */
  CellGrid(Lattice lattice, PointSets sets, int set, double radius) {
    this.lattice = lattice;
    coordinates = sets.coordinates();
    first = sets.offset(set);
    int size = sets.size(set);
    cells = new int[3 * size];
    wraps = new int[3 * size];
    padding = PADDING * (largest(size) + lattice.size() + radius);
    int most = 1 + (int) Math.cbrt(size);
    for (int axis = 0; axis < 3; axis++) {
      sortAlong(axis, size, radius + padding, most);
    }
    starts = new int[counts[0] * counts[1] * counts[2] + 1];
    points = new int[size];
    for (int i = 0; i < size; i++) {
      starts[cell(i) + 1]++;
    }
    for (int cell = 0; cell < starts.length - 1; cell++) {
      starts[cell + 1] += starts[cell];
    }
    int[] next = starts.clone();
    for (int i = 0; i < size; i++) {
      points[next[cell(i)]++] = i;
    }
  }

  private double largest(int size) {
    double largest = 0;
    for (int i = 3 * first; i < 3 * (first + size); i++) {
      largest = Math.max(largest, Math.abs(coordinates[i]));
    }
    return largest;
  }

  private void sortAlong(int axis, int size, double radius, int most) {
    double[] fractions = new double[size];
    double low = 0;
    double high = 1;
    for (int i = 0; i < size; i++) {
      double fraction = lattice.fraction(axis, coordinates, 3 * (first + i));
      if (lattice.isPeriodic(axis)) {
        double floor = Math.floor(fraction);
        if (!(Math.abs(floor) < FARTHEST)) {
          int at = 3 * (first + i);
          throw new NeighbourDiagnostic.BadSetting(
                  "points",
                  "point " + (first + i) + ", which starts with " + coordinates[at] + ",",
                  Math.abs(floor) + " lattice vectors away from the origin",
                  "less than " + FARTHEST + "; move points into the cell")
              .exception();
        }
        wraps[3 * i + axis] = (int) floor;
        fraction -= floor;
      } else {
        low = i == 0 ? fraction : Math.min(low, fraction);
        high = i == 0 ? fraction : Math.max(high, fraction);
      }
      fractions[i] = fraction;
    }
    boolean endless = lattice.isPeriodic(axis);
    span += endless ? Double.POSITIVE_INFINITY : (high - low) * lattice.length(axis);
    double extent = (high - low) * lattice.height(axis);
    counts[axis] = (int) Math.clamp(extent / radius, 1, most);
    widths[axis] = extent / counts[axis];
    for (int i = 0; i < size; i++) {
      double share = high > low ? (fractions[i] - low) / (high - low) : 0;
      cells[3 * i + axis] = Math.min(counts[axis] - 1, (int) (share * counts[axis]));
    }
  }

  private int cell(int point) {
    return cell(cells[3 * point], cells[3 * point + 1], cells[3 * point + 2]);
  }

  private int cell(int a, int b, int c) {
    return (a * counts[1] + b) * counts[2] + c;
  }

  /**
   * Finds all points, and images of points, whose squared distance from a point is at most the
   * square of a radius; the point itself is left out, its images are not.
   *
   * @param point its number within the set
   * @param radius the radius
   * @param to where they go
   */
  void find(int point, double radius, FoundPairs to) {
    int[] low = new int[3];
    int[] high = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      int cell = cells[3 * point + axis];
      int reach = reach(axis, radius);
      boolean periodic = lattice.isPeriodic(axis);
      low[axis] = periodic ? cell - reach : Math.max(0, cell - reach);
      high[axis] = periodic ? cell + reach : Math.min(counts[axis] - 1, cell + reach);
    }
    for (int a = low[0]; a <= high[0]; a++) {
      for (int b = low[1]; b <= high[1]; b++) {
        for (int c = low[2]; c <= high[2]; c++) {
          look(point, a, b, c, radius * radius, to);
        }
      }
    }
  }

  private int reach(int axis, double radius) {
    double cells = (radius + padding) / widths[axis];
    int most = lattice.isPeriodic(axis) ? FARTHEST / 2 : counts[axis];
    if (lattice.isPeriodic(axis) && cells > most) {
      throw new NeighbourDiagnostic.BadSetting(
              "search",
              "the radius",
              radius + "",
              "less than " + most / counts[axis] + " lattice vectors")
          .exception();
    }
    // Open axes of no extent have cells of width 0.
    return cells < most ? (int) Math.ceil(cells) : most;
  }

  private void look(int point, int a, int b, int c, double square, FoundPairs to) {
    int cell =
        cell(Math.floorMod(a, counts[0]), Math.floorMod(b, counts[1]), Math.floorMod(c, counts[2]));
    if (starts[cell] == starts[cell + 1]) {
      return;
    }
    int imageA = Math.floorDiv(a, counts[0]) + wraps[3 * point];
    int imageB = Math.floorDiv(b, counts[1]) + wraps[3 * point + 1];
    int imageC = Math.floorDiv(c, counts[2]) + wraps[3 * point + 2];
    int known = -1;
    int s0 = 0;
    int s1 = 0;
    int s2 = 0;
    double shiftX = 0;
    double shiftY = 0;
    double shiftZ = 0;
    for (int i = starts[cell]; i < starts[cell + 1]; i++) {
      int other = points[i];
      // Points of a cell mostly have the same shift.
      if (known < 0 || !sameWraps(known, other)) {
        known = other;
        s0 = imageA - wraps[3 * other];
        s1 = imageB - wraps[3 * other + 1];
        s2 = imageC - wraps[3 * other + 2];
        shiftX = lattice.shift(0, s0, s1, s2);
        shiftY = lattice.shift(1, s0, s1, s2);
        shiftZ = lattice.shift(2, s0, s1, s2);
      }
      double x = apart(other, point, 0) + shiftX;
      double y = apart(other, point, 1) + shiftY;
      double z = apart(other, point, 2) + shiftZ;
      double distance = x * x + y * y + z * z;
      if (distance <= square && (other != point || (s0 | s1 | s2) != 0)) {
        to.add(first + other, s0, s1, s2, distance);
      }
    }
  }

  private boolean sameWraps(int a, int b) {
    return wraps[3 * a] == wraps[3 * b]
        && wraps[3 * a + 1] == wraps[3 * b + 1]
        && wraps[3 * a + 2] == wraps[3 * b + 2];
  }

  private double apart(int other, int point, int coordinate) {
    return coordinates[3 * (first + other) + coordinate]
        - coordinates[3 * (first + point) + coordinate];
  }

  /** Whether nothing is repeated, and no two points are farther apart than {@code radius}. */
  boolean isWholeWithin(double radius) {
    return radius > span + padding;
  }

  /** The volume that a point has for itself, on average; positive. */
  static double volumeOf(Lattice lattice, PointSets sets, int set) {
    double volume = lattice.volume();
    for (int axis = 0; axis < 3; axis++) {
      if (!lattice.isPeriodic(axis)) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = sets.offset(set); i < sets.offset(set + 1); i++) {
          double fraction = lattice.fraction(axis, sets.coordinates(), 3 * i);
          low = Math.min(low, fraction);
          high = Math.max(high, fraction);
        }
        volume *= Math.max(high - low, 1e-3);
      }
    }
    return volume / Math.max(1, sets.size(set));
  }
}
