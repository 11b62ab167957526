package org.equigen.symbolic.diagnostic;

/**
 * An error that its reader can mend, as data: the place, the offending value and the nearest valid
 * alternative.
 *
 * <p>One sealed interface per area holds the kinds as records; a new kind is a record there. Each
 * area has its own identifiers: groups from EQG001, representations from EQG010, declaration files
 * from EQG030, their matrices from EQG040, solving from EQG060, layers from EQG070, generation from
 * EQG080, decompositions, finite groups and invariants from EQG090, explanations from EQG103.
 */
public sealed interface Diagnostic
    permits GroupDiagnostic,
        RepresentationDiagnostic,
        FileDiagnostic,
        MatrixDiagnostic,
        SolverDiagnostic,
        DecompositionDiagnostic,
        ExplanationDiagnostic,
        LayerDiagnostic,
        InvariantDiagnostic,
        GenerationDiagnostic,
        FiniteGroupDiagnostic,
        FundamentalDiagnostic,
        DiscoveryDiagnostic {
  /** Where the fault is. */
  Place place();

  /** Identifier and words of this diagnostic; {@link DiagnosticMessage#text} lays them out. */
  DiagnosticMessage message();

  /** This diagnostic, ready to be thrown. */
  default DiagnosticException exception() {
    return new DiagnosticException(this);
  }
}
