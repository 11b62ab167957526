package org.equigen.symbolic.explain.decomposition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.TermDecomposition;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Irreducible representations as they were asked for: who wrote {@code [1,0]} for SU(3) finds no
 * {@code (1,0)*[1,0]}.
 *
 * @param typed by the name that the group has for them; of several labels for one, the first
 */
record TypedLabels(Map<String, String> typed) {
  static TypedLabels of(Decomposition decomposition) {
    Map<String, String> typed = new HashMap<>();
    for (Term term : decomposition.representation().terms()) {
      for (Factor factor : term.factors()) {
        name(decomposition.group(), factor)
            .ifPresent(name -> typed.putIfAbsent(name, factor.toString()));
      }
      first(decomposition.of(term))
          .ifPresent(name -> typed.putIfAbsent(name, term.factors().getFirst().toString()));
    }
    return new TypedLabels(typed);
  }

  /** The name of a first factor that is irreducible, such as a label of a factor of a product. */
  private static Optional<String> first(TermDecomposition term) {
    return !term.stages().isEmpty()
            && term.term().factors().getFirst() instanceof Factor.Subspace
            && term.stages().getFirst().blocks().size() == 1
        ? Optional.of(term.stages().getFirst().blocks().getFirst().coupling().irrep().name())
        : Optional.empty();
  }

  private static Optional<String> name(Group group, Factor factor) {
    return switch (factor) {
      case Factor.Subspace(String label, var _, var _, var _, var _, var _) ->
          Irreducibles.of(group, label) instanceof Irreducible.Known known
              ? known.character().map(highest -> Irreducibles.label(group, highest))
              : Optional.empty();
      case Factor.Real(Representation of)
          when of.summands().size() == 1
              && of.summands().getFirst().multiplicity() == 1
              && of.summands().getFirst().term().factors().size() == 1 ->
          name(group, of.summands().getFirst().term().factors().getFirst())
              .map(name -> "Real(" + name + ")");
      case Factor.Real _,
          Factor.Vector _,
          Factor.Dual _,
          Factor.Conjugate _,
          Factor.Component _,
          Factor.Symmetric _,
          Factor.Alternating _ ->
          Optional.empty();
    };
  }

  /** The label that was typed for it, else its name. */
  String of(Irrep irrep) {
    return typed.getOrDefault(irrep.name(), irrep.name());
  }
}
