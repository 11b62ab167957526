package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;
import java.util.List;

/** What can be wrong with a representation. Identifiers EQG010 and following. */
public sealed interface RepresentationDiagnostic extends Diagnostic {
  /** There is no text. */
  record Empty(Place place, String example) implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG010",
          place.toString(),
          "the representation is empty",
          "Give at least one summand, for example \"" + example + "\".");
    }
  }

  /** Another symbol was expected at a column. */
  record UnexpectedSymbol(Place place, String text, int column, String found, String expected)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG011",
          place.atColumn(column).toString(),
          "unexpected " + found + " in " + Wording.quote(text),
          Wording.caret(text, column) + "Expected " + expected + ".");
    }
  }

  /** A multiplicity, power or degree is outside its range. */
  record CountOutOfRange(
      Place place, String text, int column, String what, String value, long least, long most)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG012",
          place.atColumn(column).toString(),
          "the " + what + " in " + Wording.quote(text) + " is " + value,
          Wording.caret(text, column) + "Valid: " + least + " to " + most + ".");
    }
  }

  /** The representation has more components than can be indexed. */
  record TooLarge(Place place, String text, String group, BigInteger size, long limit)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG013",
          place.toString(),
          "the representation "
              + Wording.quote(text)
              + " of "
              + group
              + " has "
              + Wording.amount(size)
              + " components",
          "At most " + limit + " are supported: lower a power or a multiplicity.");
    }
  }

  /** A name that no representation of the group has. */
  record UnknownRepresentation(
      Place place, String text, int column, String name, String group, List<String> known)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG014",
          place.atColumn(column).toString(),
          "unknown representation "
              + Wording.quote(name)
              + " in "
              + Wording.quote(text)
              + " of "
              + group,
          Wording.caret(text, column) + Wording.known(name, known));
    }
  }

  /** An exterior power above the dimension is zero. */
  record Vanishing(Place place, String text, String power, int dimension)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG015",
          place.toString(),
          "the exterior power "
              + Wording.quote(power)
              + " in "
              + Wording.quote(text)
              + " is zero: the representation in it has dimension "
              + dimension,
          "Valid degrees: 1 to " + dimension + ".");
    }
  }

  /** Distributing the products gives more summands than are useful. */
  record TooManySummands(Place place, String text, BigInteger summands, int limit)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG016",
          place.toString(),
          Wording.quote(text) + " has " + Wording.amount(summands) + " summands when written out",
          "At most " + limit + " are supported: lower a power, or group equal summands.");
    }
  }

  /** The text is longer, or its parentheses deeper, than any sensible representation. */
  record TooComplex(Place place, String what, int found, int limit)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG017",
          place.toString(),
          "the representation has " + found + " " + what,
          "At most " + limit + " are supported.");
    }
  }
}
