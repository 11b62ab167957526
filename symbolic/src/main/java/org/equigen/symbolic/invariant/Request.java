package org.equigen.symbolic.invariant;

import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;
import org.equigen.symbolic.store.Definition;

/**
 * What is looked for: the ring of invariants on a representation, or the module of the equivariant
 * polynomial maps from it into a term.
 *
 * @param module whether a module over the ring is meant; otherwise the target is S
 * @param group the group
 * @param representation the domain
 * @param target the codomain
 * @param degree the highest total degree
 */
record Request(
    boolean module, Group group, Representation representation, Term target, int degree) {
  /** The product of all terms involved. */
  private Term domain() {
    Term all = Term.SCALAR;
    for (Term term : representation.terms()) {
      all = all.times(term);
    }
    return all;
  }

  /** With polynomials over a field that contains all matrices. */
  Coordinates coordinates() {
    return Coordinates.of(group, representation, TermField.of(group, domain().times(target)));
  }

  /** Everything that the result depends on. */
  Definition definition() {
    return Definition.of(group)
        .line("of", module ? "equivariants" : "invariants")
        .representation("domain", representation)
        .term("target", target)
        .line("degree", Integer.toString(degree));
  }

  /** For people. */
  @Override
  public String toString() {
    return !module
        ? "the invariants of %s on %s".formatted(group.name(), representation)
        : "the equivariants of %s from %s to %s".formatted(group.name(), representation, target);
  }
}
