package org.equigen.symbolic.torus;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * A matrix that differs from the identity at one place.
 *
 * <p>With {@code row != column} it takes {@code e_column} to {@code e_column + value e_row}; else
 * {@code e_row} to {@code value e_row}.
 *
 * @param row of the place
 * @param column of the place
 * @param value there, not zero
 */
record ElementaryMatrix(int row, int column, long value) {
  /**
   * Matrices whose product, the first one applied first, is an invertible matrix (Gauss and
   * Jordan). A sparse one has few.
   *
   * @throws ArithmeticException if it is singular
   */
  static List<ElementaryMatrix> factors(PrimeField field, Matrix<Long> matrix) {
    return new Reduction(field, matrix).factors();
  }

  /** Brings a matrix to the identity, and takes the inverse of every step. */
  private static final class Reduction {
    private final PrimeField field;
    private final long[][] rows;
    private final List<ElementaryMatrix> inverses = new ArrayList<>();

    Reduction(PrimeField field, Matrix<Long> matrix) {
      this.field = field;
      rows = new long[matrix.rows()][matrix.columns()];
      for (int i = 0; i < rows.length; i++) {
        for (Matrix.Entry<Long> entry : matrix.row(i)) {
          rows[i][entry.column()] = entry.value();
        }
      }
    }

    List<ElementaryMatrix> factors() {
      for (int k = 0; k < rows.length; k++) {
        if (rows[k][k] == 0) {
          add(k, pivot(k), 1);
        }
        scale(k, field.inverse(rows[k][k]));
        for (int i = 0; i < rows.length; i++) {
          if (i != k && rows[i][k] != 0) {
            add(i, k, field.prime() - rows[i][k]);
          }
        }
      }
      return inverses.reversed();
    }

    private int pivot(int column) {
      for (int i = column + 1; i < rows.length; i++) {
        if (rows[i][column] != 0) {
          return i;
        }
      }
      throw new ArithmeticException("singular matrix modulo " + field.prime());
    }

    /** {@code row_i += factor row_j}: multiplies with an elementary matrix from the left. */
    private void add(int i, int j, long factor) {
      for (int c = 0; c < rows.length; c++) {
        rows[i][c] = (rows[i][c] + factor * rows[j][c]) % field.prime();
      }
      inverses.add(new ElementaryMatrix(i, j, field.prime() - factor));
    }

    private void scale(int i, long factor) {
      if (factor != 1) {
        for (int c = 0; c < rows.length; c++) {
          rows[i][c] = field.times(factor, rows[i][c]);
        }
        inverses.add(new ElementaryMatrix(i, i, field.inverse(factor)));
      }
    }
  }
}
