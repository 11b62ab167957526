package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Factor;

/**
 * A linear operator over {@code Z[w]} that must annihilate every invariant tensor: {@link
 * Constraint} for groups whose entries are not rational.
 */
sealed interface AlgebraicConstraint {
  /** Receives the entries of one row. */
  @FunctionalInterface
  interface Sink {
    /** Takes the element of {@code Z[w]} that begins at {@code at}, to be added at a column. */
    void add(int column, long[] values, int at);
  }

  /**
   * Emits row {@code coordinate} of the operator.
   *
   * @param indices the multi-index of the coordinate
   */
  void row(TensorSpace space, int coordinate, int[] indices, Sink sink);

  /** The constraints of every generator on a space. */
  static List<AlgebraicConstraint> of(
      InducedMatrices<Algebraic> induced, TensorSpace space, IntegerRing ring) {
    List<AlgebraicConstraint> constraints = new ArrayList<>();
    for (Map<Factor, Matrix<Algebraic>> generator : induced.algebra()) {
      constraints.add(Derivation.of(matrices(generator, space), ring));
    }
    for (Map<Factor, Matrix<Algebraic>> element : induced.elements()) {
      constraints.add(Fixed.of(matrices(element, space), space, ring));
    }
    return constraints;
  }

  private static List<Matrix<Algebraic>> matrices(
      Map<Factor, Matrix<Algebraic>> induced, TensorSpace space) {
    return space.factors().stream()
        .flatMap(factor -> induced.entrySet().stream().filter(e -> e.getKey().equals(factor)))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * An algebra element: {@code sum_f 1 x ... A_f ... x 1}, over one denominator.
   *
   * @param factors the matrix A_f on each factor
   * @param ring the ring of the entries
   */
  record Derivation(List<AlgebraicMatrix> factors, IntegerRing ring)
      implements AlgebraicConstraint {
    static Derivation of(List<Matrix<Algebraic>> induced, IntegerRing ring) {
      long common = 1;
      for (Matrix<Algebraic> matrix : induced) {
        common = Primitive.lcm(common, AlgebraicMatrix.denominator(matrix));
      }
      long denominator = common;
      return new Derivation(
          induced.stream().map(m -> AlgebraicMatrix.of(m, ring.degree(), denominator)).toList(),
          ring);
    }

    @Override
    public void row(TensorSpace space, int coordinate, int[] indices, Sink sink) {
      for (int f = 0; f < indices.length; f++) {
        int[] columns = factors.get(f).columns()[indices[f]];
        long[] values = factors.get(f).values()[indices[f]];
        int stride = space.strides()[f];
        for (int e = 0; e < columns.length; e++) {
          int column = coordinate + (columns[e] - indices[f]) * stride;
          sink.add(column, values, e * ring.degree());
        }
      }
    }
  }

  /**
   * A group element: {@code h_1 x ... x h_m x 1 - 1 x h_(m+1)^-1 x ... x h_k^-1}, times the
   * denominators.
   *
   * @param leading h_f on the first factors
   * @param trailing the inverse of h_f on the others
   * @param ring the ring of the entries
   */
  record Fixed(Half leading, Half trailing, IntegerRing ring) implements AlgebraicConstraint {
    /**
     * Matrices on some of the factors.
     *
     * @param first the number of the first of these factors
     * @param matrices one on each
     * @param denominator the product of the denominators
     */
    record Half(int first, List<AlgebraicMatrix> matrices, long denominator) {
      static Half of(int first, List<Matrix<Algebraic>> factors, IntegerRing ring) {
        long denominator = 1;
        List<AlgebraicMatrix> matrices = new ArrayList<>();
        for (Matrix<Algebraic> factor : factors) {
          matrices.add(AlgebraicMatrix.of(factor, ring.degree()));
          denominator = Math.multiplyExact(denominator, matrices.getLast().denominator());
        }
        return new Half(first, matrices, denominator);
      }
    }

    static Fixed of(List<Matrix<Algebraic>> induced, TensorSpace space, IntegerRing ring) {
      int split = space.middle();
      List<Matrix<Algebraic>> inverses =
          induced.subList(split, induced.size()).stream().map(Elimination::inverse).toList();
      return new Fixed(
          Half.of(0, induced.subList(0, split), ring), Half.of(split, inverses, ring), ring);
    }

    @Override
    public void row(TensorSpace space, int coordinate, int[] indices, Sink sink) {
      long[] scale = new long[ring.degree()];
      scale[0] = trailing.denominator();
      expand(leading, space, indices, 0, coordinate, scale, sink);
      scale[0] = -leading.denominator();
      expand(trailing, space, indices, 0, coordinate, scale, sink);
    }

    private void expand(
        Half half,
        TensorSpace space,
        int[] indices,
        int at,
        int column,
        long[] product,
        Sink sink) {
      if (at == half.matrices().size()) {
        sink.add(column, product, 0);
        return;
      }
      int index = indices[half.first() + at];
      int stride = space.strides()[half.first() + at];
      int[] columns = half.matrices().get(at).columns()[index];
      long[] values = half.matrices().get(at).values()[index];
      for (int e = 0; e < columns.length; e++) {
        int next = column + (columns[e] - index) * stride;
        long[] longer = ring.multiply(product, 0, values, e * ring.degree());
        expand(half, space, indices, at + 1, next, longer, sink);
      }
    }
  }
}
