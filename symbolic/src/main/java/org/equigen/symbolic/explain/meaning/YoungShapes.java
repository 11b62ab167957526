package org.equigen.symbolic.explain.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Young diagrams by their central characters.
 *
 * <p>A box in row i and column j has the content {@code j - i}. On the irreducible representation
 * of a diagram with k boxes the sum of all transpositions is the number {@code sum of contents},
 * and the sum of all cycles of length three is {@code sum of squared contents - k (k - 1) / 2}
 * (Frobenius; Macdonald, Symmetric Functions and Hall Polynomials, I.7, example 7).
 */
final class YoungShapes {
  private YoungShapes() {}

  /** The only diagram with these numbers; nothing where there is none or several. */
  static Optional<List<Integer>> byCharacters(int boxes, long transpositions, long cycles) {
    List<List<Integer>> found =
        all(boxes, boxes).stream()
            .filter(shape -> power(shape, 1) == transpositions)
            .filter(shape -> power(shape, 2) - boxes * (boxes - 1L) / 2 == cycles)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The sum of the contents raised to a power. */
  private static long power(List<Integer> shape, int exponent) {
    long sum = 0;
    for (int row = 0; row < shape.size(); row++) {
      for (int column = 0; column < shape.get(row); column++) {
        int content = column - row;
        sum += exponent == 1 ? content : (long) content * content;
      }
    }
    return sum;
  }

  private static List<List<Integer>> all(int boxes, int longest) {
    if (boxes == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> shapes = new ArrayList<>();
    for (int row = Math.min(boxes, longest); row > 0; row--) {
      for (List<Integer> rest : all(boxes - row, row)) {
        List<Integer> shape = new ArrayList<>(List.of(row));
        shape.addAll(rest);
        shapes.add(List.copyOf(shape));
      }
    }
    return shapes;
  }
}
