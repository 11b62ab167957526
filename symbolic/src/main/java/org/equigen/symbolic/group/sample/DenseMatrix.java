package org.equigen.symbolic.group.sample;

import java.util.function.IntBinaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;

/** A square matrix of complex numbers in double precision, row by row. */
final class DenseMatrix {
  /** Terms of the exponential series: {@code 1/24!} is below the precision of doubles. */
  private static final int TERMS = 24;

  private final int size;
  private final double[] real;
  private final double[] imaginary;

  DenseMatrix(int size) {
    this.size = size;
    real = new double[size * size];
    imaginary = new double[size * size];
  }

  static DenseMatrix identity(int size) {
    return integers(size, (i, j) -> i == j ? 1 : 0);
  }

  /** The matrix of some integers. */
  static DenseMatrix integers(int size, IntBinaryOperator entries) {
    DenseMatrix matrix = new DenseMatrix(size);
    for (int at = 0; at < matrix.real.length; at++) {
      matrix.real[at] = entries.applyAsInt(at / size, at % size);
    }
    return matrix;
  }

  /** The values of an exact matrix. */
  static DenseMatrix of(NumberField field, Matrix<Algebraic> exact) {
    DenseMatrix matrix = new DenseMatrix(exact.rows());
    for (int i = 0; i < exact.rows(); i++) {
      for (Matrix.Entry<Algebraic> entry : exact.row(i)) {
        Complex value = field.value(entry.value());
        matrix.set(i, entry.column(), value.real(), value.imaginary());
      }
    }
    return matrix;
  }

  int size() {
    return size;
  }

  double real(int i, int j) {
    return real[i * size + j];
  }

  double imaginary(int i, int j) {
    return imaginary[i * size + j];
  }

  void set(int i, int j, double re, double im) {
    real[i * size + j] = re;
    imaginary[i * size + j] = im;
  }

  /** Copies a smaller matrix to the diagonal, from {@code offset} on. */
  void place(DenseMatrix block, int offset) {
    for (int i = 0; i < block.size; i++) {
      for (int j = 0; j < block.size; j++) {
        set(offset + i, offset + j, block.real(i, j), block.imaginary(i, j));
      }
    }
  }

  /** {@code this other}. */
  DenseMatrix multiply(DenseMatrix other) {
    DenseMatrix product = new DenseMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        if (real(i, k) != 0 || imaginary(i, k) != 0) {
          product.addRow(i, real(i, k), imaginary(i, k), other, k);
        }
      }
    }
    return product;
  }

  /** Adds {@code (re + i im)} times a row of another matrix to a row of this one. */
  private void addRow(int row, double re, double im, DenseMatrix other, int otherRow) {
    for (int j = 0; j < size; j++) {
      int to = row * size + j;
      int from = otherRow * size + j;
      real[to] += re * other.real[from] - im * other.imaginary[from];
      imaginary[to] += re * other.imaginary[from] + im * other.real[from];
    }
  }

  /** {@code this exp(factor a)}, by the series on the sparse matrix a. */
  DenseMatrix timesExponential(Matrix<Complex> a, double factor) {
    DenseMatrix sum = new DenseMatrix(size);
    sum.addScaled(this, 1);
    DenseMatrix term = this;
    for (int k = 1; k <= TERMS; k++) {
      term = term.times(a, factor / k);
      sum.addScaled(term, 1);
    }
    return sum;
  }

  /** {@code factor this a}. */
  private DenseMatrix times(Matrix<Complex> a, double factor) {
    DenseMatrix product = new DenseMatrix(size);
    for (int k = 0; k < size; k++) {
      for (Matrix.Entry<Complex> entry : a.row(k)) {
        double re = factor * entry.value().real();
        double im = factor * entry.value().imaginary();
        for (int i = 0; i < size; i++) {
          int to = i * size + entry.column();
          product.real[to] += real(i, k) * re - imaginary(i, k) * im;
          product.imaginary[to] += real(i, k) * im + imaginary(i, k) * re;
        }
      }
    }
    return product;
  }

  /** {@code exp(this)}, for norms of about 1. */
  DenseMatrix exponential() {
    DenseMatrix sum = identity(size);
    DenseMatrix term = identity(size);
    for (int k = 1; k <= TERMS; k++) {
      term = term.multiply(this);
      term.scale(1.0 / k);
      sum.addScaled(term, 1);
    }
    return sum;
  }

  void addScaled(DenseMatrix other, double factor) {
    for (int at = 0; at < real.length; at++) {
      real[at] += factor * other.real[at];
      imaginary[at] += factor * other.imaginary[at];
    }
  }

  void scale(double factor) {
    for (int at = 0; at < real.length; at++) {
      real[at] *= factor;
      imaginary[at] *= factor;
    }
  }

  /** The root of the sum of the squares of all entries, which bounds every singular value. */
  double norm() {
    double squares = 0;
    for (int at = 0; at < real.length; at++) {
      squares += real[at] * real[at] + imaginary[at] * imaginary[at];
    }
    return Math.sqrt(squares);
  }

  /** Multiplies a column by a number. */
  void scaleColumn(int column, double re, double im) {
    for (int i = 0; i < size; i++) {
      double x = real(i, column);
      double y = imaginary(i, column);
      set(i, column, x * re - y * im, x * im + y * re);
    }
  }

  /** The same for the rest of the product, entries that are 0 left out. */
  Matrix<Complex> sparse() {
    Matrix.Builder<Complex> builder = Matrix.builder(ComplexField.C, size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (real(i, j) != 0 || imaginary(i, j) != 0) {
          builder.add(i, j, new Complex(real(i, j), imaginary(i, j)));
        }
      }
    }
    return builder.build();
  }
}
