package org.equigen.evaluation.metric;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/** What can be wrong with what a figure of merit is computed from. Identifier EQR305. */
public sealed interface MetricDiagnostic extends Diagnostic {
  /** A class label is neither 0 nor 1. */
  record BadLabel(String place, long index, double value) implements MetricDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR305", place, "label " + index + " is " + value, "Valid: 0 and 1.");
    }
  }
}
