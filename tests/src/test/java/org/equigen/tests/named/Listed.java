package org.equigen.tests.named;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.NumberField;

/** Every element is one of a few diagonal matrices. */
record Listed(List<List<Integer>> diagonals) implements Law {
  @Override
  public boolean holdsForAlgebra(NumberField field, Matrix<Algebraic> generator) {
    return generator.isZero();
  }

  @Override
  public boolean holdsForElement(NumberField field, Matrix<Algebraic> element) {
    return defect(element.map(ComplexField.C, field::value)) == 0;
  }

  @Override
  public double defect(Matrix<Complex> element) {
    return diagonals.stream()
        .mapToDouble(diagonal -> Law.largest(element.subtract(matrix(diagonal))))
        .min()
        .orElseThrow();
  }

  private static Matrix<Complex> matrix(List<Integer> diagonal) {
    Matrix.Builder<Complex> matrix =
        Matrix.builder(ComplexField.C, diagonal.size(), diagonal.size());
    for (int i = 0; i < diagonal.size(); i++) {
      matrix.add(i, i, new Complex(diagonal.get(i), 0));
    }
    return matrix.build();
  }
}
