package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The real Lie algebra that generators generate by brackets.
 *
 * @param basis the generators that are independent, then brackets
 * @param closed whether the generators alone span it
 */
public record AlgebraClosure(List<Matrix<Algebraic>> basis, boolean closed) {
  /** Largest matrices for which counting is cheap. */
  public static final int MAX_SIZE = 8;

  /** Copies the list. */
  public AlgebraClosure {
    basis = List.copyOf(basis);
  }

  /** The closure of the generators of a group; cheap up to {@link #MAX_SIZE}. */
  public static AlgebraClosure of(Group group) {
    return of(group.field(), group.generators());
  }

  /**
   * Adds brackets with the generators until nothing new appears: right-normed brackets span.
   *
   * <p>Independence over the real numbers is that of the pairs (A, conjugate of A) over the complex
   * numbers.
   *
   * @param field contains all entries
   * @param generators square, of one size
   */
  public static AlgebraClosure of(NumberField field, List<Matrix<Algebraic>> generators) {
    RowSpace<Algebraic> span = new RowSpace<>(field);
    List<Matrix<Algebraic>> found = new ArrayList<>();
    for (Matrix<Algebraic> generator : generators) {
      if (span.add(flat(field, generator))) {
        found.add(generator);
      }
    }
    int given = found.size();
    for (int i = 0; i < found.size(); i++) {
      for (Matrix<Algebraic> generator : generators) {
        Matrix<Algebraic> bracket = generator.bracket(found.get(i));
        if (span.add(flat(field, bracket))) {
          found.add(bracket);
        }
      }
    }
    return new AlgebraClosure(found, found.size() == given);
  }

  /** The dimension of the algebra over the real numbers. */
  public int dimension() {
    return basis.size();
  }

  private static Map<Long, Algebraic> flat(NumberField field, Matrix<Algebraic> matrix) {
    Map<Long, Algebraic> vector = new HashMap<>();
    flatten(matrix, 0, vector);
    if (!field.isReal()) {
      flatten(Exact.conjugate(field, matrix), (long) matrix.rows() * matrix.columns(), vector);
    }
    return vector;
  }

  private static void flatten(Matrix<Algebraic> matrix, long offset, Map<Long, Algebraic> into) {
    for (int i = 0; i < matrix.rows(); i++) {
      long row = offset + (long) i * matrix.columns();
      matrix.row(i).forEach(entry -> into.put(row + entry.column(), entry.value()));
    }
  }
}
