package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;

/** A linear operator with integer entries that must annihilate every invariant tensor. */
sealed interface Constraint {
  /** Receives the entries of one row. */
  @FunctionalInterface
  interface Sink {
    /** Takes {@code value}, to be added to what is at {@code column}. */
    void add(int column, long value);
  }

  /**
   * Emits row {@code coordinate} of the operator.
   *
   * @param indices the multi-index of the coordinate
   */
  void row(TensorSpace space, int coordinate, int[] indices, Sink sink);

  /** The constraints of every generator of a group on a space. */
  static List<Constraint> of(Group group, TensorSpace space) {
    List<Constraint> constraints = new ArrayList<>();
    for (Matrix<Rational> generator : group.generators()) {
      constraints.add(Derivation.of(generator, space.factors()));
    }
    for (Matrix<Rational> element : group.discrete()) {
      constraints.add(Fixed.of(element, space.factors()));
    }
    return constraints;
  }

  /**
   * An algebra element: {@code sum_f 1 x ... A_f ... x 1}, over one denominator.
   *
   * @param factors the matrix A_f on each factor
   */
  record Derivation(List<IntegerMatrix> factors) implements Constraint {
    static Derivation of(Matrix<Rational> generator, List<Factor> factors) {
      List<Matrix<Rational>> induced =
          factors.stream().map(factor -> Induced.algebra(factor, generator)).toList();
      long common = 1;
      for (Matrix<Rational> matrix : induced) {
        common = Primitive.lcm(common, IntegerMatrix.denominator(matrix));
      }
      long denominator = common;
      return new Derivation(
          induced.stream().map(matrix -> IntegerMatrix.of(matrix, denominator)).toList());
    }

    @Override
    public void row(TensorSpace space, int coordinate, int[] indices, Sink sink) {
      for (int f = 0; f < indices.length; f++) {
        int[] columns = factors.get(f).columns()[indices[f]];
        long[] values = factors.get(f).values()[indices[f]];
        int stride = space.strides()[f];
        for (int e = 0; e < columns.length; e++) {
          sink.add(coordinate + (columns[e] - indices[f]) * stride, values[e]);
        }
      }
    }
  }

  /**
   * A group element less the identity: {@code h_1 x ... x h_k - 1}, times the denominators.
   *
   * @param factors the matrix h_f on each factor
   * @param denominator the product of their denominators
   */
  record Fixed(List<IntegerMatrix> factors, long denominator) implements Constraint {
    static Fixed of(Matrix<Rational> element, List<Factor> factors) {
      List<IntegerMatrix> induced =
          factors.stream()
              .map(factor -> IntegerMatrix.of(Induced.element(factor, element)))
              .toList();
      long denominator = 1;
      for (IntegerMatrix matrix : induced) {
        denominator = Math.multiplyExact(denominator, matrix.denominator());
      }
      return new Fixed(induced, denominator);
    }

    @Override
    public void row(TensorSpace space, int coordinate, int[] indices, Sink sink) {
      sink.add(coordinate, -denominator);
      expand(space, indices, 0, 0, 1, sink);
    }

    private void expand(
        TensorSpace space, int[] indices, int factor, int column, long product, Sink sink) {
      if (factor == indices.length) {
        sink.add(column, product);
        return;
      }
      int[] columns = factors.get(factor).columns()[indices[factor]];
      long[] values = factors.get(factor).values()[indices[factor]];
      for (int e = 0; e < columns.length; e++) {
        int next = column + columns[e] * space.strides()[factor];
        expand(space, indices, factor + 1, next, Math.multiplyExact(product, values[e]), sink);
      }
    }
  }
}
