package org.equigen.symbolic.group.sample;

import java.util.random.RandomGenerator;
import org.equigen.symbolic.number.Complex;

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
    return matrix.orthonormalised();
  }

  /** U(n). */
  static DenseMatrix unitary(int n, RandomGenerator random) {
    DenseMatrix matrix = new DenseMatrix(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, random.nextGaussian(), random.nextGaussian());
      }
    }
    return matrix.orthonormalised();
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
    Complex determinant = matrix.determinant();
    double modulus = determinant.abs();
    matrix.scaleColumn(0, determinant.real() / modulus, -determinant.imaginary() / modulus);
    return matrix;
  }
}
