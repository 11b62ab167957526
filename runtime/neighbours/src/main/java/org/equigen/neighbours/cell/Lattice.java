package org.equigen.neighbours.cell;

import java.util.Arrays;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.runtime.diagnostic.DataDiagnostic;

/**
 * Three vectors of space, along some of which everything is repeated. They may have any angles
 * (triclinic) and either orientation.
 */
public final class Lattice {
  private static final Lattice OPEN =
      of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, false, false, false);

  private final double[][] vectors;
  private final boolean[] periodic;

  /** {@code [coordinate][axis]}: x times this are fractions of the vectors. */
  private final double[][] inverse;

  private final double[] heights;
  private final double volume;

  private Lattice(double[][] vectors, boolean[] periodic) {
    this.vectors = vectors;
    this.periodic = periodic;
    double[][] normals = {
      cross(vectors[1], vectors[2]), cross(vectors[2], vectors[0]), cross(vectors[0], vectors[1])
    };
    double determinant = dot(vectors[0], normals[0]);
    volume = Math.abs(determinant);
    inverse = new double[3][3];
    heights = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      heights[axis] = volume / length(normals[axis]);
      for (int i = 0; i < 3; i++) {
        inverse[i][axis] = normals[axis][i] / determinant;
      }
    }
  }

  /** Nothing is repeated. */
  public static Lattice open() {
    return OPEN;
  }

  /** A box with edges along the coordinates, repeated in all three directions. */
  public static Lattice box(double x, double y, double z) {
    return of(new double[][] {{x, 0, 0}, {0, y, 0}, {0, 0, z}}, true, true, true);
  }

  /** Three vectors, {@code [vector][coordinate]}, all of which repeat everything. */
  public static Lattice triclinic(double[][] vectors) {
    return of(vectors, true, true, true);
  }

  /**
   * Three vectors, some of which repeat everything; the others only have to point out of their
   * span.
   *
   * @param vectors {@code [vector][coordinate]}
   * @param periodic {@code [vector]}: whether everything is repeated along it
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are not three of each, a
   *     number is not finite, or the vectors are nearly dependent
   */
  public static Lattice of(double[][] vectors, boolean... periodic) {
    String place = "lattice";
    requireThree(place, "number of vectors", vectors.length);
    requireThree(place, "number of vectors said to be periodic or not", periodic.length);
    double[][] copy = new double[3][];
    double product = 1;
    for (int i = 0; i < 3; i++) {
      requireThree(place, "number of coordinates of vector " + i, vectors[i].length);
      copy[i] = vectors[i].clone();
      for (int j = 0; j < 3; j++) {
        if (!Double.isFinite(copy[i][j])) {
          throw new DataDiagnostic.NonFinite(place, 3L * i + j, copy[i][j]).exception();
        }
      }
      product *= length(copy[i]);
    }
    double volume = Math.abs(dot(copy[0], cross(copy[1], copy[2])));
    if (!(volume >= 1e-6 * product && volume > 0 && volume < Double.MAX_VALUE)) {
      throw new NeighbourDiagnostic.FlatLattice(place, volume).exception();
    }
    return new Lattice(copy, periodic.clone());
  }

  private static void requireThree(String place, String what, int found) {
    if (found != 3) {
      throw new DataDiagnostic.WrongCount(place, what, found, 3).exception();
    }
  }

  private static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  private static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }

  /** Whether everything is repeated along a vector. */
  public boolean isPeriodic(int axis) {
    return periodic[axis];
  }

  /** The volume that the three vectors span. */
  public double volume() {
    return volume;
  }

  /** Distance of the planes that the other two vectors span, one vector apart. */
  public double height(int axis) {
    return heights[axis];
  }

  /** The length of a vector. */
  double length(int axis) {
    return length(vectors[axis]);
  }

  /** Component {@code coordinate} of s_0 a_0 + s_1 a_1 + s_2 a_2, added in this order. */
  public double shift(int coordinate, int s0, int s1, int s2) {
    return s0 * vectors[0][coordinate] + s1 * vectors[1][coordinate] + s2 * vectors[2][coordinate];
  }

  /** How often the vector goes into a point, as a fraction. */
  double fraction(int axis, double[] points, int at) {
    return points[at] * inverse[0][axis]
        + points[at + 1] * inverse[1][axis]
        + points[at + 2] * inverse[2][axis];
  }

  /** The largest absolute value of a component. */
  double size() {
    return Arrays.stream(vectors)
        .flatMapToDouble(Arrays::stream)
        .map(Math::abs)
        .max()
        .orElseThrow();
  }
}
