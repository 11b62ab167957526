package org.equigen.tests.named;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The corners of regular polygons and polyhedra. */
final class Vertices {
  private static final double GOLDEN = (1 + Math.sqrt(5)) / 2;

  /** Every other corner of the cube, with (1,1,1). */
  static final List<List<Double>> TETRAHEDRON =
      cube().stream().filter(v -> v.get(0) * v.get(1) * v.get(2) > 0).toList();

  /** With coordinates 1 and -1. */
  static final List<List<Double>> CUBE = cube();

  /** {@code (0,+-1,+-(1+sqrt 5)/2)}, and with the coordinates shifted around. */
  static final List<List<Double>> ICOSAHEDRON = icosahedron();

  private Vertices() {}

  /** On the unit circle, with (1,0). */
  static List<List<Double>> polygon(int corners) {
    return IntStream.range(0, corners)
        .mapToObj(
            k -> List.of(Math.cos(2 * Math.PI * k / corners), Math.sin(2 * Math.PI * k / corners)))
        .toList();
  }

  private static List<List<Double>> cube() {
    List<List<Double>> corners = new ArrayList<>();
    for (double x : new double[] {1, -1}) {
      for (double y : new double[] {1, -1}) {
        corners.add(List.of(x, y, 1.0));
        corners.add(List.of(x, y, -1.0));
      }
    }
    return List.copyOf(corners);
  }

  private static List<List<Double>> icosahedron() {
    List<List<Double>> corners = new ArrayList<>();
    for (double one : new double[] {1, -1}) {
      for (double golden : new double[] {GOLDEN, -GOLDEN}) {
        corners.add(List.of(0.0, one, golden));
        corners.add(List.of(golden, 0.0, one));
        corners.add(List.of(one, golden, 0.0));
      }
    }
    return List.copyOf(corners);
  }
}
