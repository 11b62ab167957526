package org.equigen.codegen.planning;

import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/** Layers compute with real numbers: which representations are real, and what to do if not. */
final class RealRepresentations {
  private RealRepresentations() {}

  /**
   * Refuses a complex representation.
   *
   * @param kind of the layer, for the diagnostic
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the first complex summand
   */
  static void require(String kind, Group group, Representation representation, Place place) {
    for (Summand summand : representation.summands()) {
      if (!RealMatrices.are(group, summand.term())) {
        throw new LayerDiagnostic.Complex(
                place,
                kind,
                group.name(),
                representation.toString(),
                summand.term().toString(),
                "Real(" + summand.term() + ")")
            .exception();
      }
    }
  }
}
