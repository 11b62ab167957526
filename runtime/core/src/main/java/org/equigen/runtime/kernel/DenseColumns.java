package org.equigen.runtime.kernel;

import java.util.Arrays;

/**
 * A {@link SparseMatrix} with its zeros, column after column, for kernels that take many rows of it
 * at once. Columns have whole vectors of {@value #PADDING} numbers.
 */
public final class DenseColumns {
  /** A multiple of the length of every vector. */
  private static final int PADDING = 16;

  private final int rows;
  private final int columns;
  private final int height;
  private final double[] inDouble;
  private final float[] inFloat;

  /** The numbers of a matrix. */
  DenseColumns(SparseMatrix matrix) {
    rows = 1 + Arrays.stream(matrix.rows()).max().orElse(-1);
    columns = 1 + Arrays.stream(matrix.columns()).max().orElse(-1);
    height = Math.ceilDiv(rows, PADDING) * PADDING;
    inDouble = new double[Math.multiplyExact(columns, height)];
    inFloat = new float[inDouble.length];
    for (int row = 0; row < matrix.rows().length; row++) {
      for (int k = matrix.starts()[row]; k < matrix.starts()[row + 1]; k++) {
        int at = matrix.columns()[k] * height + matrix.rows()[row];
        inDouble[at] = matrix.inDouble()[k];
        inFloat[at] = matrix.inFloat()[k];
      }
    }
  }

  /** Number of rows, to the last one that occurs. */
  public int rows() {
    return rows;
  }

  /** Number of columns, to the last one that occurs. */
  public int columns() {
    return columns;
  }

  /** From a column to the next one. */
  public int height() {
    return height;
  }

  /** The numbers; not a copy. */
  public double[] inDouble() {
    return inDouble;
  }

  /** The numbers, rounded; not a copy. */
  public float[] inFloat() {
    return inFloat;
  }
}
