package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param text in Symja syntax
 * @param dimension the rows and columns that it must have
 */
record MatrixText(Place place, String label, String text, int dimension) {
  private static final BigInteger LARGEST = BigInteger.TEN.pow(18);
  private static final String NUMBER = "\\s*-?\\d{1,18}(?:/0{0,9}[1-9]\\d{0,9})?\\s*";
  private static final String ROW = "\\s*\\{" + NUMBER + "(?:," + NUMBER + ")*+\\}\\s*";
  private static final Pattern LITERAL =
      Pattern.compile("\\s*\\{" + ROW + "(?:," + ROW + ")*+\\}\\s*");
  private static final Pattern BETWEEN_ROWS = Pattern.compile("\\}\\s*,\\s*\\{");

  /** The matrix, if every entry is an integer or a fraction: then no algebra system is needed. */
  Optional<NumberMatrix> literal() {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    String inner = text.strip();
    inner = inner.substring(1, inner.length() - 1).strip();
    List<List<AlgebraicNumber>> rows =
        BETWEEN_ROWS
            .splitAsStream(inner.substring(1, inner.length() - 1))
            .map(row -> Stream.of(row.split(",", -1)).map(MatrixText::number).toList())
            .toList();
    checkShape(rows);
    return Optional.of(checked(rows));
  }

  private static AlgebraicNumber number(String entry) {
    String[] parts = entry.strip().split("/", 2);
    BigInteger denominator = parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]);
    return AlgebraicNumber.of(new Rational(new BigInteger(parts[0]), denominator));
  }

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
        throw shape("a matrix with %d entries in row %d".formatted(entries, i + 1));
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
