package org.equigen.symbolic.representation;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * How gradients transform: where x becomes {@code R x}, the gradient of an invariant function of x
 * becomes {@code (R^-1)^T} times itself. That is the dual, and R itself where R is orthogonal.
 */
public final class DualRepresentation {
  private DualRepresentation() {}

  /**
   * The dual of a real representation, in which every factor by which the group acts with
   * orthogonal matrices is written as it is: {@code V + Sym(2,V)'} for {@code V + Sym(2,V)} of
   * O(3), {@code V'} for V of the Lorentz group. Matrices are those in bases divided by the roots
   * of {@link SquaredNorms}. Exact.
   */
  public static Representation of(Group group, Representation representation) {
    return new Representation(
        representation.summands().stream()
            .map(it -> new Summand(it.multiplicity(), of(group, it.term())))
            .toList());
  }

  private static Term of(Group group, Term term) {
    return new Term(
        term.factors().stream()
            .flatMap(it -> isOrthogonal(group, it) ? Stream.of(it) : dual(it))
            .toList());
  }

  private static Stream<Factor> dual(Factor factor) {
    return new Term(List.of(factor)).dual().factors().stream();
  }

  private static boolean isOrthogonal(Group group, Factor factor) {
    Term term = new Term(List.of(factor));
    NumberField field = TermField.of(group, term);
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    List<Rational> norms = SquaredNorms.of(group, term);
    return group.generators().stream()
            .map(a -> Induced.algebra(factor, action(embedding, a)))
            .allMatch(a -> lowered(a, norms).add(lowered(a, norms).transpose()).isZero())
        && group.discrete().stream()
            .map(h -> Induced.element(factor, action(embedding, h)))
            .allMatch(h -> h.transpose().multiply(lowered(h, norms)).equals(metric(h, norms)));
  }

  private static Action<Algebraic> action(FieldEmbedding embedding, Matrix<Algebraic> natural) {
    NumberField field = embedding.target();
    return Action.exact(field, natural.map(field, embedding::apply));
  }

  /** {@code N M} with the diagonal matrix N of squared norms. */
  private static Matrix<Algebraic> lowered(Matrix<Algebraic> matrix, List<Rational> norms) {
    return metric(matrix, norms).multiply(matrix);
  }

  private static Matrix<Algebraic> metric(Matrix<Algebraic> like, List<Rational> norms) {
    Matrix<Algebraic> identity = Matrix.identity(like.field(), like.rows());
    if (norms.isEmpty()) {
      return identity;
    }
    Matrix.Builder<Algebraic> metric = Matrix.builder(like.field(), like.rows(), like.rows());
    for (int i = 0; i < norms.size(); i++) {
      metric.add(i, i, Algebraic.of(norms.get(i)));
    }
    return metric.build();
  }
}
