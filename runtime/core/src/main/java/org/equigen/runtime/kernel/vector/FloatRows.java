package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.DenseColumns;
import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Matrices on rows of {@code float[]} as sums of dense columns: four vectors of results stay in
 * registers over all columns, of a single vector four sums do, which are added at the end.
 */
final class FloatRows {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private FloatRows() {}

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  /** Whether there are so few zeros that vectors with them take no longer than numbers without. */
  static boolean fits(SparseMatrix matrix) {
    DenseColumns dense = matrix.dense();
    return (long) dense.columns() * dense.height() <= (long) LENGTH * matrix.columns().length;
  }

  /** {@code y[r yRow + i] += sum over j of M[i][j] x[r xRow + j]}, or {@code =}. */
  static void transform(
      SparseMatrix matrix,
      int rows,
      float[] x,
      int xAt,
      int xRow,
      float[] y,
      int yAt,
      int yRow,
      boolean set) {
    DenseColumns dense = matrix.dense();
    for (int r = 0; r < rows; r++) {
      int from = xAt + r * xRow;
      int to = yAt + r * yRow;
      int i = 0;
      for (; i <= dense.rows() - 4 * LENGTH; i += 4 * LENGTH) {
        fours(dense, i, x, from, y, to + i, set);
      }
      for (; i < dense.rows(); i += LENGTH) {
        one(dense, i, x, from, y, to + i, set);
      }
    }
  }

  private static void fours(
      DenseColumns dense, int row, float[] x, int from, float[] y, int to, boolean set) {
    float[] numbers = dense.inFloat();
    int height = dense.height();
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int j = 0, at = row; j < dense.columns(); j++, at += height) {
      FloatVector factor = FloatVector.broadcast(SPECIES, x[from + j]);
      a = factor.fma(load(numbers, at), a);
      b = factor.fma(load(numbers, at + LENGTH), b);
      c = factor.fma(load(numbers, at + 2 * LENGTH), c);
      d = factor.fma(load(numbers, at + 3 * LENGTH), d);
    }
    if (!set) {
      a = a.add(load(y, to));
      b = b.add(load(y, to + LENGTH));
      c = c.add(load(y, to + 2 * LENGTH));
      d = d.add(load(y, to + 3 * LENGTH));
    }
    a.intoArray(y, to);
    b.intoArray(y, to + LENGTH);
    c.intoArray(y, to + 2 * LENGTH);
    d.intoArray(y, to + 3 * LENGTH);
  }

  private static void one(
      DenseColumns dense, int row, float[] x, int from, float[] y, int to, boolean set) {
    float[] numbers = dense.inFloat();
    int height = dense.height();
    int columns = dense.columns();
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    int at = row;
    int j = 0;
    for (; j < columns - 3; j += 4, at += 4 * height) {
      a = FloatVector.broadcast(SPECIES, x[from + j]).fma(load(numbers, at), a);
      b = FloatVector.broadcast(SPECIES, x[from + j + 1]).fma(load(numbers, at + height), b);
      c = FloatVector.broadcast(SPECIES, x[from + j + 2]).fma(load(numbers, at + 2 * height), c);
      d = FloatVector.broadcast(SPECIES, x[from + j + 3]).fma(load(numbers, at + 3 * height), d);
    }
    for (; j < columns; j++, at += height) {
      a = FloatVector.broadcast(SPECIES, x[from + j]).fma(load(numbers, at), a);
    }
    FloatVector sum = a.add(b).add(c.add(d));
    if (row + LENGTH <= dense.rows()) {
      (set ? sum : sum.add(load(y, to))).intoArray(y, to);
    } else {
      VectorMask<Float> rest = SPECIES.indexInRange(row, dense.rows());
      (set ? sum : sum.add(FloatVector.fromArray(SPECIES, y, to, rest))).intoArray(y, to, rest);
    }
  }
}
