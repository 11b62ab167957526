package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** The representations in whose products all others are looked for. */
final class NaturalTerms {
  private NaturalTerms() {}

  /**
   * The blocks of V, or V where blocks do not fill it; then their duals; for complex groups over C
   * also the conjugates of both. Over R a complex block R counts as {@code Real(R)}.
   */
  static List<Term> of(Group group, boolean real) {
    List<Term> terms = new ArrayList<>();
    for (Factor block : blocks(group)) {
      Term term = new Term(List.of(block));
      boolean realified = real && !RealMatrices.are(group, term);
      terms.add(realified ? new Term(List.of(new Factor.Real(Representation.of(term)))) : term);
    }
    terms.addAll(terms.stream().map(Term::dual).toList());
    if (!group.field().isReal() && !real) {
      terms.addAll(terms.stream().map(Term::conjugate).toList());
    }
    return List.copyOf(terms);
  }

  private static List<Factor> blocks(Group group) {
    int filled = group.components().stream().mapToInt(Component::size).sum();
    if (filled != group.dimension()) {
      return List.of(new Factor.Vector());
    }
    List<Factor> blocks = new ArrayList<>();
    for (Component block : group.components()) {
      blocks.add(new Factor.Component(block.name(), block.offset(), block.size()));
    }
    return blocks;
  }
}
