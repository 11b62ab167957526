package org.equigen.symbolic.solver;

import java.util.StringJoiner;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** Writes out the parts of a representation that its name alone does not determine. */
final class SubspaceText {
  private final StringJoiner text;

  SubspaceText(StringJoiner text) {
    this.text = text;
  }

  /** Adds a line for every subspace and every component that occurs in a term. */
  SubspaceText of(Term term) {
    term.factors().forEach(this::add);
    return this;
  }

  private void add(Factor factor) {
    switch (factor) {
      case Factor.Vector _ -> {}
      case Factor.Dual(Factor of) -> add(of);
      case Factor.Conjugate(Factor of) -> add(of);
      case Factor.Real(Representation of) -> add(of);
      case Factor.Symmetric(int _, Representation of) -> add(of);
      case Factor.Alternating(int _, Representation of) -> add(of);
      case Factor.Component(String name, int offset, int size) ->
          text.add("component " + name + " " + offset + " " + size);
      case Factor.Subspace subspace -> {
        text.add("subspace " + subspace.name() + " of " + subspace.of());
        text.add("inclusion " + subspace.field() + " " + subspace.inclusion());
        text.add("projection " + subspace.projection());
        add(subspace.of());
      }
    }
  }

  private void add(Representation representation) {
    for (Summand summand : representation.summands()) {
      of(summand.term());
    }
  }
}
