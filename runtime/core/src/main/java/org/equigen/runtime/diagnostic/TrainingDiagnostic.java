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

  /** What a training holds does not fit into the heap. */
  record TooLittleMemory(long bytes, long heap, int threads, int samplesPerPass, int most)
      implements TrainingDiagnostic {
    @Override
    public DiagnosticMessage message() {
      String fewer =
          most > 0
              ? "At most " + most + " samples per pass fit. Take so many, fewer threads,"
              : "Not even 1 sample per pass fits. Take fewer threads or shards,";
      return new DiagnosticMessage(
          "EQR405",
          "training",
          samplesPerPass
              + " samples per pass on "
              + threads
              + " threads take about "
              + bytes
              + " bytes of memory, of which there are "
              + heap,
          fewer + " or a larger heap (java -Xmx).");
    }
  }
}
