package org.equigen.runtime.diagnostic;

/**
 * An error that its reader can mend, as data: the place, the offending value and what is known
 * about the nearest valid alternative.
 *
 * <p>One sealed interface per area holds the kinds as records; a new kind is a record there. Each
 * area has its own hundred of identifiers: files 1, models and checkpoints 2, data 3, training 4,
 * networks 5, devices 6, jet files 7.
 */
public sealed interface Diagnostic
    permits FileDiagnostic,
        ModelDiagnostic,
        DataDiagnostic,
        TrainingDiagnostic,
        NetworkDiagnostic,
        DeviceDiagnostic,
        JetFileDiagnostic {
  /** Identifier and words of this diagnostic; {@link DiagnosticMessage#text} lays them out. */
  DiagnosticMessage message();

  /** This diagnostic, ready to be thrown. */
  default DiagnosticException exception() {
    return new DiagnosticException(this);
  }
}
