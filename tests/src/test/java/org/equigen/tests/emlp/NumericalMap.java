package org.equigen.tests.emlp;

import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Complex;

/** One solution in double precision. */
final class NumericalMap {
  private final int[] rows;
  private final int[] columns;
  private final Complex[] values;
  private final int height;

  NumericalMap(IntertwinerBasis basis, Intertwiner map) {
    rows = map.rows();
    columns = map.columns();
    height = basis.rows();
    values = new Complex[map.size()];
    for (int e = 0; e < values.length; e++) {
      values[e] = basis.field().value(basis.coefficient(map, e));
    }
  }

  /** The image of a vector. */
  Complex[] apply(Complex[] vector) {
    Complex[] image = ComplexVectors.zero(height);
    for (int e = 0; e < values.length; e++) {
      image[rows[e]] = image[rows[e]].add(values[e].multiply(vector[columns[e]]));
    }
    return image;
  }

  /** The root of the sum of squares of the entries. */
  double norm() {
    return ComplexVectors.norm(values);
  }
}
