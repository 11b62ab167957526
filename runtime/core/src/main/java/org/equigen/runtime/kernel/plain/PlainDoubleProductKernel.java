package org.equigen.runtime.kernel.plain;

import java.util.Arrays;
import org.equigen.runtime.kernel.ProductKernel;
import org.equigen.runtime.kernel.ProductTable;
import org.equigen.runtime.kernel.SparseMatrix;

/** Sums of products of {@code double[]} as plain loops. */
final class PlainDoubleProductKernel implements ProductKernel<double[]> {
  @Override
  public void add(
      ProductTable table,
      int firstRow,
      int rows,
      double[] s,
      int sAt,
      int[] sMap,
      double[] a,
      int aAt,
      int[] aMap,
      double[] x,
      int xAt,
      int[] xMap,
      double[] y,
      int yAt,
      int[] yMap) {
    for (int r = 0; r < rows; r++) {
      int sRow = sAt + ProductKernel.image(sMap, firstRow, r) * table.scaleRow();
      int aRow = aAt + ProductKernel.image(aMap, firstRow, r) * table.firstRow();
      int xRow = xAt + ProductKernel.image(xMap, firstRow, r) * table.secondRow();
      int yRow = yAt + ProductKernel.image(yMap, firstRow, r) * table.targetRow();
      addRow(table, s, sRow, a, aRow, x, xRow, y, yRow);
    }
  }

  private static void addRow(
      ProductTable table,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt) {
    int[] terms = table.terms();
    for (int at = 0; at < terms.length; at += 3 + 2 * terms[at + 2]) {
      int end = at + 3 + 2 * terms[at + 2];
      for (int u = 0; u < table.channels(); u++) {
        double sum = 0;
        for (int k = at + 3; k < end; k += 2) {
          sum += a[aAt + terms[k]] * x[xAt + terms[k + 1] + u];
        }
        double scale = terms[at + 1] == ProductTable.NO_SCALE ? 1 : s[sAt + terms[at + 1] + u];
        y[yAt + terms[at] + u] += scale * sum;
      }
    }
  }

  @Override
  public void set(
      ProductTable table,
      int firstRow,
      int rows,
      double[] s,
      int sAt,
      int[] sMap,
      double[] a,
      int aAt,
      int[] aMap,
      double[] x,
      int xAt,
      int[] xMap,
      double[] y,
      int yAt,
      int[] yMap) {
    int[] terms = table.terms();
    for (int r = 0; r < rows; r++) {
      int yRow = yAt + ProductKernel.image(yMap, firstRow, r) * table.targetRow();
      for (int at = 0; at < terms.length; at += 3 + 2 * terms[at + 2]) {
        for (int u = 0; u < table.channels(); u++) {
          y[yRow + terms[at] + u] = 0;
        }
      }
    }
    add(table, firstRow, rows, s, sAt, sMap, a, aAt, aMap, x, xAt, xMap, y, yAt, yMap);
  }

  @Override
  public void addDots(
      ProductTable table,
      int firstRow,
      int rows,
      double[] s,
      int sAt,
      int[] sMap,
      double[] z,
      int zAt,
      int[] zMap,
      double[] x,
      int xAt,
      int[] xMap,
      double[] a,
      int aAt,
      int[] aMap) {
    for (int r = 0; r < rows; r++) {
      int sRow = sAt + ProductKernel.image(sMap, firstRow, r) * table.scaleRow();
      int zRow = zAt + ProductKernel.image(zMap, firstRow, r) * table.targetRow();
      int xRow = xAt + ProductKernel.image(xMap, firstRow, r) * table.secondRow();
      int aRow = aAt + ProductKernel.image(aMap, firstRow, r) * table.firstRow();
      addDotsOfRow(table, s, sRow, z, zRow, x, xRow, a, aRow);
    }
  }

  private static void addDotsOfRow(
      ProductTable table,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    int[] terms = table.terms();
    for (int at = 0; at < terms.length; at += 3 + 2 * terms[at + 2]) {
      int end = at + 3 + 2 * terms[at + 2];
      for (int k = at + 3; k < end; k += 2) {
        double sum = 0;
        for (int u = 0; u < table.channels(); u++) {
          double scale = terms[at + 1] == ProductTable.NO_SCALE ? 1 : s[sAt + terms[at + 1] + u];
          sum += scale * z[zAt + terms[at] + u] * x[xAt + terms[k + 1] + u];
        }
        a[aAt + terms[k]] += sum;
      }
    }
  }

  @Override
  public void addTransform(
      SparseMatrix matrix, int rows, double[] x, int xAt, int xRow, double[] y, int yAt, int yRow) {
    int[] targets = matrix.rows();
    int[] starts = matrix.starts();
    int[] columns = matrix.columns();
    double[] factors = matrix.inDouble();
    for (int r = 0; r < rows; r++) {
      for (int i = 0; i < targets.length; i++) {
        double sum = 0;
        for (int k = starts[i]; k < starts[i + 1]; k++) {
          sum += factors[k] * x[xAt + r * xRow + columns[k]];
        }
        y[yAt + r * yRow + targets[i]] += sum;
      }
    }
  }

  @Override
  public void transform(
      SparseMatrix matrix, int rows, double[] x, int xAt, int xRow, double[] y, int yAt, int yRow) {
    int targets = matrix.dense().rows();
    for (int r = 0; r < rows; r++) {
      Arrays.fill(y, yAt + r * yRow, yAt + r * yRow + targets, 0);
    }
    addTransform(matrix, rows, x, xAt, xRow, y, yAt, yRow);
  }
}
