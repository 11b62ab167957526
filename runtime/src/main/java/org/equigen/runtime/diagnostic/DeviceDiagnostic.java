package org.equigen.runtime.diagnostic;

/** What can be wrong with a compute device or its driver. Identifiers EQR601 and following. */
public sealed interface DeviceDiagnostic extends Diagnostic {
  /** No driver for the back end is installed. */
  record NoDriver(String backEnd, String cause, String remedy) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR601", backEnd, "no driver was found (" + cause + ")", remedy);
    }
  }
}
