package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Representations of a direct product of groups as sums of external tensor products of
 * representations of its factors: V is the sum of the blocks of V, and all that is made of it
 * follows.
 */
public final class ProductExpansion {
  /** Symmetric powers of higher degree of what belongs to several groups have too many parts. */
  private static final int MOST_DEGREE = 12;

  private final ProductGroup group;
  private final List<Component> components;

  private ProductExpansion(ProductGroup group) {
    this.group = group;
    components = group.components();
  }

  /** Where a representation cannot be expanded. */
  private static final class Foreign extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * The expansion: for each list of one term per factor of the group, how often it occurs; negative
   * numbers are virtual. Empty if a part is of no known form, or if there are very many.
   */
  public static Optional<Map<List<Term>, BigInteger>> of(
      ProductGroup group, Representation representation) {
    try {
      return Optional.of(new ProductExpansion(group).sum(representation).terms());
    } catch (Foreign | ExternalSum.TooManyTermsException _) {
      return Optional.empty();
    }
  }

  private ExternalSum sum(Representation representation) throws Foreign {
    ExternalSum sum = ExternalSum.zero();
    for (Summand summand : representation.summands()) {
      sum = sum.plus(term(summand.term()).scale(BigInteger.valueOf(summand.multiplicity())));
    }
    return sum;
  }

  private ExternalSum term(Term term) throws Foreign {
    ExternalSum product = ExternalSum.one(components.size());
    for (Factor factor : term.factors()) {
      product = product.times(factor(factor));
    }
    return product;
  }

  private ExternalSum factor(Factor factor) throws Foreign {
    for (int c = 0; c < components.size(); c++) {
      Optional<Factor> part = ProductTerm.within(factor, components.get(c));
      if (part.isPresent()) {
        return ExternalSum.of(components.size(), c, new Term(List.of(part.get())));
      }
    }
    return switch (factor) {
      case Factor.Vector() -> blocks(0, group.dimension());
      case Factor.Component(String _, int offset, int size) -> blocks(offset, offset + size);
      case Factor.Dual(Factor of) -> factor(of).map(Term::dual);
      case Factor.Conjugate(Factor of) -> factor(of).map(Term::conjugate);
      case Factor.Real(Representation of) -> sum(of).plus(sum(of).map(Term::conjugate));
      case Factor.Symmetric(int degree, Representation of) ->
          powers(degree, of).symmetric().getLast();
      case Factor.Alternating(int degree, Representation of) ->
          powers(degree, of).alternating().getLast();
      case Factor.Subspace subspace -> subspace(subspace);
    };
  }

  private ExternalPowers powers(int degree, Representation of) throws Foreign {
    if (degree > MOST_DEGREE) {
      throw new Foreign();
    }
    return ExternalPowers.of(sum(of), degree, components.size());
  }

  private ExternalSum subspace(Factor.Subspace subspace) throws Foreign {
    if (SchurFunctor.isWhole(subspace)) {
      return sum(subspace.of());
    }
    SchurFunctor functor = SchurFunctor.of(group, subspace).orElseThrow(Foreign::new);
    int degree = functor.shape().stream().mapToInt(Integer::intValue).sum();
    return powers(degree, functor.of()).schur(functor.shape());
  }

  /** The sum of all blocks between two coordinates. */
  private ExternalSum blocks(int from, int to) throws Foreign {
    ExternalSum sum = ExternalSum.zero();
    List<Component> inside = new ArrayList<>();
    for (int c = 0; c < components.size(); c++) {
      Component block = components.get(c);
      if (block.offset() >= from && block.offset() + block.size() <= to) {
        inside.add(block);
        sum = sum.plus(ExternalSum.of(components.size(), c, Term.vector()));
      }
    }
    if (inside.stream().mapToInt(Component::size).sum() != to - from) {
      throw new Foreign();
    }
    return sum;
  }
}
