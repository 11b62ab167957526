package org.equigen.symbolic.solver.equation;

import java.util.BitSet;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.operator.FactorMatrices;
import org.equigen.symbolic.solver.operator.InducedMatrix;
import org.equigen.symbolic.solver.operator.IntegerMatrix;
import org.equigen.symbolic.solver.operator.Operator;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.TensorSpace;

/**
 * An {@link Operator} that must annihilate every invariant tensor, ready to be read row by row: its
 * numbers are integers, every row over a denominator of its own, or residues modulo a prime.
 */
public sealed interface Constraint {
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
   * @param numbers how they are multiplied
   */
  void row(TensorSpace space, int coordinate, int[] indices, RowArithmetic numbers, Sink sink);

  /** The operator whose rows are the columns of this one, up to nonzero factors of entries. */
  Constraint transposed();

  /** The rows that may have entries. */
  BitSet rows(TensorSpace space);

  /** Over the integers, which must be known to fit into 64 bits. */
  static Constraint exact(Operator<Rational> operator) {
    return switch (operator) {
      case Operator.Sum<Rational>(List<InducedMatrix<Rational>> factors) ->
          new Derivation(FactorMatrices.map(factors, InducedMatrix::exact));
      case Operator.Halves<Rational>(
              List<Matrix<Rational>> leading,
              List<Matrix<Rational>> trailing) ->
          new Fixed(
              new Fixed.Half(0, FactorMatrices.map(leading, IntegerMatrix::of)),
              new Fixed.Half(leading.size(), FactorMatrices.map(trailing, IntegerMatrix::of)));
    };
  }

  /** Over residues. */
  static Constraint modular(Operator<Long> operator, RowArithmetic.Modular numbers) {
    return switch (operator) {
      case Operator.Sum<Long>(List<InducedMatrix<Long>> factors) ->
          new Derivation(
              FactorMatrices.map(factors, matrix -> InducedMatrix.modular(matrix, numbers)));
      case Operator.Halves<Long>(List<Matrix<Long>> leading, List<Matrix<Long>> trailing) ->
          new Fixed(
              new Fixed.Half(0, FactorMatrices.map(leading, IntegerMatrix::ofResidues)),
              new Fixed.Half(
                  leading.size(), FactorMatrices.map(trailing, IntegerMatrix::ofResidues)));
    };
  }

  /**
   * An algebra element: {@code sum_f 1 x ... A_f ... x 1}.
   *
   * @param factors the matrix A_f on each factor
   */
  record Derivation(List<IntegerMatrix> factors) implements Constraint {
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
      return new Derivation(FactorMatrices.map(factors, IntegerMatrix::transposed));
    }

    @Override
    public void row(
        TensorSpace space, int coordinate, int[] indices, RowArithmetic numbers, Sink sink) {
      long common = 1;
      for (int f = 0; f < indices.length; f++) {
        long own = factors.get(f).denominators()[indices[f]];
        common = common == own ? common : common / IntegerFunctions.gcd(common, own) * own;
      }
      for (int f = 0; f < indices.length; f++) {
        int[] columns = factors.get(f).columns()[indices[f]];
        long[] values = factors.get(f).values()[indices[f]];
        long scale = common / factors.get(f).denominators()[indices[f]];
        int stride = space.strides()[f];
        for (int e = 0; e < columns.length; e++) {
          sink.add(coordinate + (columns[e] - indices[f]) * stride, scale * values[e]);
        }
      }
    }
  }

  /**
   * A group element: {@code h_1 x ... x h_m x 1 - 1 x h_(m+1)^-1 x ... x h_k^-1}.
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
     */
    record Half(int first, List<IntegerMatrix> matrices) {
      Half transposed() {
        return new Half(first, FactorMatrices.map(matrices, IntegerMatrix::transposed));
      }

      /** The denominator of the row that belongs to a multi-index. */
      long denominator(int[] indices) {
        long product = 1;
        for (int f = 0; f < matrices.size(); f++) {
          product *= matrices.get(f).denominators()[indices[first + f]];
        }
        return product;
      }
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
    public void row(
        TensorSpace space, int coordinate, int[] indices, RowArithmetic numbers, Sink sink) {
      Row row = new Row(space, indices, numbers, sink);
      row.expand(leading, 0, coordinate, trailing.denominator(indices));
      row.expand(trailing, 0, coordinate, -leading.denominator(indices));
    }

    /** A row of one of the halves times the identity on the other factors. */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
    private record Row(TensorSpace space, int[] indices, RowArithmetic numbers, Sink sink) {
      void expand(Half half, int at, int column, long product) {
        if (at == half.matrices().size()) {
          sink.add(column, product);
          return;
        }
        int index = indices[half.first() + at];
        int stride = space.strides()[half.first() + at];
        int[] columns = half.matrices().get(at).columns()[index];
        long[] values = half.matrices().get(at).values()[index];
        for (int e = 0; e < columns.length; e++) {
          int next = column + (columns[e] - index) * stride;
          expand(half, at + 1, next, numbers.multiply(product, values[e]));
        }
      }
    }
  }
}
