package org.equigen.symbolic.harmonic;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A nondegenerate quadratic form {@code Q(x) = sum over i of d_i z_i^2} with {@code z = T x}.
 *
 * @param weights d, none of them zero
 * @param axes T, shape {@code [z][x]}, rational and invertible
 */
public record QuadraticForm(List<Rational> weights, Matrix<Algebraic> axes) {
  /** Copies the list. */
  public QuadraticForm {
    weights = List.copyOf(weights);
  }

  /** {@code sum over i of d_i x_i^2}. */
  static QuadraticForm diagonal(List<Rational> weights) {
    return new QuadraticForm(weights, Matrix.identity(NumberField.Q, weights.size()));
  }

  /**
   * The form {@code sum of q_ij x_i x_j}, brought to squares by completing them one after the other
   * (Lagrange's reduction, a congruence over Q).
   *
   * @param q symmetric and invertible
   */
  static QuadraticForm of(Rational[][] q) {
    int size = q.length;
    Rational[][] form = new Rational[size][];
    Rational[][] basis = new Rational[size][size]; // x = basis z
    for (int i = 0; i < size; i++) {
      form[i] = q[i].clone();
      for (int j = 0; j < size; j++) {
        basis[i][j] = i == j ? Rational.ONE : Rational.ZERO;
      }
    }
    for (int k = 0; k < size; k++) {
      if (form[k][k].signum() == 0) {
        makePivot(form, basis, k);
      }
      for (int j = k + 1; j < size; j++) {
        addMultiple(form, basis, j, k, form[k][j].divide(form[k][k]).negate());
      }
    }
    List<Rational> weights = new ArrayList<>();
    Matrix.Builder<Algebraic> columns = Matrix.builder(NumberField.Q, size, size);
    for (int i = 0; i < size; i++) {
      weights.add(form[i][i]);
      for (int j = 0; j < size; j++) {
        columns.add(i, j, Algebraic.of(basis[i][j]));
      }
    }
    return new QuadraticForm(weights, Elimination.inverse(columns.build()));
  }

  /** Adds to vector k a later one with which it has a product, so that its square is not 0. */
  private static void makePivot(Rational[][] form, Rational[][] basis, int k) {
    for (int j = k + 1; j < form.length; j++) {
      Rational product = form[k][j];
      if (product.signum() != 0) {
        Rational twice = product.add(product);
        boolean cancels = twice.add(form[j][j]).signum() == 0;
        addMultiple(form, basis, k, j, cancels ? Rational.of(2) : Rational.ONE);
        return;
      }
    }
    throw new ArithmeticException("the form is degenerate");
  }

  /** Basis vector {@code to} plus a multiple of {@code from}. */
  private static void addMultiple(
      Rational[][] form, Rational[][] basis, int to, int from, Rational factor) {
    for (Rational[] row : form) {
      row[to] = row[to].add(factor.multiply(row[from]));
    }
    for (int j = 0; j < form.length; j++) {
      form[to][j] = form[to][j].add(factor.multiply(form[from][j]));
    }
    for (Rational[] row : basis) {
      row[to] = row[to].add(factor.multiply(row[from]));
    }
  }

  /** Number of variables. */
  public int size() {
    return weights.size();
  }

  /** Whether the coordinates are its axes: T is the identity. */
  public boolean isDiagonal() {
    return axes.equals(Matrix.identity(NumberField.Q, size()));
  }

  /** Whether it is positive away from 0. */
  public boolean isDefinite() {
    return weights.stream().allMatch(weight -> weight.signum() > 0);
  }
}
