package org.equigen.neighbours.form;

import java.util.Arrays;
import java.util.Comparator;
import org.equigen.neighbours.kernel.FormTerms;

/**
 * An orthonormal basis that makes a form diagonal, by Jacobi's rotations, in floating point: {@code
 * M ~ rows^T diag(values) rows}. Positive values come first, the zeros that the exact signature
 * tells last. (Golub and Van Loan, Matrix Computations, section 8.5.)
 */
@SuppressWarnings("ArrayRecordComponent") // handed on and taken apart, never compared
record Principal(double[][] rows, double[] values) {
  private static final int SWEEPS = 60;

  static Principal of(QuadraticForm form) {
    int n = form.dimension();
    double[][] m = matrix(form.terms());
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(m, v, p, q);
        }
      }
    }
    return ordered(m, v, form.inertia());
  }

  private static double[][] matrix(FormTerms terms) {
    double[][] m = new double[terms.dimension()][terms.dimension()];
    for (int t = 0; t < terms.count(); t++) {
      int i = terms.first(t);
      int j = terms.second(t);
      m[i][j] = i == j ? terms.coefficient(t) : terms.coefficient(t) / 2;
      m[j][i] = m[i][j];
    }
    return m;
  }

  private static void rotate(double[][] m, double[][] v, int p, int q) {
    if (m[p][q] == 0) {
      return;
    }
    double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
    double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < m.length; k++) {
      double kp = m[k][p];
      double kq = m[k][q];
      m[k][p] = c * kp - s * kq;
      m[k][q] = s * kp + c * kq;
    }
    turn(m[p], m[q], c, s);
    turn(v[p], v[q], c, s);
    m[p][q] = 0;
    m[q][p] = 0;
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double kp = p[k];
      double kq = q[k];
      p[k] = c * kp - s * kq;
      q[k] = s * kp + c * kq;
    }
  }

  private static Principal ordered(double[][] m, double[][] v, Inertia inertia) {
    int n = m.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> bySize = Comparator.comparingDouble(i -> Math.abs(m[i][i]));
    Arrays.sort(order, bySize.reversed());
    int rank = n - inertia.nullity();
    Comparator<Integer> bySign = Comparator.comparingInt(i -> m[i][i] > 0 ? 0 : 1);
    Arrays.sort(order, 0, rank, bySign.thenComparingInt(i -> i));
    double[][] rows = new double[n][];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      rows[i] = v[order[i]].clone();
      values[i] = i < rank ? m[order[i]][order[i]] : 0;
    }
    return new Principal(rows, values);
  }

  /** The same with values 1, -1 and 0. */
  Principal scaled() {
    double[][] scaled = new double[rows.length][];
    double[] signs = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double factor = values[i] == 0 ? 1 : Math.sqrt(Math.abs(values[i]));
      scaled[i] = Arrays.stream(rows[i]).map(it -> it * factor).toArray();
      signs[i] = Math.signum(values[i]);
    }
    return new Principal(scaled, signs);
  }

  /** An approximate inverse, by elimination with the largest pivot of each column. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] work = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, work[i], 0, n);
      work[i][n + i] = 1;
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int i = column; i < n; i++) {
        pivot = Math.abs(work[i][column]) > Math.abs(work[pivot][column]) ? i : pivot;
      }
      double[] row = work[pivot];
      work[pivot] = work[column];
      work[column] = row;
      double factor = 1 / row[column];
      for (int k = 0; k < 2 * n; k++) {
        row[k] *= factor;
      }
      for (int i = 0; i < n; i++) {
        double multiple = i == column ? 0 : work[i][column];
        for (int k = 0; k < 2 * n; k++) {
          work[i][k] -= multiple * row[k];
        }
      }
    }
    return Arrays.stream(work).map(it -> Arrays.copyOfRange(it, n, 2 * n)).toArray(double[][]::new);
  }
}
