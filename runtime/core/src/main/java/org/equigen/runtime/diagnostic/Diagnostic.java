package org.equigen.runtime.diagnostic;

/**
 * An error that its reader can mend, as data: the place, the offending value and what is known
 * about the nearest valid alternative.
 *
 * <p>Open at its root: every module and every program brings the areas that it can meet. An area is
 * a sealed interface in the module that it belongs to, and holds its kinds as records; a new kind
 * is a record there. Identifiers are EQR, a digit for the subject, and two more: files 1, models
 * and checkpoints 2, data 3, training 4, networks 5, kernels and devices 6, files of other
 * communities and the data sets in them 7, dynamics 8, neighbours 9.
 */
public interface Diagnostic {
  /** Identifier and words of this diagnostic; {@link DiagnosticMessage#text} lays them out. */
  DiagnosticMessage message();

  /** This diagnostic, ready to be thrown. */
  default DiagnosticException exception() {
    return new DiagnosticException(this);
  }
}
