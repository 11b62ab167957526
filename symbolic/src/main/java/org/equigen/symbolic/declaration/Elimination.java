package org.equigen.symbolic.declaration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/** Gaussian elimination over Q, row by row: keeps a row basis with leading ones. */
final class Elimination {
  private final Map<Integer, SortedMap<Integer, Rational>> pivots = new TreeMap<>();

  /** The rank of a matrix, exact. */
  static int rank(Matrix<Rational> matrix) {
    Elimination elimination = new Elimination();
    for (int i = 0; i < matrix.rows(); i++) {
      TreeMap<Integer, Rational> row = new TreeMap<>();
      matrix.row(i).forEach(entry -> row.put(entry.column(), entry.value()));
      elimination.add(row);
    }
    return elimination.rank();
  }

  /** Number of independent vectors so far. */
  int rank() {
    return pivots.size();
  }

  /**
   * Adds a vector, given by its nonzero entries.
   *
   * @return whether it is independent of those before
   */
  boolean add(SortedMap<Integer, Rational> vector) {
    while (!vector.isEmpty()) {
      int lead = vector.firstKey();
      Rational factor = vector.firstEntry().getValue();
      SortedMap<Integer, Rational> pivot = pivots.get(lead);
      if (pivot == null) {
        vector.replaceAll((_, value) -> value.divide(factor));
        pivots.put(lead, vector);
        return true;
      }
      pivot.forEach(
          (column, value) ->
              vector.merge(
                  column,
                  value.multiply(factor).negate(),
                  (a, b) -> a.add(b).signum() == 0 ? null : a.add(b)));
    }
    return false;
  }
}
