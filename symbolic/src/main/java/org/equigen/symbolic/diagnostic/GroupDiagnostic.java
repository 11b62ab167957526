package org.equigen.symbolic.diagnostic;

import java.util.List;

/** What can be wrong with the name of a group. Identifiers EQG001 and following. */
public sealed interface GroupDiagnostic extends Diagnostic {
  /** No family of groups has this name. */
  record UnknownGroup(Place place, String name, List<String> known) implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG001",
          place.toString(),
          "unknown group " + Wording.quote(name),
          Wording.known(name, known));
    }
  }

  /** The name does not read as {@code family(parameters)}. */
  record MalformedGroup(Place place, String text, int column, String expected)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG002",
          place.atColumn(column).toString(),
          "malformed group " + Wording.quote(text),
          Wording.caret(text, column) + "Expected " + expected + ".");
    }
  }

  /** The family exists, but not with these parameters. */
  record BadParameters(Place place, String text, String reason, String alternative)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG003",
          place.toString(),
          "no group " + Wording.quote(text) + ": " + reason,
          "Did you mean \"" + alternative + "\"?");
    }
  }

  /** The dimension of V is beyond what can be solved. */
  record GroupTooLarge(Place place, String text, String dimension, int limit)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG004",
          place.toString(),
          "the group " + Wording.quote(text) + " acts on " + dimension + " dimensions",
          "At most " + limit + " are supported.");
    }
  }
}
