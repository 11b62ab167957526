package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.equigen.symbolic.group.AlgebraClosure;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * Whether conjugate transposition maps a group, and the matrices of a representation, to
 * themselves. If so, orthogonal complements of invariant subspaces are invariant, and every
 * representation in the tensor powers of V is a sum of irreducible ones.
 */
public final class AdjointClosure {
  /** Larger Lie algebras are not completed by brackets. */
  private static final int MOST_COMPLETED = 24;

  private AdjointClosure() {}

  /**
   * Whether the conjugate transpose of every generator is in the real Lie algebra, and that of
   * every discrete generator is a multiple of itself or of its inverse. May miss a group that is
   * closed in another way.
   */
  public static boolean of(Group group) {
    NumberField field = group.field();
    boolean discrete =
        group.discrete().stream()
            .allMatch(h -> isMultiple(h, adjoint(field, h)) || isUnitary(field, h));
    return discrete && containsAdjoints(group);
  }

  private static boolean isUnitary(NumberField field, Matrix<Algebraic> h) {
    return isMultiple(Matrix.identity(field, h.rows()), adjoint(field, h).multiply(h));
  }

  private static boolean isMultiple(Matrix<Algebraic> one, Matrix<Algebraic> other) {
    for (int r = 0; r < one.rows(); r++) {
      if (!one.row(r).isEmpty()) {
        Matrix.Entry<Algebraic> entry = one.row(r).getFirst();
        Algebraic back = other.get(r, entry.column());
        return one.scale(one.field().divide(back, entry.value())).equals(other);
      }
    }
    return other.isZero();
  }

  private static boolean containsAdjoints(Group group) {
    NumberField field = group.field();
    List<Matrix<Algebraic>> generators = group.generators();
    List<Matrix<Algebraic>> others =
        generators.stream()
            .map(a -> adjoint(field, a))
            .filter(a -> !generators.contains(a))
            .filter(a -> !generators.contains(a.scale(Algebraic.of(-1))))
            .toList();
    return others.isEmpty()
        || isWithin(field, generators, others)
        || (group.dimension() <= MOST_COMPLETED
            && isWithin(
                field, AlgebraClosure.of(field, generators, group.discrete()).basis(), others));
  }

  /** Whether the real span of some matrices contains others. */
  private static boolean isWithin(
      NumberField field, List<Matrix<Algebraic>> matrices, List<Matrix<Algebraic>> others) {
    List<Matrix<Algebraic>> all = new ArrayList<>(matrices);
    all.addAll(others);
    return AlgebraClosure.span(field, all) == AlgebraClosure.span(field, matrices);
  }

  static Matrix<Algebraic> adjoint(NumberField field, Matrix<Algebraic> matrix) {
    return Exact.conjugate(field, matrix).transpose();
  }

  /**
   * Whether the matrices of a representation of such a group satisfy {@code R(h^+) = N^-1 R(h)^+ N}
   * with the squared norms N.
   */
  static boolean of(Group group, Term term, List<Rational> norms) {
    NumberField field = TermField.of(group, term);
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return isClosed(field, norms, group.generators(), embedding, a -> Induced.algebra(term, a))
        && isClosed(field, norms, group.discrete(), embedding, h -> Induced.element(term, h));
  }

  private static boolean isClosed(
      NumberField field,
      List<Rational> norms,
      List<Matrix<Algebraic>> matrices,
      FieldEmbedding embedding,
      Function<Action<Algebraic>, Matrix<Algebraic>> induce) {
    return matrices.stream()
        .map(matrix -> matrix.map(field, embedding::apply))
        .allMatch(
            matrix ->
                induce
                    .apply(Action.exact(field, adjoint(field, matrix)))
                    .equals(adjoint(field, induce.apply(Action.exact(field, matrix)), norms)));
  }

  private static Matrix<Algebraic> adjoint(
      NumberField field, Matrix<Algebraic> matrix, List<Rational> norms) {
    Matrix<Algebraic> plain = adjoint(field, matrix);
    Matrix.Builder<Algebraic> weighted = Matrix.builder(field, plain.rows(), plain.columns());
    for (int r = 0; r < plain.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : plain.row(r)) {
        Algebraic weight = Algebraic.of(norms.get(entry.column()).divide(norms.get(r)));
        weighted.add(r, entry.column(), field.multiply(weight, entry.value()));
      }
    }
    return weighted.build();
  }
}
