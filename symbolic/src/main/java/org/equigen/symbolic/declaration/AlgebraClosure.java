package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/**
 * The Lie algebra that generators generate by brackets.
 *
 * @param dimension the dimension of the algebra over Q
 * @param closed whether the generators alone span it
 */
public record AlgebraClosure(int dimension, boolean closed) {
  /** Largest matrices for which counting is cheap. */
  public static final int MAX_SIZE = 8;

  /**
   * Adds brackets with the generators until nothing new appears: right-normed brackets span.
   *
   * @param generators square, of one size; cheap up to {@link #MAX_SIZE}
   */
  public static AlgebraClosure of(List<Matrix<Rational>> generators) {
    VectorSpan span = new VectorSpan();
    List<Matrix<Rational>> found = new ArrayList<>();
    for (Matrix<Rational> generator : generators) {
      if (span.add(flat(generator))) {
        found.add(generator);
      }
    }
    int given = found.size();
    for (int i = 0; i < found.size(); i++) {
      for (Matrix<Rational> generator : generators) {
        Matrix<Rational> bracket = generator.bracket(found.get(i));
        if (span.add(flat(bracket))) {
          found.add(bracket);
        }
      }
    }
    return new AlgebraClosure(found.size(), found.size() == given);
  }

  private static SortedMap<Integer, Rational> flat(Matrix<Rational> matrix) {
    SortedMap<Integer, Rational> vector = new TreeMap<>();
    for (int i = 0; i < matrix.rows(); i++) {
      int row = i * matrix.columns();
      matrix.row(i).forEach(entry -> vector.put(row + entry.column(), entry.value()));
    }
    return vector;
  }
}
