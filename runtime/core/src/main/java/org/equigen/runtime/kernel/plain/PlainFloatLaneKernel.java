package org.equigen.runtime.kernel.plain;

import java.util.function.DoubleUnaryOperator;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneTable;
import org.equigen.runtime.kernel.SparseMatrix;

/** Lane rows of {@code float[]} as plain loops; activations are computed in double. */
final class PlainFloatLaneKernel implements LaneKernel<float[]> {
  @Override
  public void addConstant(double c, float[] y, int yAt, int n) {
    float constant = (float) c;
    for (int i = 0; i < n; i++) {
      y[yAt + i] += constant;
    }
  }

  @Override
  public void addScaled(double c, float[] x, int xAt, float[] y, int yAt, int n) {
    float factor = (float) c;
    for (int i = 0; i < n; i++) {
      y[yAt + i] += factor * x[xAt + i];
    }
  }

  @Override
  public void addProduct(
      double c, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    float factor = (float) c;
    for (int i = 0; i < n; i++) {
      z[zAt + i] += factor * x[xAt + i] * y[yAt + i];
    }
  }

  @Override
  public void product(double c, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    float factor = (float) c;
    for (int i = 0; i < n; i++) {
      z[zAt + i] = factor * x[xAt + i] * y[yAt + i];
    }
  }

  @Override
  public void apply(DoubleUnaryOperator f, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = (float) f.applyAsDouble(x[xAt + i]);
    }
  }

  @Override
  public void transform(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    PlainFloatTransform.run(matrix, x, xAt, y, yAt, n, true);
  }

  @Override
  public void addTransform(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    PlainFloatTransform.run(matrix, x, xAt, y, yAt, n, false);
  }

  @Override
  public void addProducts(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    PlainFloatTerms.products(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setProducts(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    PlainFloatTerms.products(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addMultiples(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    PlainFloatTerms.multiples(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setMultiples(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    PlainFloatTerms.multiples(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addNumbers(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    PlainFloatTerms.numbers(table, from, to, false, x, xAt, z, zAt, n);
  }

  @Override
  public void setNumbers(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    PlainFloatTerms.numbers(table, from, to, true, x, xAt, z, zAt, n);
  }

  @Override
  public void addDots(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    PlainFloatTerms.dots(table, from, to, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addSums(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    PlainFloatTerms.sums(table, from, to, x, xAt, z, zAt, n);
  }

  @Override
  public double sum(float[] x, int xAt, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[xAt + i];
    }
    return sum;
  }

  @Override
  public double dot(float[] x, int xAt, float[] y, int yAt, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += (double) x[xAt + i] * y[yAt + i];
    }
    return sum;
  }

  @Override
  public void activate(Activation f, float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = (float) f.value(x[xAt + i]);
    }
  }

  @Override
  public void addDerivative(
      Activation f, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i++) {
      z[zAt + i] += (float) f.derivative(x[xAt + i]) * y[yAt + i];
    }
  }
}
