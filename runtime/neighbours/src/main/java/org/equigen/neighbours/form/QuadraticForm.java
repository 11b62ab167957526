package org.equigen.neighbours.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.neighbours.kernel.FormTerms;

/**
 * A quadratic form with rational entries, of any signature: the squared interval s2 of a difference
 * d of points is
 *
 * <pre>
 *   s2(d) = sum_i m_ii d_i^2 + sum_{i&lt;j} 2 m_ij d_i d_j .
 * </pre>
 *
 * <p>The matrix is held exactly, and its signature is exact. A search computes with the nearest
 * doubles of the coefficients, by the expression of {@link FormTerms}: the terms row by row from
 * the diagonal on, those with coefficient 0 left out. For integers, and for fractions whose
 * denominators are powers of two, nothing is lost.
 */
public final class QuadraticForm {
  /** Forms have at most this many coordinates. */
  public static final int MOST_COORDINATES = 16;

  private static final String PLACE = "quadratic form";

  private final Fraction[][] matrix;
  private final Inertia inertia;
  private final FormTerms terms;

  private QuadraticForm(Fraction[][] matrix) {
    this.matrix = matrix;
    inertia = Inertia.of(matrix);
    terms = terms(matrix);
  }

  /** The sum of squares of {@code dimension} coordinates. */
  public static QuadraticForm euclidean(int dimension) {
    return signature(dimension, 0);
  }

  /** Minkowski's form {@code t^2 - x_1^2 - ... - x_n^2} of the coordinates (t, x_1, ..., x_n). */
  public static QuadraticForm minkowski(int space) {
    return signature(1, space);
  }

  /** {@code positive} squares minus {@code negative} squares. */
  public static QuadraticForm signature(int positive, int negative) {
    double[] entries = new double[Math.max(0, positive) + Math.max(0, negative)];
    Arrays.fill(entries, -1);
    Arrays.fill(entries, 0, Math.max(0, positive), 1);
    return diagonal(entries);
  }

  /** A diagonal form; the entries are taken as the rational numbers that they are. */
  public static QuadraticForm diagonal(double... entries) {
    double[][] rows = new double[entries.length][entries.length];
    for (int i = 0; i < entries.length; i++) {
      rows[i][i] = entries[i];
    }
    return of(rows);
  }

  /**
   * A form by its symmetric matrix; the entries are taken as the rational numbers that they are.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the matrix is not square, not
   *     symmetric, zero or has an entry that is not finite or beyond 1e-100 to 1e100
   */
  public static QuadraticForm of(double[][] rows) {
    String[][] text = new String[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      text[i] = new String[rows[i].length];
      for (int j = 0; j < rows[i].length; j++) {
        boolean finite = Double.isFinite(rows[i][j]);
        text[i][j] =
            finite ? new java.math.BigDecimal(rows[i][j]).toString() : Double.toString(rows[i][j]);
      }
    }
    return of(text);
  }

  /**
   * A form by the entries of its symmetric matrix as text: whole numbers, decimal numbers, or
   * fractions such as {@code -2/3}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #of(double[][])}
   */
  public static QuadraticForm of(String[][] rows) {
    int n = rows.length;
    Fraction[][] matrix = new Fraction[n][n];
    if (n == 0 || n > MOST_COORDINATES) {
      int found = n == 0 ? 0 : rows[0].length;
      throw new NeighbourDiagnostic.BadShape(PLACE, n, 0, found, MOST_COORDINATES).exception();
    }
    for (int i = 0; i < n; i++) {
      if (rows[i].length != n) {
        throw new NeighbourDiagnostic.BadShape(PLACE, n, i, rows[i].length, MOST_COORDINATES)
            .exception();
      }
      for (int j = 0; j < n; j++) {
        matrix[i][j] = entry(rows[i][j], i, j);
      }
    }
    requireForm(matrix);
    return new QuadraticForm(matrix);
  }

  private static Fraction entry(String text, int row, int column) {
    Fraction entry = null;
    try {
      // Exponents of thousands of digits would cost hours before they are refused.
      entry = text.length() > 1200 ? null : small(text);
    } catch (NumberFormatException e) {
      // No number: refused below, with those out of range.
    }
    if (entry == null) {
      throw new NeighbourDiagnostic.BadEntry(PLACE, row, column, text).exception();
    }
    return entry;
  }

  private static @org.jspecify.annotations.Nullable Fraction small(String text) {
    if (text.indexOf('/') < 0
        && Math.abs((long) new java.math.BigDecimal(text.strip()).scale()) > 1200) {
      return null;
    }
    Fraction entry = Fraction.parse(text);
    double size = Math.abs(entry.toDouble());
    return entry.sign() == 0 || (size >= 1e-100 && size <= 1e100) ? entry : null;
  }

  private static void requireForm(Fraction[][] matrix) {
    boolean zero = true;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        zero &= matrix[i][j].sign() == 0;
        if (!matrix[i][j].equals(matrix[j][i])) {
          throw new NeighbourDiagnostic.NotSymmetric(
                  PLACE, i, j, matrix[i][j].toString(), matrix[j][i].toString())
              .exception();
        }
      }
    }
    if (zero) {
      throw new NeighbourDiagnostic.ZeroForm(PLACE, matrix.length).exception();
    }
  }

  private static FormTerms terms(Fraction[][] matrix) {
    List<int[]> pairs = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i; j < matrix.length; j++) {
        if (matrix[i][j].sign() != 0) {
          pairs.add(new int[] {i, j});
        }
      }
    }
    double[] coefficients =
        pairs.stream()
            .mapToDouble(it -> matrix[it[0]][it[1]].toDouble() * (it[0] == it[1] ? 1 : 2))
            .toArray();
    return new FormTerms(
        matrix.length,
        pairs.stream().mapToInt(it -> it[0]).toArray(),
        pairs.stream().mapToInt(it -> it[1]).toArray(),
        coefficients);
  }

  /** Number of coordinates. */
  public int dimension() {
    return matrix.length;
  }

  /** The signature, computed exactly. */
  public Inertia inertia() {
    return inertia;
  }

  /** The expression that is computed. */
  public FormTerms terms() {
    return terms;
  }

  /** Whether no two different coordinates are multiplied. */
  public boolean isDiagonal() {
    for (int t = 0; t < terms.count(); t++) {
      if (terms.first(t) != terms.second(t)) {
        return false;
      }
    }
    return true;
  }

  /** The form with all signs changed: its smallest values are the largest of this one. */
  public QuadraticForm negated() {
    Fraction[][] rows = new Fraction[matrix.length][matrix.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        rows[i][j] = Fraction.ZERO.minus(matrix[i][j]);
      }
    }
    return new QuadraticForm(rows);
  }

  /**
   * The squared interval {@code s2(p - q)} as every search computes it.
   *
   * @param p a point
   * @param q a point
   */
  public double interval(double[] p, double[] q) {
    return terms.value(p, 0, q, 0);
  }

  /** The matrix, an entry after the other, rows in brackets. */
  @Override
  public String toString() {
    return Arrays.deepToString(matrix);
  }
}
