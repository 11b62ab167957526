package org.equigen.tests.named;

import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** What all elements of a group fulfil, and what follows for its Lie algebra. */
sealed interface Law permits Equation, Permuting, Listed {
  /** Whether a generator of the Lie algebra fulfils it, exactly. */
  boolean holdsForAlgebra(NumberField field, Matrix<Algebraic> generator);

  /** Whether an element fulfils it. */
  boolean holdsForElement(NumberField field, Matrix<Algebraic> element);

  /** How far an element is from fulfilling it, 0 if it does. */
  double defect(Matrix<Complex> element);

  /** The largest absolute value of an entry. */
  static double largest(Matrix<Complex> matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Complex> entry : matrix.row(i)) {
        largest = Math.max(largest, entry.value().abs());
      }
    }
    return largest;
  }
}
