package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/** Tells new irreducible parts of a representation from those that are known. */
final class ProductParts {
  private final IntertwinerSolver solver;
  private final Group group;
  private final CommutantSplitting splitting;
  private final Remainder remainder;

  ProductParts(IntertwinerSolver solver, Group group, boolean real) {
    this.solver = solver;
    this.group = group;
    splitting = new CommutantSplitting(solver, group, real);
    remainder = new Remainder(solver, group);
  }

  /** How often an irreducible representation occurs in a term, by the dimension of the maps. */
  int multiplicity(Irrep irrep, Term term) {
    return maps(irrep, term).dimension() / irrep.commutant();
  }

  private IntertwinerBasis maps(Irrep irrep, Term term) {
    return solver.solve(group, irrep.term(), term);
  }

  /** Whether an irreducible factor is equivalent to a part of a term. */
  boolean isEquivalent(Factor irreducible, CommutantSplitting.Part part) {
    Term term = new Term(List.of(irreducible));
    return part.receives(solver.solve(group, term, part.ambient()));
  }

  /** The parts of a term that are equivalent to none that is known, one of each class. */
  List<CommutantSplitting.Part> unknown(List<Irrep> known, Term term) {
    long missing = Dimension.of(group, term);
    List<Irrep> occurring = new ArrayList<>();
    for (Irrep irrep : known) {
      int multiplicity = irrep.dimension() <= missing ? multiplicity(irrep, term) : 0;
      missing -= (long) multiplicity * irrep.dimension();
      if (multiplicity > 0) {
        occurring.add(irrep);
      }
      if (missing == 0) {
        return List.of();
      }
    }
    return occurring.isEmpty()
        ? splitting.parts(term)
        : splitting.parts(remainder.of(occurring, term), term);
  }
}
