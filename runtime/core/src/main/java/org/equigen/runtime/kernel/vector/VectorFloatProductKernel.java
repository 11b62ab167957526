package org.equigen.runtime.kernel.vector;

import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.ProductKernel;
import org.equigen.runtime.kernel.ProductTable;
import org.equigen.runtime.kernel.SparseMatrix;

/** Sums of products of {@code float[]} with the Vector API, row by row. */
final class VectorFloatProductKernel implements ProductKernel<float[]> {
  private final ProductKernel<float[]> plain = KernelFamily.plain().floatProduct();

  @Override
  public void add(
      ProductTable table,
      int firstRow,
      int rows,
      float[] s,
      int sAt,
      int[] sMap,
      float[] a,
      int aAt,
      int[] aMap,
      float[] x,
      int xAt,
      int[] xMap,
      float[] y,
      int yAt,
      int[] yMap) {
    products(table, firstRow, rows, s, sAt, sMap, a, aAt, aMap, x, xAt, xMap, y, yAt, yMap, false);
  }

  @Override
  public void set(
      ProductTable table,
      int firstRow,
      int rows,
      float[] s,
      int sAt,
      int[] sMap,
      float[] a,
      int aAt,
      int[] aMap,
      float[] x,
      int xAt,
      int[] xMap,
      float[] y,
      int yAt,
      int[] yMap) {
    products(table, firstRow, rows, s, sAt, sMap, a, aAt, aMap, x, xAt, xMap, y, yAt, yMap, true);
  }

  private static void products(
      ProductTable table,
      int firstRow,
      int rows,
      float[] s,
      int sAt,
      int[] sMap,
      float[] a,
      int aAt,
      int[] aMap,
      float[] x,
      int xAt,
      int[] xMap,
      float[] y,
      int yAt,
      int[] yMap,
      boolean set) {
    for (int r = 0; r < rows; r++) {
      int sRow = sAt + ProductKernel.image(sMap, firstRow, r) * table.scaleRow();
      int aRow = aAt + ProductKernel.image(aMap, firstRow, r) * table.firstRow();
      int xRow = xAt + ProductKernel.image(xMap, firstRow, r) * table.secondRow();
      int yRow = yAt + ProductKernel.image(yMap, firstRow, r) * table.targetRow();
      FloatProducts.add(table, s, sRow, a, aRow, x, xRow, y, yRow, set);
    }
  }

  @Override
  public void addDots(
      ProductTable table,
      int firstRow,
      int rows,
      float[] s,
      int sAt,
      int[] sMap,
      float[] z,
      int zAt,
      int[] zMap,
      float[] x,
      int xAt,
      int[] xMap,
      float[] a,
      int aAt,
      int[] aMap) {
    for (int r = 0; r < rows; r++) {
      int sRow = sAt + ProductKernel.image(sMap, firstRow, r) * table.scaleRow();
      int zRow = zAt + ProductKernel.image(zMap, firstRow, r) * table.targetRow();
      int xRow = xAt + ProductKernel.image(xMap, firstRow, r) * table.secondRow();
      int aRow = aAt + ProductKernel.image(aMap, firstRow, r) * table.firstRow();
      FloatDots.add(table, s, sRow, z, zRow, x, xRow, a, aRow);
    }
  }

  @Override
  public void addTransform(
      SparseMatrix matrix, int rows, float[] x, int xAt, int xRow, float[] y, int yAt, int yRow) {
    if (FloatRows.fits(matrix)) {
      FloatRows.transform(matrix, rows, x, xAt, xRow, y, yAt, yRow, false);
    } else {
      plain.addTransform(matrix, rows, x, xAt, xRow, y, yAt, yRow);
    }
  }

  @Override
  public void transform(
      SparseMatrix matrix, int rows, float[] x, int xAt, int xRow, float[] y, int yAt, int yRow) {
    if (FloatRows.fits(matrix)) {
      FloatRows.transform(matrix, rows, x, xAt, xRow, y, yAt, yRow, true);
    } else {
      plain.transform(matrix, rows, x, xAt, xRow, y, yAt, yRow);
    }
  }
}
