package org.equigen.symbolic.diagnostic;

/**
 * An error that its reader can mend, as data: the place, the offending value and the nearest valid
 * alternative.
 *
 * <p>Open at its root: every module brings the areas that it can meet. An area is a sealed
 * interface in the module that it belongs to, and holds its kinds as records; a new kind is a
 * record there. Identifiers are EQG and three digits: groups from EQG001, representations from
 * EQG010, declaration files from EQG030, their matrices from EQG040, solving from EQG060, layers
 * from EQG070, generation from EQG080, decompositions, finite groups and invariants from EQG090,
 * explanations from EQG103.
 */
public interface Diagnostic {
  /** Where the fault is. */
  Place place();

  /** Identifier and words of this diagnostic; {@link DiagnosticMessage#text} lays them out. */
  DiagnosticMessage message();

  /** This diagnostic, ready to be thrown. */
  default DiagnosticException exception() {
    return new DiagnosticException(this);
  }
}
