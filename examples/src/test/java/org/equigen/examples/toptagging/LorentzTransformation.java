package org.equigen.examples.toptagging;

import java.util.Random;

/** A random element of SO+(1,3): a boost of given rapidity between two rotations. */
final class LorentzTransformation {
  private final double[][] matrix;

  private LorentzTransformation(double[][] matrix) {
    this.matrix = matrix;
  }

  static LorentzTransformation random(Random random, double rapidity) {
    return new LorentzTransformation(
        product(rotation(random), product(boost(rapidity), rotation(random))));
  }

  static LorentzTransformation aboutBeam(double angle) {
    double[][] matrix = identity();
    matrix[1][1] = Math.cos(angle);
    matrix[2][2] = Math.cos(angle);
    matrix[1][2] = -Math.sin(angle);
    matrix[2][1] = Math.sin(angle);
    return new LorentzTransformation(matrix);
  }

  /** Transforms the momentum at {@code at} in place. */
  void apply(double[] momenta, int at) {
    double[] p = {momenta[at], momenta[at + 1], momenta[at + 2], momenta[at + 3]};
    for (int i = 0; i < 4; i++) {
      momenta[at + i] = 0;
      for (int j = 0; j < 4; j++) {
        momenta[at + i] += matrix[i][j] * p[j];
      }
    }
  }

  private static double[][] boost(double rapidity) {
    double[][] matrix = identity();
    matrix[0][0] = Math.cosh(rapidity);
    matrix[1][1] = Math.cosh(rapidity);
    matrix[0][1] = Math.sinh(rapidity);
    matrix[1][0] = Math.sinh(rapidity);
    return matrix;
  }

  /** The rotation of a random unit quaternion (w, x, y, z). */
  private static double[][] rotation(Random random) {
    double[] q = new double[4];
    double norm = 0;
    for (int i = 0; i < 4; i++) {
      q[i] = random.nextGaussian();
      norm += q[i] * q[i];
    }
    double[][] matrix = identity();
    for (int i = 1; i < 4; i++) {
      for (int j = 1; j < 4; j++) {
        matrix[i][j] = 2 * q[i] * q[j] / norm;
      }
      int next = i % 3 + 1;
      int last = next % 3 + 1;
      matrix[i][i] = 1 - 2 * (q[next] * q[next] + q[last] * q[last]) / norm;
      matrix[i][next] -= 2 * q[0] * q[last] / norm;
      matrix[i][last] += 2 * q[0] * q[next] / norm;
    }
    return matrix;
  }

  private static double[][] identity() {
    double[][] matrix = new double[4][4];
    for (int i = 0; i < 4; i++) {
      matrix[i][i] = 1;
    }
    return matrix;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }
}
