package org.equigen.evaluation.log;

import java.nio.file.Path;
import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/** What can be wrong with a log that a training is to go on with. Identifier EQR404. */
public sealed interface LogDiagnostic extends Diagnostic {
  /** A line is none of a log of this training. */
  record OtherLine(Path file, int line, String found, String expected) implements LogDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR404",
          file + ", line " + line,
          "\"" + found + "\" is no line of the log of this training",
          "Expected: " + expected + ". Give the log another name, or delete the file.");
    }
  }
}
