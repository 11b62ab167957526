package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Field;

/** Null spaces of sparse matrices over any field, by {@link RowSpace}. */
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

  /**
   * The reduced row echelon basis of the combinations of vectors whose images are zero: each image
   * is put before its vector, and what has no image left is a combination.
   *
   * @param vectors independent, at places from 0
   * @param images of the vectors under a linear map, at places from 0
   */
  public static <E> List<Map<Long, E>> kernel(
      Field<E> field, List<Map<Long, E>> vectors, List<Map<Long, E>> images) {
    long shift = 1;
    for (Map<Long, E> image : images) {
      for (long place : image.keySet()) {
        shift = Math.max(shift, place + 1);
      }
    }
    RowSpace<E> graph = new RowSpace<>(field);
    for (int k = 0; k < vectors.size(); k++) {
      graph.add(union(images.get(k), vectors.get(k), shift));
    }
    List<Map<Long, E>> kernel = new ArrayList<>();
    for (Map<Long, E> row : graph.reducedFrom(shift)) {
      Map<Long, E> vector = new TreeMap<>();
      for (Map.Entry<Long, E> entry : row.entrySet()) {
        vector.put(entry.getKey() - shift, entry.getValue());
      }
      kernel.add(vector);
    }
    return kernel;
  }

  private static <E> Map<Long, E> union(Map<Long, E> image, Map<Long, E> vector, long shift) {
    Map<Long, E> both = new TreeMap<>(image);
    vector.forEach((place, value) -> both.put(shift + place, value));
    return both;
  }
}
