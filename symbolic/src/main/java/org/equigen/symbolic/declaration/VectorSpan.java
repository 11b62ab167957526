package org.equigen.symbolic.declaration;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.number.Rational;

/** The span of sparse vectors over Q, held as a row echelon basis with leading ones. */
final class VectorSpan {
  private final Map<Integer, SortedMap<Integer, Rational>> pivots = new TreeMap<>();

  /** The dimension of the span so far. */
  int dimension() {
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
