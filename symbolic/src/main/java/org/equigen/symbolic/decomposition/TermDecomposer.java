package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Decomposes tensor products of one group, factor by factor: what the factors so far contain is
 * coupled to the next one.
 */
final class TermDecomposer {
  private final Group group;
  private final IrrepSources sources;
  private final IrreducibleCopies copies;
  private final Map<Term, Splitting> splittings = new HashMap<>();

  TermDecomposer(IntertwinerSolver solver, Group group, boolean real) {
    this.group = group;
    sources = new IrrepSources(solver, group, real);
    copies = new IrreducibleCopies(solver, group);
  }

  TermDecomposition decompose(Term term) {
    StageBuilder state = new StageBuilder(sources.trivial());
    long lanes = Dimension.of(group, term);
    for (Factor factor : term.factors()) {
      Term one = new Term(List.of(factor));
      long size = Dimension.of(group, one);
      lanes /= size;
      state.couple(
          Math.toIntExact(size), Math.toIntExact(lanes), irrep -> split(irrep.term().times(one)));
    }
    return state.build(term);
  }

  /** All copies of irreducible representations in a term, in one step. */
  Splitting split(Term term) {
    Splitting known = splittings.get(term);
    if (known == null) {
      known = search(term, List.of());
      splittings.put(term, known);
    }
    return known;
  }

  /** The same with some irreducible representations in the coordinates of {@code targets}. */
  Splitting split(Term term, List<Irrep> targets) {
    return targets.isEmpty() ? split(term) : search(term, targets);
  }

  private Splitting search(Term term, List<Irrep> targets) {
    long missing = Dimension.of(group, term);
    List<Coupling> found = new ArrayList<>();
    List<NumberField> fields = new ArrayList<>();
    boolean orthogonal = true;
    for (Irrep candidate : sources.candidates(term)) {
      if (missing > 0) {
        Irrep irrep = inCoordinates(candidate, targets);
        IrreducibleCopies.Copies part = copies.of(irrep, term);
        found.addAll(part.couplings());
        fields.add(part.field());
        orthogonal &= part.couplings().isEmpty() || copies.orthogonal(irrep, term);
        missing -= (long) part.couplings().size() * irrep.dimension();
      }
    }
    if (missing != 0) {
      throw new IllegalStateException(missing + " dimensions of " + term + " are left over");
    }
    return new Splitting(FieldEmbedding.compositum(fields), found, orthogonal);
  }

  private static Irrep inCoordinates(Irrep irrep, List<Irrep> targets) {
    return targets.stream()
        .filter(target -> target.name().equals(irrep.name()))
        .findFirst()
        .orElse(irrep);
  }
}
