package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * A tensor product of a direct product of groups, sorted by them: where each tensor factor is a
 * representation of one of the groups, {@code Hom} is the product of those of the groups.
 */
final class ProductTerm {
  private ProductTerm() {}

  /** For each group of the product its part of a term; empty if a factor belongs to several. */
  static Optional<List<Term>> split(ProductGroup group, Term term) {
    List<Component> components = group.components();
    List<List<Factor>> parts = new ArrayList<>();
    components.forEach(_ -> parts.add(new ArrayList<>()));
    for (Factor factor : term.factors()) {
      boolean found = false;
      for (int c = 0; c < components.size() && !found; c++) {
        Optional<Factor> part = within(factor, components.get(c));
        part.ifPresent(parts.get(c)::add);
        found = part.isPresent();
      }
      if (!found) {
        return Optional.empty();
      }
    }
    return Optional.of(parts.stream().map(Term::new).toList());
  }

  /** The dimension for a product from those for its groups. */
  static Optional<IndependentDimension> multiply(
      ProductGroup group, List<CharacterFormula> formulae, Term in, Term out) {
    Optional<List<Term>> from = split(group, in);
    Optional<List<Term>> to = split(group, out);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<IndependentDimension>> counts =
        IntStream.range(0, formulae.size())
            .mapToObj(i -> formulae.get(i).dimension(from.get().get(i), to.get().get(i)))
            .toList();
    if (!counts.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    long product = 1;
    List<String> names = new ArrayList<>();
    for (Optional<IndependentDimension> count : counts) {
      product = Math.multiplyExact(product, count.orElseThrow().dimension());
      names.add(count.orElseThrow().formula());
    }
    return Optional.of(new IndependentDimension(product, String.join(" x ", names)));
  }

  /** The factor as a representation of the group of a component alone. */
  static Optional<Factor> within(Factor factor, Component component) {
    return switch (factor) {
      case Factor.Vector _ -> Optional.empty();
      case Factor.Component(String _, int offset, int size) ->
          offset == component.offset() && size == component.size()
              ? Optional.of(new Factor.Vector())
              : Optional.empty();
      case Factor.Dual(Factor of) -> within(of, component).map(Factor.Dual::new);
      case Factor.Conjugate(Factor of) -> within(of, component).map(Factor.Conjugate::new);
      case Factor.Real(Representation of) -> within(of, component).map(Factor.Real::new);
      case Factor.Symmetric(int degree, Representation of) ->
          within(of, component).map(part -> new Factor.Symmetric(degree, part));
      case Factor.Alternating(int degree, Representation of) ->
          within(of, component).map(part -> new Factor.Alternating(degree, part));
      case Factor.Subspace subspace ->
          within(subspace.of(), component)
              .map(
                  part ->
                      new Factor.Subspace(
                          local(subspace.name(), component),
                          part,
                          subspace.field(),
                          subspace.inclusion(),
                          subspace.projection(),
                          subspace.squaredNorms()));
    };
  }

  private static Optional<Representation> within(
      Representation representation, Component component) {
    List<Summand> summands = new ArrayList<>();
    for (Summand summand : representation.summands()) {
      List<Factor> factors = new ArrayList<>();
      for (Factor factor : summand.term().factors()) {
        Optional<Factor> part = within(factor, component);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        factors.add(part.get());
      }
      summands.add(new Summand(summand.multiplicity(), new Term(factors)));
    }
    return Optional.of(new Representation(summands));
  }

  /** {@code 2e[SO(3)]} is {@code 2e} of its group. */
  private static String local(String name, Component component) {
    String suffix = "[" + component.name() + "]";
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }
}
