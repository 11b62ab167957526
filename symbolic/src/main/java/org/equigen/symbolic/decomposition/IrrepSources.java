package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/** The irreducible representations of a group: by label where there are labels. */
final class IrrepSources implements IrrepSource {
  private final LabelledIrreps labelled;

  IrrepSources(IntertwinerSolver solver, Group group, boolean real) {
    labelled = new LabelledIrreps(solver, group, real);
  }

  /** The trivial one. */
  Irrep trivial() {
    return labelled.trivial();
  }

  @Override
  public List<Irrep> candidates(Term term) {
    return labelled.candidates(term);
  }
}
