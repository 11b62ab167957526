package org.equigen.runtime.diagnostic;

/** What can be wrong with the settings or the course of a training. EQR401 and following. */
public sealed interface TrainingDiagnostic extends Diagnostic {
  /** A setting has a value outside its range. */
  record BadSetting(String setting, String value, String valid) implements TrainingDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR401", setting, "the value is \"" + value + "\"", "Valid: " + valid + ".");
    }
  }

  /** The loss or a gradient is no longer finite. */
  record Diverged(int epoch, long step, String what, double value) implements TrainingDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR402",
          "epoch " + epoch + ", step " + step,
          "the " + what + " is " + value,
          "Lower the learning rate, clip gradients, or scale the inputs to order one.");
    }
  }

  /** A metric is not finite. */
  record BadMetric(int epoch, String metric, double value) implements TrainingDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR403",
          "epoch " + epoch + ", metric \"" + metric + "\"",
          "the value is " + value,
          "A metric must be finite for every prediction: mend its function, or the data it needs.");
    }
  }
}
