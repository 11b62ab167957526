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

  /** A name in brackets that no block of V has. */
  record UnknownBlock(
      Place place, String text, int column, String name, String group, List<String> known)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG018",
          place.atColumn(column).toString(),
          "no block " + Wording.quote(name) + " of V in " + Wording.quote(text) + " of " + group,
          Wording.caret(text, column)
              + (known.isEmpty()
                  ? "Only products of groups, and group files with representations, have blocks:"
                      + " leave the brackets out."
                  : Wording.known(name, known)));
    }
  }

  /** Row lengths that do not fall. */
  record NoPartition(
      Place place, String text, int column, List<Integer> shape, List<Integer> falling)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG019",
          place.atColumn(column).toString(),
          "the rows %s of the Young diagram in %s do not fall"
              .formatted(shape, Wording.quote(text)),
          Wording.caret(text, column) + "Did you mean \"" + falling + "\"?");
    }
  }

  /** A Young diagram with more rows than the representation has dimensions. */
  record VanishingShape(Place place, String text, String part, int rows, int dimension)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG020",
          place.toString(),
          "%s in %s is zero: its diagram has %s rows, the representation in it dimension %s"
              .formatted(Wording.quote(part), Wording.quote(text), rows, dimension),
          "Valid: at most " + dimension + " rows.");
    }
  }

  /** A subspace that a generator leaves. */
  record NotInvariant(
      Place place, String text, String part, String generator, String vector, String image)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG021",
          place.toString(),
          "the subspace of %s in %s is not invariant: %s sends %s to %s"
              .formatted(
                  Wording.quote(part),
                  Wording.quote(text),
                  generator,
                  vector,
                  Wording.quote(image)),
          "Add that vector, and those that it is sent to, until nothing new appears.");
    }
  }

  /** Vectors that do not define a subspace or quotient. */
  record BadSubspace(Place place, String text, String part, String reason, String valid)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG022",
          place.toString(),
          Wording.quote(part) + " in " + Wording.quote(text) + " is impossible: " + reason,
          valid);
    }
  }

  /** A realification over a field without a square root of -1. */
  record NoImaginaryUnit(Place place, String text, String part, String group, String field)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG023",
          place.toString(),
          "%s in %s needs the number i, which the field %s of %s does not contain"
              .formatted(Wording.quote(part), Wording.quote(text), field, group),
          "Declare the group over a field with i, such as Q(zeta(12)) in place of Q(zeta(3)).");
    }
  }

  /**
   * A complex representation without a real form of its size.
   *
   * @param term the summand that has none
   * @param reason without a full stop
   */
  record NoRealForm(Place place, String text, String part, String group, String term, String reason)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG025",
          place.toString(),
          "%s in %s: %s of %s has no real form of its own size that could be found (%s)"
              .formatted(
                  Wording.quote(part), Wording.quote(text), Wording.quote(term), group, reason),
          "Take it as a real representation of twice the size: \"Real(" + term + ")\".");
    }
  }

  /** Harmonic polynomials of a representation that has none, or too many. */
  record NoHarmonics(
      Place place, String text, String part, String group, String reason, String alternative)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG026",
          place.toString(),
          "%s in %s: no harmonic polynomials of %s can be taken, since %s"
              .formatted(Wording.quote(part), Wording.quote(text), group, reason),
          alternative);
    }
  }

  /** A label of irreducible representations that the group does not have. */
  record NoSuchIrreducible(
      Place place,
      String text,
      int column,
      String label,
      String group,
      String reason,
      String alternative)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG024",
          place.atColumn(column).toString(),
          "no irreducible representation %s of %s in %s: %s"
              .formatted(Wording.quote(label), group, Wording.quote(text), reason),
          Wording.caret(text, column) + "Valid, for example: " + Wording.quote(alternative) + ".");
    }
  }

  /** The matrices of a factor are written out, and have too many rows for that. */
  record MatricesTooLarge(Place place, String factor, long rows, long limit)
      implements RepresentationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG116",
          place.toString(),
          "the matrices of %s, which must be written out, have %s rows"
              .formatted(Wording.quote(factor), rows),
          "At most "
              + limit
              + " are supported: lower a degree, or nest less. Tensor products are not written out,"
              + " so V^k stands for larger spaces than Sym(k,V).");
    }
  }
}
