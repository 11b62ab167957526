package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.FieldTooLargeException;
import org.equigen.symbolic.number.NumberField;

/**
 * The smallest supported field that contains the entries of several matrices. A field that is not
 * real contains I, so that its representations can be realified.
 */
final class CommonField {
  private AlgebraicNumber generated = AlgebraicNumber.ZERO;
  private final List<AlgebraicNumber> numbers = new ArrayList<>();

  /**
   * Takes the entries of a matrix.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the entry with which the
   *     field becomes too large
   */
  void add(NumberMatrix matrix) {
    for (int i = 0; i < matrix.rows().size(); i++) {
      for (int j = 0; j < matrix.rows().get(i).size(); j++) {
        AlgebraicNumber entry = matrix.get(i, j);
        if (!entry.isRational()) {
          add(entry, matrix.source(), i, j);
        }
      }
    }
  }

  private void add(AlgebraicNumber entry, MatrixText source, int row, int column) {
    try {
      numbers.add(entry);
      // Only the field of the sum counts.
      generated = generated.add(entry.field().isReal() ? entry : entry.add(AlgebraicNumber.I));
    } catch (FieldTooLargeException e) {
      throw source.unsupported(
          row,
          column,
          entry.toString(),
          "together with the entries before, " + e.getMessage(),
          e.alternative());
    }
  }

  /** The field of all entries so far. */
  NumberField field() {
    NumberField large = generated.field();
    List<Algebraic> images = new ArrayList<>();
    numbers.forEach(number -> images.add(number.in(large)));
    NumberField small = FieldRestriction.smallest(large, images).subfield();
    return small.isReal() || small.imaginaryUnit().isPresent()
        ? small
        : FieldEmbedding.compositum(List.of(small, NumberField.gaussian()));
  }

  /** A matrix over {@code field}, which contains its entries. */
  static Matrix<Algebraic> over(NumberField field, NumberMatrix matrix) {
    int size = matrix.rows().size();
    Matrix.Builder<Algebraic> builder = Matrix.builder(field, size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        builder.add(i, j, matrix.get(i, j).in(field));
      }
    }
    return builder.build();
  }
}
