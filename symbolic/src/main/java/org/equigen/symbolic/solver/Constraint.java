package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;

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

  /** The operator whose rows are the columns of this one. */
  Constraint transposed();

  /** The rows that may have entries. */
  BitSet rows(TensorSpace space);

  /** The constraints of every generator that is not diagonal; weights take care of those. */
  static List<Constraint> of(InducedMatrices<Rational> induced, TensorSpace space) {
    List<Constraint> constraints = new ArrayList<>();
    for (Map<Factor, Matrix<Rational>> generator : induced.algebra()) {
      if (!generator.values().stream().allMatch(Matrix::isDiagonal)) {
        constraints.add(Derivation.of(space.onFactors(generator)));
      }
    }
    for (Map<Factor, Matrix<Rational>> element : induced.elements()) {
      constraints.add(Fixed.of(space.onFactors(element), space));
    }
    return constraints;
  }

  /**
   * An algebra element: {@code sum_f 1 x ... A_f ... x 1}, over one denominator.
   *
   * @param factors the matrix A_f on each factor
   */
  record Derivation(List<IntegerMatrix> factors) implements Constraint {
    static Derivation of(List<Matrix<Rational>> induced) {
      long common = 1;
      for (Matrix<Rational> matrix : induced) {
        common = Primitive.lcm(common, IntegerMatrix.denominator(matrix));
      }
      long denominator = common;
      return new Derivation(
          induced.stream().map(matrix -> IntegerMatrix.of(matrix, denominator)).toList());
    }

    @Override
    public BitSet rows(TensorSpace space) {
      BitSet rows = new BitSet(space.size());
      for (int f = 0; f < space.rank(); f++) {
        int stride = space.strides()[f];
        int period = stride * space.sizes()[f];
        for (int index = 0; index < space.sizes()[f]; index++) {
          if (factors.get(f).columns()[index].length > 0) {
            for (int start = index * stride; start < space.size(); start += period) {
              rows.set(start, start + stride);
            }
          }
        }
      }
      return rows;
    }

    @Override
    public Derivation transposed() {
      return new Derivation(factors.stream().map(IntegerMatrix::transposed).toList());
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
   * A group element: {@code h_1 x ... x h_m x 1 - 1 x h_(m+1)^-1 x ... x h_k^-1}, times the
   * denominators. It says the same as {@code h_1 x ... x h_k - 1}, with far fewer entries.
   *
   * @param leading h_f on the first factors
   * @param trailing the inverse of h_f on the others
   */
  record Fixed(Half leading, Half trailing) implements Constraint {
    /**
     * Matrices on some of the factors.
     *
     * @param first the number of the first of these factors
     * @param matrices one on each
     * @param denominator the product of the denominators
     */
    record Half(int first, List<IntegerMatrix> matrices, long denominator) {
      static Half of(int first, List<Matrix<Rational>> factors) {
        List<IntegerMatrix> matrices = factors.stream().map(IntegerMatrix::of).toList();
        long denominator = 1;
        for (IntegerMatrix matrix : matrices) {
          denominator = Math.multiplyExact(denominator, matrix.denominator());
        }
        return new Half(first, matrices, denominator);
      }

      Half transposed() {
        return new Half(
            first, matrices.stream().map(IntegerMatrix::transposed).toList(), denominator);
      }

      /** Emits a row of this half times the identity on the other factors. */
      void row(TensorSpace space, int coordinate, int[] indices, long scale, Sink sink) {
        expand(space, indices, 0, coordinate, scale, sink);
      }

      private void expand(
          TensorSpace space, int[] indices, int at, int column, long product, Sink sink) {
        if (at == matrices.size()) {
          sink.add(column, product);
          return;
        }
        int index = indices[first + at];
        int stride = space.strides()[first + at];
        int[] columns = matrices.get(at).columns()[index];
        long[] values = matrices.get(at).values()[index];
        for (int e = 0; e < columns.length; e++) {
          int next = column + (columns[e] - index) * stride;
          expand(space, indices, at + 1, next, Math.multiplyExact(product, values[e]), sink);
        }
      }
    }

    static Fixed of(List<Matrix<Rational>> induced, TensorSpace space) {
      int split = space.middle();
      List<Matrix<Rational>> inverses =
          induced.subList(split, induced.size()).stream().map(Elimination::inverse).toList();
      return new Fixed(Half.of(0, induced.subList(0, split)), Half.of(split, inverses));
    }

    @Override
    public BitSet rows(TensorSpace space) {
      BitSet rows = new BitSet(space.size());
      rows.set(0, space.size());
      return rows;
    }

    @Override
    public Fixed transposed() {
      return new Fixed(leading.transposed(), trailing.transposed());
    }

    @Override
    public void row(TensorSpace space, int coordinate, int[] indices, Sink sink) {
      leading.row(space, coordinate, indices, trailing.denominator(), sink);
      trailing.row(space, coordinate, indices, -leading.denominator(), sink);
    }
  }
}
