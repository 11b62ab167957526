package org.equigen.symbolic.group.sample;

import java.util.random.RandomGenerator;

/**
 * Orthogonal and unitary matrices with Haar's distribution: the factor Q of Gaussian matrices, with
 * R positive on its diagonal (Stewart, The efficient generation of random orthogonal matrices, SIAM
 * J. Numer. Anal. 17, 1980; Mezzadri, How to generate random matrices from the classical compact
 * groups, Notices AMS 54, 2007).
 */
final class HaarMatrices {
  private HaarMatrices() {}

  /** O(n). */
  static DenseMatrix orthogonal(int n, RandomGenerator random) {
    DenseMatrix matrix = new DenseMatrix(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, random.nextGaussian(), 0);
      }
    }
    orthonormalise(matrix);
    return matrix;
  }

  /** U(n). */
  static DenseMatrix unitary(int n, RandomGenerator random) {
    DenseMatrix matrix = new DenseMatrix(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, random.nextGaussian(), random.nextGaussian());
      }
    }
    orthonormalise(matrix);
    return matrix;
  }

  /** SO(n): the first column takes the sign of the determinant. */
  static DenseMatrix specialOrthogonal(int n, RandomGenerator random) {
    return special(orthogonal(n, random));
  }

  /** SU(n): the first column takes the phase of the determinant. */
  static DenseMatrix specialUnitary(int n, RandomGenerator random) {
    return special(unitary(n, random));
  }

  private static DenseMatrix special(DenseMatrix matrix) {
    double[] determinant = Determinant.of(matrix);
    double modulus = Math.hypot(determinant[0], determinant[1]);
    matrix.scaleColumn(0, determinant[0] / modulus, -determinant[1] / modulus);
    return matrix;
  }

  /** Gram and Schmidt's method on the columns, each projected twice. */
  private static void orthonormalise(DenseMatrix matrix) {
    for (int j = 0; j < matrix.size(); j++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < j; k++) {
          project(matrix, j, k);
        }
      }
      double squares = 0;
      for (int i = 0; i < matrix.size(); i++) {
        squares += matrix.real(i, j) * matrix.real(i, j);
        squares += matrix.imaginary(i, j) * matrix.imaginary(i, j);
      }
      matrix.scaleColumn(j, 1 / Math.sqrt(squares), 0);
    }
  }

  /** Subtracts from column j its part along column k. */
  private static void project(DenseMatrix matrix, int j, int k) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < matrix.size(); i++) {
      re += matrix.real(i, k) * matrix.real(i, j) + matrix.imaginary(i, k) * matrix.imaginary(i, j);
      im += matrix.real(i, k) * matrix.imaginary(i, j) - matrix.imaginary(i, k) * matrix.real(i, j);
    }
    for (int i = 0; i < matrix.size(); i++) {
      matrix.set(
          i,
          j,
          matrix.real(i, j) - re * matrix.real(i, k) + im * matrix.imaginary(i, k),
          matrix.imaginary(i, j) - re * matrix.imaginary(i, k) - im * matrix.real(i, k));
    }
  }
}
