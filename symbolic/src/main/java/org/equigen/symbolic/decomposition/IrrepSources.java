package org.equigen.symbolic.decomposition;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.discovery.UnlabelledIrreps;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.IrrepSource;
import org.equigen.symbolic.decomposition.irrep.LabelledIrreps;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * The irreducible representations of a group: by label where the group has labels for all of them,
 * otherwise as they are discovered in tensor powers.
 */
final class IrrepSources implements IrrepSource {
  private final IntertwinerSolver solver;
  private final Group group;
  private final boolean real;
  private final Optional<LabelledIrreps> labelled;
  private Optional<UnlabelledIrreps> discovered = Optional.empty();

  IrrepSources(IntertwinerSolver solver, Group group, boolean real) {
    this.solver = solver;
    this.group = group;
    this.real = real;
    labelled = LabelledIrreps.of(solver, group, real);
  }

  /** The trivial one. */
  Irrep trivial() {
    return labelled.map(LabelledIrreps::trivial).orElseGet(() -> Irrep.trivial("S", real));
  }

  @Override
  public List<Irrep> candidates(Term term) {
    if (labelled.isPresent()) {
      for (Term wider : List.of(term, widened(term))) {
        Optional<List<Irrep>> found = labelled.get().find(wider);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    if (discovered.isEmpty()) {
      discovered = Optional.of(UnlabelledIrreps.of(solver, group, real));
    }
    return discovered.get().candidates(term);
  }

  /** Subspaces replaced by what they lie in, over and over, where that is one tensor product. */
  private static Term widened(Term term) {
    Term all = Term.SCALAR;
    for (Factor factor : term.factors()) {
      all = all.times(widened(factor));
    }
    return all;
  }

  private static Term widened(Factor factor) {
    return switch (factor) {
      case Factor.Subspace subspace when subspace.of().summands().size() == 1 ->
          widened(subspace.of().summands().getFirst().term());
      case Factor.Dual(Factor of) -> widened(of).dual();
      case Factor.Conjugate(Factor of) -> widened(of).conjugate();
      case Factor _ -> new Term(List.of(factor));
    };
  }
}
