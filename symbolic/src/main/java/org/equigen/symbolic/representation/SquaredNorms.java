package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The squared norms of the rational basis in which the factors of a term are computed with.
 *
 * <p>Irreducibles by label come with a basis that is orthogonal, not orthonormal, since roots would
 * leave Q. Divided by the roots of these norms it is the orthonormal one, that of e3nn for SO(3)
 * and O(3); there a map with entries {@code W[i][j]} has the entries {@code sqrt(n_i / m_j)
 * W[i][j]}, with the norms n of the codomain and m of the domain. Every other factor keeps its
 * basis: norm 1.
 */
public final class SquaredNorms {
  private SquaredNorms() {}

  /** One norm per component; empty if all are 1. */
  public static List<Rational> of(Group group, Term term) {
    boolean plain = term.factors().stream().noneMatch(factor -> subspace(factor) != null);
    if (plain) {
      return List.of();
    }
    List<Rational> norms = List.of(Rational.ONE);
    for (Factor factor : term.factors()) {
      List<Rational> product = new ArrayList<>();
      List<Rational> next = of(group, factor);
      for (Rational left : norms) {
        next.forEach(right -> product.add(left.multiply(right)));
      }
      norms = product;
    }
    return norms;
  }

  private static List<Rational> of(Group group, Factor factor) {
    Factor.Subspace subspace = subspace(factor);
    if (subspace == null) {
      int size = Math.toIntExact(Dimension.of(group, new Term(List.of(factor))));
      return Collections.nCopies(size, Rational.ONE);
    }
    return factor instanceof Factor.Dual
        ? subspace.squaredNorms().stream().map(Rational.ONE::divide).toList()
        : subspace.squaredNorms();
  }

  private static Factor.@Nullable Subspace subspace(Factor factor) {
    return switch (factor) {
      case Factor.Subspace subspace -> subspace;
      case Factor.Dual(Factor of) -> subspace(of);
      case Factor.Conjugate(Factor of) -> subspace(of);
      case Factor.Vector _,
          Factor.Component _,
          Factor.Real _,
          Factor.Symmetric _,
          Factor.Alternating _ ->
          null;
    };
  }
}
