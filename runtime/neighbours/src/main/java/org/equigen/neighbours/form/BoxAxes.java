package org.equigen.neighbours.form;

import java.math.BigDecimal;
import java.util.Arrays;
import org.equigen.neighbours.kernel.BoxTerms;
import org.equigen.neighbours.kernel.FormTerms;

/**
 * Coordinates y = A p in which boxes bound a form, and by how much their intervals must grow.
 *
 * <p>In the coordinates of the points nothing needs to grow: subtraction, multiplication and
 * addition of doubles are monotone, and an interval is computed by the operations of the kernel in
 * their order, so the interval that is computed holds every value that is computed.
 *
 * <p>Otherwise let u = 2^-53, M the matrix of the terms in double precision, F that of the form in
 * y, E = M - A^T F A (exact), c the sum of |coefficients| of M with n terms, f that of F with m,
 * and B >= |A^-1|^2. The value that is computed for d = p - q differs from d^T M d by at most about
 * (n + 3) u c |d|^2, and d^T M d from the form in y by |E| |d|^2 with |d|^2 &lt;= B |A d|^2; the
 * interval that is computed from its exact counterpart by about (m + 3) u f W, where W is the sum
 * of the largest squares of the coordinates of A d in the box. So the intervals grow by
 *
 * <pre>
 *   4 [ ((n + 6) u c + |E|) B + (m + 6) u f ] W  +  1e-200 .
 * </pre>
 *
 * <p>Four covers the terms of second order and the rounding of W; the last number what underflow
 * may lose, since coefficients are at most 1e100. B comes from an approximate inverse X with R = I
 * - X A (exact): |A^-1| &lt;= |X| / (1 - |R|). Norms are Frobenius'. Sources: Higham, Accuracy and
 * Stability of Numerical Algorithms (2nd edition), chapters 2 and 3, for the errors; Rump, Acta
 * Numerica 19 (2010), for the inverse.
 */
public final class BoxAxes {
  private static final double UNIT = 0x1p-53;
  private static final double UNDERFLOW = 1e-200;

  private final double[][] rows;
  private final boolean given;
  private final BoxTerms terms;

  private BoxAxes(double[][] rows, boolean given, BoxTerms terms) {
    this.rows = rows;
    this.given = given;
    this.terms = terms;
  }

  /** The coordinates that {@code choice} asks for. */
  public static BoxAxes of(QuadraticForm form, Axes choice) {
    return switch (choice) {
      case GIVEN -> given(form);
      case AUTOMATIC -> form.isDiagonal() ? given(form) : principal(form);
      case PRINCIPAL -> principal(form);
      case NULL -> nullAxes(form);
    };
  }

  private static BoxAxes given(QuadraticForm form) {
    double[][] rows = new double[form.dimension()][form.dimension()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i] = 1;
    }
    return new BoxAxes(rows, true, new BoxTerms(form.terms(), 0, 0));
  }

  private static BoxAxes principal(QuadraticForm form) {
    Principal axes = Principal.of(form);
    int n = form.dimension();
    int[] index = new int[n];
    Arrays.setAll(index, i -> i);
    return proven(form, axes.rows(), withoutZeros(n, index, index, axes.values()));
  }

  private static BoxAxes nullAxes(QuadraticForm form) {
    Principal axes = Principal.of(form).scaled();
    int n = form.dimension();
    double[][] rows = axes.rows();
    int[] first = new int[n];
    Arrays.setAll(first, i -> i);
    int[] second = first.clone();
    double[] coefficients = axes.values();
    int pairs = Math.min(form.inertia().positive(), form.inertia().negative());
    int negatives = form.inertia().positive() + form.inertia().negative();
    for (int i = 0; i < pairs; i++) {
      int j = negatives - 1 - i;
      for (int k = 0; k < n; k++) {
        double sum = rows[i][k] + rows[j][k];
        rows[j][k] = rows[i][k] - rows[j][k];
        rows[i][k] = sum;
      }
      second[i] = j;
      coefficients[j] = 0;
    }
    return proven(form, rows, withoutZeros(n, first, second, coefficients));
  }

  private static FormTerms withoutZeros(int n, int[] first, int[] second, double[] coefficients) {
    int[] kept = java.util.stream.IntStream.range(0, n).filter(t -> coefficients[t] != 0).toArray();
    return new FormTerms(
        n,
        Arrays.stream(kept).map(t -> first[t]).toArray(),
        Arrays.stream(kept).map(t -> second[t]).toArray(),
        Arrays.stream(kept).mapToDouble(t -> coefficients[t]).toArray());
  }

  /** With the margins; the given coordinates where there is no proof of them. */
  private static BoxAxes proven(QuadraticForm form, double[][] rows, FormTerms terms) {
    double inverse = inverseNorm(rows);
    double relative =
        4
            * (((form.terms().count() + 6) * UNIT * form.terms().size()
                        + residual(form.terms(), rows, terms))
                    * (inverse * inverse)
                + (terms.count() + 6) * UNIT * terms.size());
    // Far above rounding the bounds would prune nothing.
    boolean useful = relative < 1e-6 * terms.size();
    return useful
        ? new BoxAxes(rows, false, new BoxTerms(terms, relative, UNDERFLOW))
        : given(form);
  }

  private static double residual(FormTerms form, double[][] rows, FormTerms terms) {
    int n = rows.length;
    BigDecimal[][] a = exact(rows);
    BigDecimal[][] left = matrix(form);
    BigDecimal[][] inner = product(matrix(terms), a);
    BigDecimal[][] right = product(transpose(a), inner);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum = sum.add(left[i][j].subtract(right[i][j]).abs());
      }
    }
    return Math.nextUp(sum.doubleValue());
  }

  private static double inverseNorm(double[][] rows) {
    double[][] approximate = Principal.inverse(rows);
    BigDecimal[][] product = product(exact(approximate), exact(rows));
    BigDecimal rest = BigDecimal.ZERO;
    double norm = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        BigDecimal identity = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
        rest = rest.add(identity.subtract(product[i][j]).abs());
        norm += approximate[i][j] * approximate[i][j];
      }
    }
    double distance = Math.nextUp(rest.doubleValue());
    return distance < 0.5 ? Math.sqrt(norm) * (1 + 1e-12) / (1 - distance) : Double.MAX_VALUE;
  }

  private static BigDecimal[][] exact(double[][] rows) {
    BigDecimal[][] exact = new BigDecimal[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        boolean finite = Double.isFinite(rows[i][j]);
        exact[i][j] = finite ? new BigDecimal(rows[i][j]) : BigDecimal.ZERO;
      }
    }
    return exact;
  }

  private static BigDecimal[][] matrix(FormTerms terms) {
    double[][] rows = new double[terms.dimension()][terms.dimension()];
    for (int t = 0; t < terms.count(); t++) {
      int i = terms.first(t);
      int j = terms.second(t);
      rows[i][j] = i == j ? terms.coefficient(t) : terms.coefficient(t) / 2;
      rows[j][i] = rows[i][j];
    }
    return exact(rows);
  }

  private static BigDecimal[][] product(BigDecimal[][] left, BigDecimal[][] right) {
    int n = left.length;
    BigDecimal[][] product = new BigDecimal[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < n; k++) {
          sum = sum.add(left[i][k].multiply(right[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  private static BigDecimal[][] transpose(BigDecimal[][] matrix) {
    BigDecimal[][] transposed = new BigDecimal[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        transposed[i][j] = matrix[j][i];
      }
    }
    return transposed;
  }

  /** The form in these coordinates, with its margins. */
  public BoxTerms terms() {
    return terms;
  }

  /** How much an extent along {@code row} weighs: the root of what the form makes of it. */
  public double weight(int row) {
    double sum = 0;
    for (int t = 0; t < terms.terms().count(); t++) {
      boolean holds = terms.terms().first(t) == row || terms.terms().second(t) == row;
      sum += holds ? Math.abs(terms.terms().coefficient(t)) : 0;
    }
    return Math.sqrt(sum);
  }

  /** Whether these are the coordinates of the points. */
  public boolean isGiven() {
    return given;
  }

  /** Coordinate {@code row} of the point that starts at {@code at}, rounded. */
  public double coordinate(int row, double[] points, int at) {
    if (given) {
      return points[at + row];
    }
    double sum = 0;
    for (int j = 0; j < rows.length; j++) {
      sum += rows[row][j] * points[at + j];
    }
    return sum;
  }

  /**
   * By how much the coordinate {@code row} that is computed, and the sum or difference of it and
   * this number, may differ from the exact one, for points whose coordinates are at most {@code
   * sizes} in absolute value: four times n u sum_j |A_ij| sizes_j.
   */
  public double error(int row, double[] sizes, int at) {
    if (given) {
      return 0;
    }
    double sum = 0;
    for (int j = 0; j < rows.length; j++) {
      sum += Math.abs(rows[row][j]) * Math.abs(sizes[at + j]);
    }
    return 4 * (rows.length + 1) * UNIT * sum + Double.MIN_NORMAL;
  }
}
