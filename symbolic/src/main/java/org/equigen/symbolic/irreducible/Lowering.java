package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/**
 * The weight spaces that lowering operators make of a highest weight vector, level by level
 * (Humphreys, Introduction to Lie Algebras and Representation Theory, 20.2).
 *
 * @param <E> the elements of the field
 * @param field of the coordinates
 * @param roots the root system
 * @param images for each simple root the operator that lowers by it, transposed: row k is the image
 *     of basis vector k
 */
record Lowering<E>(Field<E> field, RootSystem roots, List<Matrix<E>> images) {
  /** Copies the list. */
  Lowering {
    images = List.copyOf(images);
  }

  /** All weight spaces, from the highest down, each in reduced echelon form. */
  Map<Weight, List<Map<Long, E>>> spaces(Weight highest, Map<Long, E> vector) {
    Map<Weight, List<Map<Long, E>>> all = new LinkedHashMap<>();
    Map<Weight, List<Map<Long, E>>> level = Map.of(highest, List.of(vector));
    while (!level.isEmpty()) {
      Map<Weight, RowSpace<E>> next = new TreeMap<>();
      for (Map.Entry<Weight, List<Map<Long, E>>> space : new TreeMap<>(level).entrySet()) {
        all.put(space.getKey(), space.getValue());
        for (int i = 0; i < images.size(); i++) {
          Weight lower = space.getKey().plus(-1, roots.simpleRoot(i));
          for (Map<Long, E> each : space.getValue()) {
            next.computeIfAbsent(lower, _ -> new RowSpace<>(field)).add(image(i, each));
          }
        }
      }
      level = reduced(next);
    }
    return all;
  }

  private static <E> Map<Weight, List<Map<Long, E>>> reduced(Map<Weight, RowSpace<E>> spaces) {
    Map<Weight, List<Map<Long, E>>> level = new HashMap<>();
    spaces.forEach(
        (weight, space) -> {
          if (space.dimension() > 0) {
            level.put(weight, space.reduced());
          }
        });
    return level;
  }

  /** What an operator makes of a vector; empty for zero. */
  Map<Long, E> image(int operator, Map<Long, E> vector) {
    return times(field, vector, images.get(operator));
  }

  /** The product of a row vector and a matrix. */
  static <E> Map<Long, E> times(Field<E> field, Map<Long, E> vector, Matrix<E> matrix) {
    Map<Long, E> image = new HashMap<>();
    vector.forEach(
        (place, value) -> {
          for (Matrix.Entry<E> entry : matrix.row(Math.toIntExact(place))) {
            E term = field.multiply(entry.value(), value);
            image.merge((long) entry.column(), term, field::add);
          }
        });
    image.values().removeIf(field::isZero);
    return image;
  }

  /** All vectors, in the order of {@link #spaces}. */
  static <E> List<Map<Long, E>> vectors(Map<Weight, List<Map<Long, E>>> spaces) {
    List<Map<Long, E>> all = new ArrayList<>();
    spaces.values().forEach(all::addAll);
    return all;
  }
}
