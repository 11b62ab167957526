package org.equigen.runtime.kernel.plain;

import java.util.function.DoubleUnaryOperator;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneTable;
import org.equigen.runtime.kernel.SparseMatrix;

/** Lane rows of {@code double[]} as plain loops; activations are computed in double. */
final class PlainDoubleLaneKernel implements LaneKernel<double[]> {
  @Override
  public void addConstant(double c, double[] y, int yAt, int n) {
    double constant = c;
    for (int i = 0; i < n; i++) {
      y[yAt + i] += constant;
    }
  }

  @Override
  public void addScaled(double c, double[] x, int xAt, double[] y, int yAt, int n) {
    double factor = c;
    for (int i = 0; i < n; i++) {
      y[yAt + i] += factor * x[xAt + i];
    }
  }

  @Override
  public void addProduct(
      double c, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    double factor = c;
    for (int i = 0; i < n; i++) {
      z[zAt + i] += factor * x[xAt + i] * y[yAt + i];
    }
  }

  @Override
  public void product(
      double c, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    double factor = c;
    for (int i = 0; i < n; i++) {
      z[zAt + i] = factor * x[xAt + i] * y[yAt + i];
    }
  }

  @Override
  public void apply(DoubleUnaryOperator f, double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = f.applyAsDouble(x[xAt + i]);
    }
  }

  @Override
  public void transform(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    PlainDoubleTransform.run(matrix, x, xAt, y, yAt, n, true);
  }

  @Override
  public void addTransform(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    PlainDoubleTransform.run(matrix, x, xAt, y, yAt, n, false);
  }

  @Override
  public void addProducts(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    PlainDoubleTerms.products(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setProducts(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    PlainDoubleTerms.products(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addMultiples(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    PlainDoubleTerms.multiples(table, from, to, false, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void setMultiples(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    PlainDoubleTerms.multiples(table, from, to, true, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addNumbers(
      LaneTable table, int from, int to, double[] x, int xAt, double[] z, int zAt, int n) {
    PlainDoubleTerms.numbers(table, from, to, false, x, xAt, z, zAt, n);
  }

  @Override
  public void setNumbers(
      LaneTable table, int from, int to, double[] x, int xAt, double[] z, int zAt, int n) {
    PlainDoubleTerms.numbers(table, from, to, true, x, xAt, z, zAt, n);
  }

  @Override
  public void addDots(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    PlainDoubleTerms.dots(table, from, to, x, xAt, y, yAt, z, zAt, n);
  }

  @Override
  public void addSums(
      LaneTable table, int from, int to, double[] x, int xAt, double[] z, int zAt, int n) {
    PlainDoubleTerms.sums(table, from, to, x, xAt, z, zAt, n);
  }

  @Override
  public double sum(double[] x, int xAt, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[xAt + i];
    }
    return sum;
  }

  @Override
  public double dot(double[] x, int xAt, double[] y, int yAt, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += x[xAt + i] * y[yAt + i];
    }
    return sum;
  }

  @Override
  public void activate(Activation f, double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i++) {
      y[yAt + i] = f.value(x[xAt + i]);
    }
  }

  @Override
  public void addDerivative(
      Activation f, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i++) {
      z[zAt + i] += f.derivative(x[xAt + i]) * y[yAt + i];
    }
  }
}
