package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Field;

/** Null spaces of sparse matrices in reduced row echelon form. */
public final class NullSpace {
  private NullSpace() {}

  /**
   * The vectors x with {@code sum_j r_j x_j = 0} for every row r, one with a 1 at each place that
   * is no leading one.
   *
   * @param reduced rows in reduced row echelon form, as {@link RowSpace#reduced} gives them
   * @param columns the number of places
   */
  public static <E> List<Map<Long, E>> of(Field<E> field, List<Map<Long, E>> reduced, int columns) {
    Map<Long, Map<Long, E>> byLead = new HashMap<>();
    reduced.forEach(row -> byLead.put(Collections.min(row.keySet()), row));
    List<Map<Long, E>> space = new ArrayList<>();
    for (long free = 0; free < columns; free++) {
      if (byLead.containsKey(free)) {
        continue;
      }
      Map<Long, E> vector = new TreeMap<>();
      vector.put(free, field.one());
      for (Map.Entry<Long, Map<Long, E>> row : byLead.entrySet()) {
        E value = row.getValue().get(free);
        if (value != null) {
          vector.put(row.getKey(), field.negate(value));
        }
      }
      space.add(vector);
    }
    return space;
  }
}
