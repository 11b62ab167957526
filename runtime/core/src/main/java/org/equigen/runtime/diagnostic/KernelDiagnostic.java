package org.equigen.runtime.diagnostic;

/** What can be wrong with the choice of CPU kernels. Identifiers EQR602 and EQR603. */
public sealed interface KernelDiagnostic extends Diagnostic {
  /** The setting that chooses the CPU kernels has a value that names none. */
  record UnknownKernels(String property, String value, String valid) implements KernelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR602", "-D" + property, "the value is \"" + value + "\"", "Valid: " + valid + ".");
    }
  }

  /** Vector kernels were demanded and cannot run. */
  record NoVectorKernels(String cause, String remedy) implements KernelDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage("EQR603", "vector kernels", "not usable: " + cause, remedy);
    }
  }
}
