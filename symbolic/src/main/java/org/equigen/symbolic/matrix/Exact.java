package org.equigen.symbolic.matrix;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** Passages between matrices over Q and over number fields. */
public final class Exact {
  private Exact() {}

  /** The same matrix with entries in Q as a number field. */
  public static Matrix<Algebraic> of(Matrix<Rational> matrix) {
    return matrix.map(NumberField.Q, Algebraic::of);
  }

  /** A matrix of integers, row by row. */
  public static Matrix<Algebraic> of(long[][] values) {
    return of(Matrix.of(values));
  }

  /** Whether every entry is rational. */
  public static boolean isRational(Matrix<Algebraic> matrix) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
        if (!entry.value().isRational()) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The same matrix over Q.
   *
   * @throws ArithmeticException if an entry is irrational
   */
  public static Matrix<Rational> rational(Matrix<Algebraic> matrix) {
    return matrix.map(org.equigen.symbolic.number.RationalField.Q, Algebraic::rational);
  }

  /** The complex conjugate, entry by entry. */
  public static Matrix<Algebraic> conjugate(NumberField field, Matrix<Algebraic> matrix) {
    return field.isReal() ? matrix : matrix.map(field, field::conjugate);
  }
}
