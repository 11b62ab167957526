package org.equigen.benchmarks.neighbour;

import java.util.Random;
import org.equigen.neighbours.PointSets;

/** Points to search among, in four dimensions. */
final class PointClouds {
  private static final long SEED = 20261130;

  private PointClouds() {}

  /**
   * Points of a cloud: {@code cube}, uniform in the unit cube; {@code jets}, momenta (E, px, py,
   * pz) of pions with a log-normal transverse momentum and normal rapidity and azimuth around a jet
   * axis.
   */
  static double[] points(String cloud, int count) {
    Random random = new Random(SEED);
    double[] points = new double[4 * count];
    for (int i = 0; i < count; i++) {
      if (cloud.equals("cube")) {
        for (int c = 0; c < 4; c++) {
          points[4 * i + c] = random.nextDouble();
        }
      } else {
        pion(random, points, 4 * i);
      }
    }
    return points;
  }

  private static void pion(Random random, double[] points, int at) {
    double mass = 0.13957;
    double momentum = Math.exp(1.5 * random.nextGaussian());
    double rapidity = 0.4 * random.nextGaussian();
    double azimuth = 0.4 * random.nextGaussian();
    double transverse = Math.sqrt(momentum * momentum + mass * mass);
    points[at] = transverse * Math.cosh(rapidity);
    points[at + 1] = momentum * Math.cos(azimuth);
    points[at + 2] = momentum * Math.sin(azimuth);
    points[at + 3] = transverse * Math.sinh(rapidity);
  }

  /** Some of the points, drawn at random. */
  static PointSets drawn(double[] points, int count) {
    Random random = new Random(SEED + 1);
    double[] drawn = new double[4 * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(points, 4 * random.nextInt(points.length / 4), drawn, 4 * i, 4);
    }
    return PointSets.of(drawn, 4);
  }
}
