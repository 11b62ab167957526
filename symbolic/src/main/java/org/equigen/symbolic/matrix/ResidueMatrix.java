package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.number.PrimeField;

/**
 * Small dense matrices modulo a prime, for common eigenspaces: echelon forms, eigenvalues and their
 * eigenvectors. Matrices are arrays of rows.
 *
 * @param residues the field
 */
public record ResidueMatrix(PrimeField residues) {
  /** The reduced row echelon basis of the span of rows, which are overwritten. */
  public long[][] echelon(long[][] rows) {
    int rank = 0;
    int columns = rows.length == 0 ? 0 : rows[0].length;
    for (int column = 0; column < columns && rank < rows.length; column++) {
      int pivot = pivot(rows, rank, column);
      if (pivot < rows.length) {
        swap(rows, rank, pivot);
        scale(rows[rank], residues.inverse(rows[rank][column]));
        for (int i = 0; i < rows.length; i++) {
          if (i != rank) {
            subtract(rows[i], rows[i][column], rows[rank]);
          }
        }
        rank++;
      }
    }
    return Arrays.copyOf(rows, rank);
  }

  private static int pivot(long[][] rows, int from, int column) {
    int pivot = from;
    while (pivot < rows.length && rows[pivot][column] == 0) {
      pivot++;
    }
    return pivot;
  }

  private static void swap(long[][] rows, int i, int j) {
    long[] row = rows[i];
    rows[i] = rows[j];
    rows[j] = row;
  }

  private void scale(long[] row, long factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] = residues.times(row[j], factor);
    }
  }

  /** {@code row -= factor * other}. */
  private void subtract(long[] row, long factor, long[] other) {
    if (factor != 0) {
      long negative = residues.prime() - factor;
      for (int j = 0; j < row.length; j++) {
        row[j] = (row[j] + negative * other[j]) % residues.prime();
      }
    }
  }

  /** The place of the first entry of a row that is not 0. */
  public static int leading(long[] row) {
    int place = 0;
    while (row[place] == 0) {
      place++;
    }
    return place;
  }

  /**
   * The inverse of a square matrix.
   *
   * @throws ArithmeticException if there is none
   */
  public long[][] inverse(long[][] square) {
    int n = square.length;
    long[][] rows = new long[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOf(square[i], 2 * n);
      rows[i][n + i] = 1;
    }
    long[][] reduced = echelon(rows);
    for (int i = 0; i < n; i++) {
      if (reduced[i][i] != 1) {
        throw new ArithmeticException("singular matrix modulo " + residues.prime());
      }
      reduced[i] = Arrays.copyOfRange(reduced[i], n, 2 * n);
    }
    return reduced;
  }

  /** The product. */
  public long[][] multiply(long[][] left, long[][] right) {
    long[][] product = new long[left.length][right.length == 0 ? 0 : right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        subtract(product[i], (residues.prime() - left[i][k]) % residues.prime(), right[k]);
      }
    }
    return product;
  }

  /** The transpose. */
  public static long[][] transpose(long[][] matrix) {
    long[][] transpose = new long[matrix.length == 0 ? 0 : matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        transpose[j][i] = matrix[i][j];
      }
    }
    return transpose;
  }

  /** A basis of the row vectors x with {@code x A = eigenvalue x}. */
  public long[][] leftEigenvectors(long[][] square, long eigenvalue) {
    int n = square.length;
    long[][] rows = transpose(square);
    for (int i = 0; i < n; i++) {
      rows[i][i] = residues.reduce(rows[i][i] - eigenvalue);
    }
    long[][] echelon = echelon(rows);
    int[] pivots = new int[echelon.length];
    boolean[] bound = new boolean[n];
    for (int i = 0; i < pivots.length; i++) {
      pivots[i] = leading(echelon[i]);
      bound[pivots[i]] = true;
    }
    List<long[]> kernel = new ArrayList<>();
    for (int free = 0; free < n; free++) {
      if (!bound[free]) {
        long[] vector = new long[n];
        vector[free] = 1;
        for (int i = 0; i < pivots.length; i++) {
          vector[pivots[i]] = residues.reduce(-echelon[i][free]);
        }
        kernel.add(vector);
      }
    }
    return kernel.toArray(long[][]::new);
  }

  /** The eigenvalues in the field, rising: by the characteristic polynomial, at every residue. */
  public List<Long> eigenvalues(long[][] square) {
    long[] polynomial = characteristic(hessenberg(square));
    List<Long> roots = new ArrayList<>();
    for (long x = 0; x < residues.prime() && roots.size() < square.length; x++) {
      long value = 0;
      for (int k = polynomial.length - 1; k >= 0; k--) {
        value = (value * x + polynomial[k]) % residues.prime();
      }
      if (value == 0) {
        roots.add(x);
      }
    }
    return roots;
  }

  /**
   * A similar matrix with zeros below the first subdiagonal, by elimination from both sides (Cohen,
   * A Course in Computational Algebraic Number Theory, algorithm 2.2.9).
   */
  private long[][] hessenberg(long[][] square) {
    int n = square.length;
    long[][] h = new long[n][];
    for (int i = 0; i < n; i++) {
      h[i] = square[i].clone();
    }
    for (int column = 0; column < n - 2; column++) {
      int pivot = pivot(h, column + 1, column);
      if (pivot < n) {
        exchange(h, column + 1, pivot);
        long inverse = residues.inverse(h[column + 1][column]);
        for (int i = column + 2; i < n; i++) {
          eliminate(h, i, column + 1, residues.times(h[i][column], inverse));
        }
      }
    }
    return h;
  }

  /** Exchanges two basis vectors. */
  private static void exchange(long[][] square, int i, int j) {
    swap(square, i, j);
    for (long[] row : square) {
      long value = row[i];
      row[i] = row[j];
      row[j] = value;
    }
  }

  /** Subtracts a multiple of row j from row i, and adds that of column i to column j. */
  private void eliminate(long[][] square, int i, int j, long factor) {
    subtract(square[i], factor, square[j]);
    for (long[] row : square) {
      row[j] = (row[j] + factor * row[i]) % residues.prime();
    }
  }

  /**
   * The characteristic polynomial of a Hessenberg matrix, by expansion along the last column (the
   * second half of that algorithm).
   */
  private long[] characteristic(long[][] h) {
    int n = h.length;
    long[][] minors = new long[n + 1][n + 1];
    minors[0][0] = 1;
    for (int m = 1; m <= n; m++) {
      System.arraycopy(minors[m - 1], 0, minors[m], 1, n);
      subtract(minors[m], h[m - 1][m - 1], minors[m - 1]);
      long product = 1;
      for (int i = m - 1; i >= 1; i--) {
        product = residues.times(product, h[i][i - 1]);
        subtract(minors[m], residues.times(product, h[i - 1][m - 1]), minors[i - 1]);
      }
    }
    return minors[n];
  }
}
