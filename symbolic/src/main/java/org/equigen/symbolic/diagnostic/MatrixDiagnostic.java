package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What can be wrong with a matrix of a group file. Identifiers EQG040 and following.
 *
 * <p>In all kinds {@code matrix} says which one, for example {@code generator 2}; rows and columns
 * count from 1.
 */
public sealed interface MatrixDiagnostic extends Diagnostic {
  /** The text does not parse. */
  record Syntax(Place place, String matrix, String text, String problem)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG040",
          place.toString(),
          matrix + " " + Wording.quote(text) + " does not parse: " + Wording.said(problem),
          "Write rows in braces, for example \"{{0,1},{1,0}}\"; functions take brackets: Cosh[t].");
    }
  }

  /**
   * A function or symbol that matrices may not use.
   *
   * @param allowed everything that they may use
   * @param alike what of that may have been meant: functions for a function
   * @param written how a known function is written instead, or an empty text where it cannot be
   */
  record ForbiddenSymbol(
      Place place,
      String matrix,
      String text,
      String symbol,
      List<String> allowed,
      List<String> alike,
      Optional<String> written)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG041",
          place.toString(),
          matrix + " " + Wording.quote(text) + " uses " + Wording.quote(symbol),
          "Known: " + String.join(", ", allowed) + "." + advice());
    }

    private String advice() {
      if (written.isPresent()) {
        return written.get().isEmpty()
            ? " %s cannot be written with these: give its value.".formatted(symbol)
            : " For %s[x] write %s.".formatted(symbol, written.get());
      }
      return Character.isLetter(symbol.codePointAt(0))
          ? NearestName.to(symbol, alike)
              .map(nearest -> " Did you mean " + Wording.quote(nearest) + "?")
              .orElse("")
          : "";
    }
  }

  /** Not a list of rows of the right number and length. */
  record Shape(Place place, String matrix, String found, int dimension)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG042",
          place.toString(),
          matrix + " is " + found,
          "Expected %s rows of %s entries, since dimension is %s."
              .formatted(dimension, dimension, dimension));
    }
  }

  /** An entry lies in no supported number field. */
  record UnsupportedEntry(
      Place place,
      String matrix,
      int row,
      int column,
      String value,
      String reason,
      String alternative)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG043",
          place.toString(),
          "%s, row %s, column %s is %s: %s"
              .formatted(matrix, row, column, Wording.quote(value), reason),
          alternative);
    }
  }

  /** An entry is exact, with more digits than anything here needs. */
  record EntryTooLarge(
      Place place, String matrix, int row, int column, BigInteger value, BigInteger limit)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG047",
          place.toString(),
          "%s, row %s, column %s has a numerator or denominator of %s"
              .formatted(matrix, row, column, Wording.amount(value)),
          "At most %s is supported: scale the matrix.".formatted(limit));
    }
  }

  /** A discrete generator has no inverse. */
  record NotInvertible(Place place, String matrix, int rank, int dimension)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG044",
          place.toString(),
          "%s is not invertible: its rank is %s".formatted(matrix, rank),
          "A group element of dimension %s has rank %s. Lie algebra elements go under \"generators\"."
              .formatted(dimension, dimension));
    }
  }

  /** A one-parameter subgroup does not pass through the identity. */
  record NotIdentity(
      Place place, String matrix, String parameter, int row, int column, String value, int expected)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG045",
          place.toString(),
          "%s is not the identity at %s = 0: row %s, column %s is %s"
              .formatted(matrix, parameter, row, column, Wording.quote(value)),
          "It must be %s there: shift the parameter so that 0 gives the identity."
              .formatted(expected));
    }
  }

  /** Evaluating took too long. */
  record TimeLimit(Place place, String matrix, String text, int seconds)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG046",
          place.toString(),
          matrix + " " + Wording.quote(text) + " was not evaluated in " + seconds + " seconds",
          "Simplify the entries, or give the Lie algebra element under \"generators\".");
    }
  }

  /** The algebra system that simplifies entries cannot be used. */
  record NoSimplifier(Place place, String matrix, String failure) implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG123",
          place.toString(),
          matrix
              + " has an entry that must be simplified, and the algebra system for that fails ("
              + Wording.said(failure)
              + ")",
          "Repair the class path, or write the entry with fractions, Sqrt[n], I, Cos, Sin and Exp"
              + " of rational multiples of Pi, which need no algebra system.");
    }
  }

  /**
   * Matrices that break a relation of the group they should represent.
   *
   * @param relation what holds in the group and not for them, a clause
   * @param factor by which the two sides differ for them, where that is a number
   */
  record NoRepresentation(Place place, String matrix, String relation, Optional<String> factor)
      implements MatrixDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG048",
          place.toString(),
          "the matrices of %s do not represent the group: %s"
              .formatted(Wording.quote(matrix), relation),
          factor.isPresent() ? covering() : plain());
    }

    /** Up to factors it is a representation, of a larger group. */
    private String covering() {
      return "If all relations hold up to factors, they represent a covering group, such as Q(8)"
          + " for"
          + " half turns and SU(2)\nfor rotations. Declare that one: the matrices of %s are then the"
              .formatted(Wording.quote(matrix))
          + " group's own, and the present ones stand\nunder \"representations\".";
    }

    private static String plain() {
      return "Give matrices with the same relations, one for each generator of the group, in the"
          + " group's order.";
    }
  }
}
