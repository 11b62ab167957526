package org.equigen.runtime.diagnostic;

/** What can be wrong with training or test data. Identifiers EQR301 and following. */
public sealed interface DataDiagnostic extends Diagnostic {
  /** A number of the data is not finite. */
  record NonFinite(String place, long index, double value) implements DataDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR301",
          place,
          "number " + index + " is " + value,
          "Every number must be finite: remove the sample or mend its source.");
    }
  }

  /** There are more or fewer of something than what belongs with it has. */
  record WrongCount(String place, String what, long found, long expected)
      implements DataDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR302", place, "the " + what + " is " + found, "It must be " + expected + ".");
    }
  }

  /** Nothing where at least one {@code what} is needed. */
  record Empty(String place, String what) implements DataDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR303", place, "holds 0 of: " + what, "At least one is needed.");
    }
  }

  /** The offsets of sets do not cut their elements into consecutive pieces. */
  record BadOffsets(String place, int index, long found, String valid) implements DataDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR304",
          place,
          "offset " + index + " is " + found,
          "Offsets start at 0, never decrease and end at the number of elements; valid here: "
              + valid
              + ".");
    }
  }

  /** A number is no target of the loss that a training minimises. */
  record BadTarget(String place, long index, double value, String loss, String valid)
      implements DataDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR306",
          place,
          "number " + index + " is " + value + ", no target of the loss \"" + loss + "\"",
          "Valid: " + valid + ".");
    }
  }
}
