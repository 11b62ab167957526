package org.equigen.symbolic.invariant;

import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;

/** Short spellings for tests. */
final class Cases {
  private static final InvariantSolver SOLVER =
      new InvariantSolver(
          new IntertwinerSolver(BasisCache.none()), InvariantCache.none(), SolverProgress.silent());

  private Cases() {}

  static InvariantRing ring(String group, String representation, int degree) {
    return ring(GroupNames.parse(group), representation, degree);
  }

  static InvariantRing ring(Group group, String representation, int degree) {
    return SOLVER.ring(group, RepresentationParser.parse(representation, group), degree);
  }

  static GradedModule module(InvariantRing ring, String target) {
    Term term = RepresentationParser.parse(target, ring.group()).summands().getFirst().term();
    return SOLVER.equivariants(ring, term);
  }

  /** The generators as text. */
  static List<String> texts(InvariantRing ring) {
    return texts(ring, ring.module());
  }

  /** The generators as text, components joined by commas. */
  static List<String> texts(InvariantRing ring, GradedModule module) {
    return module.generators().stream()
        .map(
            generator ->
                String.join(
                    ", ",
                    generator.map().components().stream().map(ring.polynomials()::text).toList()))
        .toList();
  }
}
