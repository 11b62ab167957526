package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.diagnostic.FileDiagnostic;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/**
 * A matrix as it was written.
 *
 * @param place where it stands
 * @param label what it is, for example {@code generator 2}
 * @param text in the syntax of Mathematica
 * @param dimension the rows and columns that it must have
 */
record MatrixText(Place place, String label, String text, int dimension) {
  private static final BigInteger LARGEST = BigInteger.TEN.pow(18);

  /**
   * Refuses anything but {@code dimension} rows of {@code dimension} entries.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the first bad row
   */
  void checkShape(List<? extends List<?>> rows) {
    if (rows.size() != dimension) {
      throw shape("a matrix of " + rows.size() + (rows.size() == 1 ? " row" : " rows"));
    }
    for (int i = 0; i < dimension; i++) {
      int entries = rows.get(i).size();
      if (entries != dimension) {
        throw shape(
            "a matrix with %s %s in row %s"
                .formatted(entries, entries == 1 ? "entry" : "entries", i + 1));
      }
    }
  }

  /** The diagnostic for a matrix that is {@code found}. */
  RuntimeException shape(String found) {
    return new MatrixDiagnostic.Shape(place, label, found, dimension).exception();
  }

  /** The diagnostic for an entry without a value in a supported field; counts from 0. */
  RuntimeException unsupported(
      int row, int column, String value, String reason, String alternative) {
    return new MatrixDiagnostic.UnsupportedEntry(
            place, label, row + 1, column + 1, value, reason, alternative)
        .exception();
  }

  /** The diagnostic for a parameter that has a meaning of its own. */
  RuntimeException parameter(String name) {
    return new FileDiagnostic.WrongValue(
            place, "parameter", "\"" + name + "\"", "a name without a meaning, such as t")
        .exception();
  }

  /** Rows of the right shape as a matrix. */
  NumberMatrix checked(List<List<AlgebraicNumber>> rows) {
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        for (Rational coefficient : rows.get(i).get(j).value().coefficients()) {
          checkSize(i, j, coefficient);
        }
      }
    }
    return new NumberMatrix(this, rows);
  }

  /** Exact elimination takes time without bound where the entries have thousands of digits. */
  private void checkSize(int row, int column, Rational entry) {
    BigInteger largest = entry.numerator().abs().max(entry.denominator());
    if (largest.compareTo(LARGEST) > 0) {
      throw new MatrixDiagnostic.EntryTooLarge(place, label, row + 1, column + 1, largest, LARGEST)
          .exception();
    }
  }
}
