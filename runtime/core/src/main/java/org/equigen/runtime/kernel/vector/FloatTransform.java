package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code float[]}: four vectors of sums stay in registers over all terms
 * of a row. What is left of a row follows number by number.
 */
final class FloatTransform {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private FloatTransform() {}

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  /** {@code y[r n + i] = sum over c of M[r][c] x[c n + i]}; rows have at least one term. */
  static void set(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int fours = n - n % (4 * LENGTH);
    int full = SPECIES.loopBound(n);
    for (int row = 0; row < matrix.rows().length && full > 0; row++) {
      int from = matrix.starts()[row];
      int to = matrix.starts()[row + 1];
      int target = yAt + matrix.rows()[row] * n;
      int source = xAt + matrix.columns()[from] * n;
      float factor = matrix.inFloat()[from];
      for (int i = 0; i < fours; i += 4 * LENGTH) {
        FloatVector a = load(x, source + i).mul(factor);
        FloatVector b = load(x, source + i + LENGTH).mul(factor);
        FloatVector c = load(x, source + i + 2 * LENGTH).mul(factor);
        FloatVector d = load(x, source + i + 3 * LENGTH).mul(factor);
        for (int k = from + 1; k < to; k++) {
          FloatVector f = FloatVector.broadcast(SPECIES, matrix.inFloat()[k]);
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
        FloatVector sum = load(x, source + i).mul(factor);
        one(matrix, from + 1, to, x, xAt + i, n, sum).intoArray(y, target + i);
      }
    }
    rest(matrix, x, xAt, y, yAt, n, full, true);
  }

  /** {@code y[r n + i] += sum over c of M[r][c] x[c n + i]}. */
  static void add(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int fours = n - n % (4 * LENGTH);
    int full = SPECIES.loopBound(n);
    for (int row = 0; row < matrix.rows().length && full > 0; row++) {
      int from = matrix.starts()[row];
      int to = matrix.starts()[row + 1];
      int target = yAt + matrix.rows()[row] * n;
      for (int i = 0; i < fours; i += 4 * LENGTH) {
        FloatVector a = load(y, target + i);
        FloatVector b = load(y, target + i + LENGTH);
        FloatVector c = load(y, target + i + 2 * LENGTH);
        FloatVector d = load(y, target + i + 3 * LENGTH);
        for (int k = from; k < to; k++) {
          FloatVector f = FloatVector.broadcast(SPECIES, matrix.inFloat()[k]);
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

  private static FloatVector one(
      SparseMatrix matrix, int from, int to, float[] x, int xAt, int n, FloatVector start) {
    FloatVector sum = start;
    for (int k = from; k < to; k++) {
      FloatVector f = FloatVector.broadcast(SPECIES, matrix.inFloat()[k]);
      sum = f.fma(load(x, xAt + matrix.columns()[k] * n), sum);
    }
    return sum;
  }

  /** The numbers from {@code first} on in each row. */
  private static void rest(
      SparseMatrix matrix,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      int n,
      int first,
      boolean fresh) {
    for (int row = 0; row < matrix.rows().length && first < n; row++) {
      for (int i = first; i < n; i++) {
        int target = yAt + matrix.rows()[row] * n + i;
        float sum = fresh ? 0 : y[target];
        for (int k = matrix.starts()[row]; k < matrix.starts()[row + 1]; k++) {
          sum += matrix.inFloat()[k] * x[xAt + matrix.columns()[k] * n + i];
        }
        y[target] = sum;
      }
    }
  }
}
