package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.equigen.symbolic.number.Field;

/**
 * The span of sparse vectors over any field, kept in echelon form: Gaussian elimination of vectors
 * that come one by one, each solved for its first place.
 *
 * @param <E> the elements of the field
 */
public final class RowSpace<E> {
  private final Field<E> field;

  /** For each leading place the row that starts there with 1. */
  private final TreeMap<Long, TreeMap<Long, E>> rows = new TreeMap<>();

  /** The zero space. */
  public RowSpace(Field<E> field) {
    this.field = field;
  }

  /** Adds a vector to the span; whether it was not in the span before. */
  public boolean add(Map<Long, E> vector) {
    TreeMap<Long, E> rest = new TreeMap<>(vector);
    rest.values().removeIf(field::isZero);
    reduce(rest);
    if (rest.isEmpty()) {
      return false;
    }
    E scale = field.invert(rest.firstEntry().getValue());
    rest.replaceAll((place, value) -> field.multiply(scale, value));
    rows.put(rest.firstKey(), rest);
    return true;
  }

  /** The dimension. */
  public int dimension() {
    return rows.size();
  }

  /** The reduced row echelon basis, by rising leading place. */
  public List<Map<Long, E>> reduced() {
    return reducedFrom(Long.MIN_VALUE);
  }

  /** The reduced row echelon basis of the vectors of the span that are zero before a place. */
  public List<Map<Long, E>> reducedFrom(long first) {
    NavigableMap<Long, TreeMap<Long, E>> later = rows.tailMap(first, true);
    for (Long lead : List.copyOf(later.descendingKeySet())) {
      TreeMap<Long, E> row = Objects.requireNonNull(rows.remove(lead));
      reduce(row);
      rows.put(lead, row);
    }
    return new ArrayList<>(later.values());
  }

  /** Clears every leading place of a kept row. */
  private void reduce(NavigableMap<Long, E> vector) {
    Long place = vector.isEmpty() ? null : vector.firstKey();
    while (place != null) {
      Map<Long, E> row = rows.get(place);
      E factor = vector.get(place);
      if (row != null && factor != null) {
        subtract(vector, factor, row);
      }
      place = vector.higherKey(place);
    }
  }

  private void subtract(Map<Long, E> vector, E factor, Map<Long, E> row) {
    for (Map.Entry<Long, E> entry : row.entrySet()) {
      E before = vector.getOrDefault(entry.getKey(), field.zero());
      E rest = field.subtract(before, field.multiply(factor, entry.getValue()));
      if (field.isZero(rest)) {
        vector.remove(entry.getKey());
      } else {
        vector.put(entry.getKey(), rest);
      }
    }
  }
}
