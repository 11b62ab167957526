package org.equigen.codegen.planning.assembly;

import java.util.Optional;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.decomposition.discovery.RealForms;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Layers compute with real numbers: which representations are real, and what to do if not.
 *
 * @param solver finds real forms
 * @param group the group
 * @param place where the layer was asked for
 */
public record RealRepresentations(IntertwinerSolver solver, Group group, Place place) {
  /** Real forms of larger terms are not looked for. */
  private static final long MOST_COMPONENTS = 64;

  /**
   * Refuses a complex representation.
   *
   * @param kind of the layer, for the diagnostic
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the first complex summand
   */
  public void require(String kind, Representation representation) {
    for (Summand summand : representation.summands()) {
      Term term = summand.term();
      if (!RealMatrices.are(group, term)) {
        throw new LayerDiagnostic.Complex(
                place,
                kind,
                group.name(),
                representation.toString(),
                term.toString(),
                form(term).map(Factor.Subspace::name),
                "Real(" + term + ")")
            .exception();
      }
    }
  }

  private Optional<Factor.Subspace> form(Term term) {
    return Dimension.of(group, term) > MOST_COMPONENTS
        ? Optional.empty()
        : new RealForms(solver, group).of(term);
  }
}
