package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code double[]}: four vectors of sums stay in registers over all
 * terms of a row. What is left of a row follows number by number.
 */
final class DoubleTransform {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private DoubleTransform() {}

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  /** {@code y[r n + i] = sum over c of M[r][c] x[c n + i]}; rows have at least one term. */
  static void set(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int fours = n - n % (4 * LENGTH);
    int full = SPECIES.loopBound(n);
    for (int row = 0; row < matrix.rows().length && full > 0; row++) {
      int from = matrix.starts()[row];
      int to = matrix.starts()[row + 1];
      int target = yAt + matrix.rows()[row] * n;
      int source = xAt + matrix.columns()[from] * n;
      double factor = matrix.inDouble()[from];
      for (int i = 0; i < fours; i += 4 * LENGTH) {
        DoubleVector a = load(x, source + i).mul(factor);
        DoubleVector b = load(x, source + i + LENGTH).mul(factor);
        DoubleVector c = load(x, source + i + 2 * LENGTH).mul(factor);
        DoubleVector d = load(x, source + i + 3 * LENGTH).mul(factor);
        for (int k = from + 1; k < to; k++) {
          DoubleVector f = DoubleVector.broadcast(SPECIES, matrix.inDouble()[k]);
          int at = xAt + matrix.columns()[k] * n + i;
          a = f.fma(load(x, at), a);
          b = f.fma(load(x, at + LENGTH), b);
          c = f.fma(load(x, at + 2 * LENGTH), c);
          d = f.fma(load(x, at + 3 * LENGTH), d);
        }
        a.intoArray(y, target + i);
        b.intoArray(y, target + i + LENGTH);
        c.intoArray(y, target + i + 2 * LENGTH);
        d.intoArray(y, target + i + 3 * LENGTH);
      }
      for (int i = fours; i < full; i += LENGTH) {
        DoubleVector sum = load(x, source + i).mul(factor);
        one(matrix, from + 1, to, x, xAt + i, n, sum).intoArray(y, target + i);
      }
    }
    rest(matrix, x, xAt, y, yAt, n, full, true);
  }

  /** {@code y[r n + i] += sum over c of M[r][c] x[c n + i]}. */
  static void add(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int fours = n - n % (4 * LENGTH);
    int full = SPECIES.loopBound(n);
    for (int row = 0; row < matrix.rows().length && full > 0; row++) {
      int from = matrix.starts()[row];
      int to = matrix.starts()[row + 1];
      int target = yAt + matrix.rows()[row] * n;
      for (int i = 0; i < fours; i += 4 * LENGTH) {
        DoubleVector a = load(y, target + i);
        DoubleVector b = load(y, target + i + LENGTH);
        DoubleVector c = load(y, target + i + 2 * LENGTH);
        DoubleVector d = load(y, target + i + 3 * LENGTH);
        for (int k = from; k < to; k++) {
          DoubleVector f = DoubleVector.broadcast(SPECIES, matrix.inDouble()[k]);
          int at = xAt + matrix.columns()[k] * n + i;
          a = f.fma(load(x, at), a);
          b = f.fma(load(x, at + LENGTH), b);
          c = f.fma(load(x, at + 2 * LENGTH), c);
          d = f.fma(load(x, at + 3 * LENGTH), d);
        }
        a.intoArray(y, target + i);
        b.intoArray(y, target + i + LENGTH);
        c.intoArray(y, target + i + 2 * LENGTH);
        d.intoArray(y, target + i + 3 * LENGTH);
      }
      for (int i = fours; i < full; i += LENGTH) {
        one(matrix, from, to, x, xAt + i, n, load(y, target + i)).intoArray(y, target + i);
      }
    }
    rest(matrix, x, xAt, y, yAt, n, full, false);
  }

  private static DoubleVector one(
      SparseMatrix matrix, int from, int to, double[] x, int xAt, int n, DoubleVector start) {
    DoubleVector sum = start;
    for (int k = from; k < to; k++) {
      DoubleVector f = DoubleVector.broadcast(SPECIES, matrix.inDouble()[k]);
      sum = f.fma(load(x, xAt + matrix.columns()[k] * n), sum);
    }
    return sum;
  }

  /** The numbers from {@code first} on in each row. */
  private static void rest(
      SparseMatrix matrix,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      int n,
      int first,
      boolean fresh) {
    for (int row = 0; row < matrix.rows().length && first < n; row++) {
      for (int i = first; i < n; i++) {
        int target = yAt + matrix.rows()[row] * n + i;
        double sum = fresh ? 0 : y[target];
        for (int k = matrix.starts()[row]; k < matrix.starts()[row + 1]; k++) {
          sum += matrix.inDouble()[k] * x[xAt + matrix.columns()[k] * n + i];
        }
        y[target] = sum;
      }
    }
  }
}
