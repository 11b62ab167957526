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

  /** The setting that chooses the CPU kernels has a value that names none. */
  record UnknownKernels(String property, String value, String valid) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR602", "-D" + property, "the value is \"" + value + "\"", "Valid: " + valid + ".");
    }
  }

  /** Vector kernels were demanded and cannot run. */
  record NoVectorKernels(String cause, String remedy) implements DeviceDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQR603", "vector kernels", "not usable: " + cause, remedy);
    }
  }
}
