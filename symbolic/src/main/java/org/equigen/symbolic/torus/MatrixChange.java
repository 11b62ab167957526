package org.equigen.symbolic.torus;

import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;

/**
 * A change of basis by a sparse matrix.
 *
 * @param field of the residues
 * @param matrix takes old coordinates to new ones
 */
record MatrixChange(PrimeField field, Matrix<Long> matrix) implements CoordinateChange {
  @Override
  public int[] apply(int[] tensors, int leading, int trailing) {
    int size = matrix.rows();
    int[] changed = new int[tensors.length];
    for (int i = 0; i < size; i++) {
      for (Matrix.Entry<Long> entry : matrix.row(i)) {
        for (int l = 0; l < leading; l++) {
          int to = (l * size + i) * trailing;
          int from = (l * size + entry.column()) * trailing;
          Residues.addMultiple(field, entry.value(), tensors, from, changed, to, trailing);
        }
      }
    }
    return changed;
  }
}
