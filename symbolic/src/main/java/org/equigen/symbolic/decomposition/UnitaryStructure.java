package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.decomposition.discovery.AdjointClosure;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Whether projections to invariant subspaces of a term are adjoints: if the group is closed under
 * conjugate transposition, tensor powers inherit it, with their squared norms.
 */
final class UnitaryStructure {
  private final Group group;
  private final boolean closed;

  UnitaryStructure(Group group) {
    this.group = group;
    closed = AdjointClosure.of(group);
  }

  /** The squared norms of a term's basis. */
  List<Rational> norms(Term term) {
    return new InvariantMetric(group.dimension()).of(term);
  }

  /** Whether a term's matrices are closed under adjoints with respect to its squared norms. */
  boolean isClosed(Term term) {
    return closed && term.factors().stream().allMatch(this::respects);
  }

  private boolean respects(Representation representation) {
    return representation.summands().stream().allMatch(summand -> isClosed(summand.term()));
  }

  private boolean respects(Factor factor) {
    return switch (factor) {
      case Factor.Vector _, Factor.Component _ -> true;
      case Factor.Dual(Factor of) -> respects(of);
      case Factor.Conjugate(Factor of) -> respects(of);
      case Factor.Real(Representation of) -> respects(of);
      case Factor.Symmetric(int _, Representation of) -> respects(of);
      case Factor.Alternating(int _, Representation of) -> respects(of);
      case Factor.Subspace subspace -> respects(subspace.of()) && isOrthogonal(subspace);
    };
  }

  /** Whether {@code N^-1 J^+ N_R} is a multiple of P. */
  private boolean isOrthogonal(Factor.Subspace subspace) {
    NumberField field = subspace.field();
    List<Rational> ambient = new InvariantMetric(group.dimension()).of(subspace.of());
    Matrix<Algebraic> adjoint =
        Adjoints.of(field, subspace.inclusion(), ambient, subspace.squaredNorms());
    Algebraic factor = adjoint.multiply(subspace.inclusion()).get(0, 0);
    return adjoint.equals(subspace.projection().scale(factor));
  }
}
