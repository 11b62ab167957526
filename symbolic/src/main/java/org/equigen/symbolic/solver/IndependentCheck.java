package org.equigen.symbolic.solver;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.equigen.symbolic.basis.Certificate;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/** Compares solved bases with character formulae. */
final class IndependentCheck {
  private final Map<Group, CharacterFormula> formulae = new ConcurrentHashMap<>();

  /**
   * The basis with the independent dimension in its certificate, where a formula is known.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the formula gives another number
   */
  IntertwinerBasis confirm(Group group, IntertwinerBasis basis) {
    return confirm(group, basis, count(group, basis.in(), basis.out()));
  }

  /** The dimension by a formula, where one is known. */
  Optional<IndependentDimension> count(Group group, Term in, Term out) {
    return formulae.computeIfAbsent(group, CharacterFormula::of).dimension(in, out);
  }

  static IntertwinerBasis confirm(
      Group group, IntertwinerBasis basis, Optional<IndependentDimension> independent) {
    if (independent.isEmpty()) {
      return basis;
    }
    IndependentDimension count = independent.get();
    if (count.dimension() != basis.dimension()) {
      throw new SolverDiagnostic.Disagreement(
              Place.of("solver"),
              group.name(),
              basis.in().toString(),
              basis.out().toString(),
              basis.dimension(),
              count.dimension(),
              count.formula())
          .exception();
    }
    Certificate proof = basis.certificate();
    return basis.certified(
        new Certificate(proof.prime(), proof.nullity(), proof.verified(), independent));
  }
}
