package org.equigen.neighbours;

import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.runtime.diagnostic.DataDiagnostic;

/**
 * Points in one or several sets, such as the particles of jets: neighbours are looked for within
 * each set. Checked once; the arrays are not copied and must not change.
 */
public final class PointSets {
  private final double[] coordinates;
  private final int dimension;
  private final int[] offsets;

  private PointSets(double[] coordinates, int dimension, int[] offsets) {
    this.coordinates = coordinates;
    this.dimension = dimension;
    this.offsets = offsets;
  }

  /**
   * One set.
   *
   * @param coordinates {@code [points][dimension]}, finite
   * @param dimension coordinates of a point
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the length is no multiple of the
   *     dimension, or a number is not finite
   */
  public static PointSets of(double[] coordinates, int dimension) {
    int points = count(coordinates.length, dimension);
    return of(coordinates, dimension, new int[] {0, points});
  }

  /** One set in single precision; every float is a double. */
  public static PointSets of(float[] coordinates, int dimension) {
    return of(widened(coordinates), dimension);
  }

  /**
   * Sets that follow each other.
   *
   * @param coordinates {@code [points][dimension]}, finite
   * @param dimension coordinates of a point
   * @param offsets {@code [sets + 1]}: set s owns the points {@code offsets[s]} to {@code offsets[s
   *     + 1] - 1}; none is legal
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the length is no multiple of the
   *     dimension, a number is not finite, or the offsets do not cut the points into pieces
   */
  public static PointSets of(double[] coordinates, int dimension, int[] offsets) {
    int points = count(coordinates.length, dimension);
    for (int i = 0; i < coordinates.length; i++) {
      if (!Double.isFinite(coordinates[i])) {
        throw new DataDiagnostic.NonFinite("coordinates", i, coordinates[i]).exception();
      }
    }
    requireOffsets(offsets, points);
    return new PointSets(coordinates, dimension, offsets);
  }

  /** Sets in single precision; every float is a double. */
  public static PointSets of(float[] coordinates, int dimension, int[] offsets) {
    return of(widened(coordinates), dimension, offsets);
  }

  private static double[] widened(float[] numbers) {
    double[] widened = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      widened[i] = numbers[i];
    }
    return widened;
  }

  private static int count(int length, int dimension) {
    if (dimension < 1) {
      throw new NeighbourDiagnostic.BadSetting(
              "points", "the number of coordinates", dimension + "", "1 or more")
          .exception();
    }
    if (length % dimension != 0) {
      long expected = (long) (length / dimension) * dimension;
      throw new DataDiagnostic.WrongCount(
              "coordinates of points in " + dimension + " dimensions",
              "number of numbers",
              length,
              expected)
          .exception();
    }
    return length / dimension;
  }

  private static void requireOffsets(int[] offsets, int points) {
    String place = "offsets of point sets";
    if (offsets.length == 0) {
      throw new DataDiagnostic.Empty(place, "offsets").exception();
    }
    int before = 0;
    for (int i = 0; i < offsets.length; i++) {
      boolean last = i == offsets.length - 1;
      boolean wrong = i == 0 ? offsets[i] != 0 : offsets[i] < before || offsets[i] > points;
      if (wrong || (last && offsets[i] != points)) {
        String valid = last ? points + "" : i == 0 ? "0" : before + " to " + points;
        throw new DataDiagnostic.BadOffsets(place, i, offsets[i], valid).exception();
      }
      before = offsets[i];
    }
  }

  /** {@code [points][dimension]}, not a copy. */
  public double[] coordinates() {
    return coordinates;
  }

  /** Coordinates of a point. */
  public int dimension() {
    return dimension;
  }

  /** Number of points in all sets. */
  public int points() {
    return coordinates.length / dimension;
  }

  /** Number of sets. */
  public int sets() {
    return offsets.length - 1;
  }

  /** The first point of a set; the number of points for {@code set == sets()}. */
  public int offset(int set) {
    return offsets[set];
  }

  /** Number of points of a set. */
  public int size(int set) {
    return offsets[set + 1] - offsets[set];
  }
}
