package org.equigen.symbolic.group.sample;

import java.util.function.IntBinaryOperator;
import org.ejml.data.Complex_F64;
import org.ejml.data.ZMatrixRMaj;
import org.ejml.dense.row.CommonOps_ZDRM;
import org.ejml.dense.row.NormOps_ZDRM;
import org.ejml.dense.row.factory.DecompositionFactory_ZDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;

/** A square matrix of complex numbers in double precision. */
final class DenseMatrix {
  /** Terms of the exponential series: {@code 1/24!} is below the precision of doubles. */
  private static final int TERMS = 24;

  private final ZMatrixRMaj entries;

  private DenseMatrix(ZMatrixRMaj entries) {
    this.entries = entries;
  }

  /** Zero. */
  DenseMatrix(int size) {
    this(new ZMatrixRMaj(size, size));
  }

  static DenseMatrix identity(int size) {
    return new DenseMatrix(CommonOps_ZDRM.identity(size));
  }

  /** The matrix of some integers. */
  static DenseMatrix integers(int size, IntBinaryOperator entries) {
    DenseMatrix matrix = new DenseMatrix(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix.set(i, j, entries.applyAsInt(i, j), 0);
      }
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
    return entries.numRows;
  }

  double real(int i, int j) {
    return entries.getReal(i, j);
  }

  double imaginary(int i, int j) {
    return entries.getImag(i, j);
  }

  void set(int i, int j, double re, double im) {
    entries.set(i, j, re, im);
  }

  /** Copies a smaller matrix to the diagonal, from {@code offset} on. */
  void place(DenseMatrix block, int offset) {
    CommonOps_ZDRM.extract(
        block.entries, 0, block.size(), 0, block.size(), entries, offset, offset);
  }

  /** {@code this other}. */
  DenseMatrix multiply(DenseMatrix other) {
    DenseMatrix product = new DenseMatrix(size());
    CommonOps_ZDRM.mult(entries, other.entries, product.entries);
    return product;
  }

  /** Real and imaginary part of the determinant. */
  Complex determinant() {
    if (size() == 0) {
      return Complex.ONE;
    }
    Complex_F64 determinant = CommonOps_ZDRM.det(entries);
    return new Complex(determinant.real, determinant.imaginary);
  }

  /** The factor Q of {@code this = Q R} that leaves R positive on its diagonal. */
  DenseMatrix orthonormalised() {
    if (size() == 0) {
      return this;
    }
    QRDecomposition<ZMatrixRMaj> decomposition =
        DecompositionFactory_ZDRM.qr(entries.numRows, entries.numCols);
    if (!decomposition.decompose(entries.copy())) {
      throw new ArithmeticException("no QR decomposition");
    }
    DenseMatrix q = new DenseMatrix(decomposition.getQ(null, false));
    ZMatrixRMaj r = decomposition.getR(null, false);
    for (int j = 0; j < size(); j++) {
      double modulus = Math.hypot(r.getReal(j, j), r.getImag(j, j));
      q.scaleColumn(j, r.getReal(j, j) / modulus, r.getImag(j, j) / modulus);
    }
    return q;
  }

  /** {@code this exp(factor a)}, by the series on the sparse matrix a. */
  DenseMatrix timesExponential(Matrix<Complex> a, double factor) {
    DenseMatrix sum = new DenseMatrix(entries.copy());
    DenseMatrix term = this;
    for (int k = 1; k <= TERMS; k++) {
      term = term.times(a, factor / k);
      sum.add(term);
    }
    return sum;
  }

  /** {@code factor this a}. */
  private DenseMatrix times(Matrix<Complex> a, double factor) {
    DenseMatrix product = new DenseMatrix(size());
    for (int k = 0; k < size(); k++) {
      for (Matrix.Entry<Complex> entry : a.row(k)) {
        double re = factor * entry.value().real();
        double im = factor * entry.value().imaginary();
        for (int i = 0; i < size(); i++) {
          int j = entry.column();
          product.set(
              i,
              j,
              product.real(i, j) + real(i, k) * re - imaginary(i, k) * im,
              product.imaginary(i, j) + real(i, k) * im + imaginary(i, k) * re);
        }
      }
    }
    return product;
  }

  /** {@code exp(this)}, for norms of about 1. */
  DenseMatrix exponential() {
    DenseMatrix sum = identity(size());
    DenseMatrix term = identity(size());
    for (int k = 1; k <= TERMS; k++) {
      term = term.multiply(this);
      term.scale(1.0 / k);
      sum.add(term);
    }
    return sum;
  }

  private void add(DenseMatrix other) {
    CommonOps_ZDRM.add(entries, other.entries, entries);
  }

  void scale(double factor) {
    CommonOps_ZDRM.scale(factor, 0, entries);
  }

  /** The root of the sum of the squares of all entries, which bounds every singular value. */
  double norm() {
    return NormOps_ZDRM.normF(entries);
  }

  /** Multiplies a column by a number. */
  void scaleColumn(int column, double re, double im) {
    for (int i = 0; i < size(); i++) {
      double x = real(i, column);
      double y = imaginary(i, column);
      set(i, column, x * re - y * im, x * im + y * re);
    }
  }

  /** The same for the rest of the product, entries that are 0 left out. */
  Matrix<Complex> sparse() {
    Matrix.Builder<Complex> builder = Matrix.builder(ComplexField.C, size(), size());
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        if (real(i, j) != 0 || imaginary(i, j) != 0) {
          builder.add(i, j, new Complex(real(i, j), imaginary(i, j)));
        }
      }
    }
    return builder.build();
  }
}
