package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.BasisKey;
import org.equigen.symbolic.solver.GroupActions;

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
  /** Raised whenever the choice of generators or the layout of files changes. */
  private static final int VERSION = 1;

  /** A field that contains all matrices. */
  private NumberField field() {
    List<Factor> factors = new ArrayList<>(target.factors());
    representation.terms().forEach(term -> factors.addAll(term.factors()));
    return GroupActions.field(group, factors);
  }

  Coordinates coordinates() {
    return Coordinates.of(group, representation, field());
  }

  /** Everything that the result depends on. */
  String definition() {
    Term all = Term.SCALAR;
    for (Term term : representation.terms()) {
      all = all.times(term);
    }
    return "equigen-invariants %d\n%s of %s up to degree %d\n%s"
        .formatted(
            VERSION,
            module ? "module" : "ring",
            representation,
            degree,
            BasisKey.definition(group, all, target));
  }

  /** For people. */
  @Override
  public String toString() {
    return !module
        ? "the invariants of %s on %s".formatted(group.name(), representation)
        : "the equivariants of %s from %s to %s".formatted(group.name(), representation, target);
  }
}
