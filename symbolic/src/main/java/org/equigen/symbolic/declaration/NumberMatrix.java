package org.equigen.symbolic.declaration;

import java.util.List;
import org.equigen.symbolic.number.AlgebraicNumber;

/**
 * A matrix of exact numbers, each in a field of its own.
 *
 * @param source the text, of the right shape
 * @param rows the entries
 */
record NumberMatrix(MatrixText source, List<List<AlgebraicNumber>> rows) {
  /** Copies the rows. */
  NumberMatrix {
    rows = rows.stream().map(List::copyOf).toList();
  }

  AlgebraicNumber get(int row, int column) {
    return rows.get(row).get(column);
  }
}
