package org.equigen.interchange.table;

import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticMessage;

/** What can be wrong with arrays of NumPy and tables of text. Identifiers EQR717 to EQR721. */
public sealed interface TableDiagnostic extends Diagnostic {
  /** The bytes are no array of NumPy, or no archive of them. */
  record NoArray(String source, String part, String found, String expected)
      implements TableDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR717",
          source + ", " + part,
          "found \"" + found + "\"",
          "Expected: " + expected + ". Write it by numpy.save or numpy.savez.");
    }
  }

  /** The elements are no real numbers that a double holds. */
  record OtherElements(String source, String found, String reason) implements TableDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR718",
          source,
          "the elements are \"" + found + "\", " + reason,
          "Readable: f2, f4, f8, i1 to i8, u1 to u8 and b1, in any byte order. Convert the array:"
              + " a.astype(\"float64\").");
    }
  }

  /** The file has more or fewer bytes than its shape says. */
  record OtherLength(String source, long found, String shape, long expected)
      implements TableDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR719",
          source,
          "there are " + found + " bytes of elements",
          "The shape " + shape + " takes " + expected + ": the file was cut short or altered.");
    }
  }

  /** A line of a table has another number of cells, or a head that is none. */
  record OtherCells(String source, int line, String found, String expected)
      implements TableDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR720", source + ", line " + line, found, "Expected: " + expected + ".");
    }
  }

  /** A cell of a table is no finite number. */
  record NoNumber(String source, int line, String column, String found) implements TableDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQR721",
          source + ", line " + line + ", column \"" + column + "\"",
          "\"" + found + "\" is no finite number",
          "Valid: decimal numbers with a point, such as -1.5 or 2e-3.");
    }
  }
}
