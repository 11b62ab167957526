package org.equigen.runtime.diagnostic;

/** What can be wrong with how layers are put together or called. EQR501 and following. */
public sealed interface NetworkDiagnostic extends Diagnostic {
  /** A part of a network is given another size than it needs. */
  record SizeMismatch(String place, String what, long found, long expected)
      implements NetworkDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR501", place, "the " + what + " is " + found, "It must be " + expected + ".");
    }
  }
}
