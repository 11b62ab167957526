package org.equigen.symbolic.diagnostic;

import java.util.List;

/** What can be wrong with a YAML file, whatever it declares. Identifiers EQG030 and following. */
public sealed interface FileDiagnostic extends Diagnostic {
  /** The file is missing, a folder, or not readable. */
  record Unreadable(Place place, String cause) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG030",
          place.toString(),
          "the file cannot be read (" + Wording.said(cause) + ")",
          "Give the path of a YAML file that exists and that you may read.");
    }
  }

  /** The text is not YAML, or uses a part of YAML that is not accepted. */
  record NotYaml(Place place, String problem) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG031",
          place.toString(),
          "not readable as YAML: " + Wording.said(problem),
          "Write one \"key: value\" per line; put text with braces or colons in quotes.");
    }
  }

  /** A key that means nothing here. */
  record UnknownKey(Place place, String key, List<String> known) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG032",
          place.toString(),
          "unknown key " + Wording.quote(key),
          Wording.known(key, known));
    }
  }

  /** A key without which the file says nothing. */
  record MissingKey(Place place, String key, String example) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG033",
          place.toString(),
          "the key " + Wording.quote(key) + " is missing",
          "Add a line such as \"" + example + "\".");
    }
  }

  /** A key that was given before. */
  record DuplicateKey(Place place, String key, int firstLine) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG034",
          place.toString(),
          "the key " + Wording.quote(key) + " is given twice",
          "It was first given in line " + firstLine + ": keep one of them.");
    }
  }

  /** A value of another kind than the key needs. */
  record WrongValue(Place place, String key, String found, String expected)
      implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG035",
          place.toString(),
          "the value of " + Wording.quote(key) + " is " + Wording.excerpt(found),
          "Expected " + expected + ".");
    }
  }

  /** Something in the file is larger than it may be. */
  record TooLarge(Place place, String what, String found, long limit) implements FileDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG036",
          place.toString(),
          "the " + what + " is " + found,
          "At most " + limit + " is supported.");
    }
  }
}
