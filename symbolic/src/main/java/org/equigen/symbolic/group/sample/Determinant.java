package org.equigen.symbolic.group.sample;

/** Determinants in double precision. */
final class Determinant {
  private Determinant() {}

  /** Real and imaginary part of the determinant, by elimination with row pivots. */
  public static double[] of(DenseMatrix matrix) {
    int n = matrix.size();
    DenseMatrix work = new DenseMatrix(n);
    work.addScaled(matrix, 1);
    double re = 1;
    double im = 0;
    for (int column = 0; column < n; column++) {
      int pivot = pivot(work, column);
      double pivotRe = work.real(pivot, column);
      double pivotIm = work.imaginary(pivot, column);
      double sign = pivot == column ? 1 : -1;
      double next = sign * (re * pivotRe - im * pivotIm);
      im = sign * (re * pivotIm + im * pivotRe);
      re = next;
      swap(work, pivot, column);
      for (int row = column + 1; row < n; row++) {
        eliminate(work, row, column);
      }
    }
    return new double[] {re, im};
  }

  private static int pivot(DenseMatrix work, int column) {
    int best = column;
    for (int row = column; row < work.size(); row++) {
      if (modulus(work, row, column) > modulus(work, best, column)) {
        best = row;
      }
    }
    return best;
  }

  private static double modulus(DenseMatrix work, int row, int column) {
    return Math.hypot(work.real(row, column), work.imaginary(row, column));
  }

  private static void swap(DenseMatrix work, int a, int b) {
    for (int j = 0; j < work.size(); j++) {
      double re = work.real(a, j);
      double im = work.imaginary(a, j);
      work.set(a, j, work.real(b, j), work.imaginary(b, j));
      work.set(b, j, re, im);
    }
  }

  private static void eliminate(DenseMatrix work, int row, int pivot) {
    double square = modulus(work, pivot, pivot) * modulus(work, pivot, pivot);
    if (square == 0) {
      return;
    }
    double re = work.real(row, pivot);
    double im = work.imaginary(row, pivot);
    double pivotRe = work.real(pivot, pivot);
    double pivotIm = work.imaginary(pivot, pivot);
    double factorRe = (re * pivotRe + im * pivotIm) / square;
    double factorIm = (im * pivotRe - re * pivotIm) / square;
    for (int j = pivot; j < work.size(); j++) {
      double x = work.real(pivot, j);
      double y = work.imaginary(pivot, j);
      work.set(
          row,
          j,
          work.real(row, j) - factorRe * x + factorIm * y,
          work.imaginary(row, j) - factorRe * y - factorIm * x);
    }
  }
}
