package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The real Lie algebra that generators generate by brackets, and by conjugation where there are
 * group elements as well.
 *
 * @param basis the generators that are independent, then brackets and conjugates
 * @param names of the basis: {@code A1} for the first generator, {@code [A1,A2]} for brackets,
 *     {@code h1 A1 h1^-1} for conjugates
 * @param closed whether the generators alone span it
 */
public record AlgebraClosure(List<Matrix<Algebraic>> basis, List<String> names, boolean closed) {
  /** Largest matrices for which counting is cheap. */
  public static final int MAX_SIZE = 8;

  /** Copies the lists. */
  public AlgebraClosure {
    basis = List.copyOf(basis);
    names = List.copyOf(names);
  }

  /**
   * The Lie algebra of a group, to which conjugates by its discrete generators belong; cheap up to
   * {@link #MAX_SIZE}.
   */
  public static AlgebraClosure of(Group group) {
    return of(group.field(), group.generators(), group.discrete());
  }

  /**
   * Adds brackets with the generators and conjugates {@code h X h^-1} by group elements until
   * nothing new appears: the Lie algebra of the group that both generate. Of the brackets those
   * with generators are enough, since right-normed brackets span.
   *
   * <p>Independence over the real numbers is that of the pairs (A, conjugate of A) over the complex
   * numbers.
   *
   * @param field contains all entries
   * @param generators square, of one size
   * @param elements of that size, invertible; {@code h1} is the first one in names
   */
  public static AlgebraClosure of(
      NumberField field, List<Matrix<Algebraic>> generators, List<Matrix<Algebraic>> elements) {
    Collector collector = new Collector(field);
    for (int g = 0; g < generators.size(); g++) {
      collector.offer(generators.get(g), "A" + (g + 1));
    }
    int given = collector.found.size();
    List<Matrix<Algebraic>> inverses = elements.stream().map(Elimination::inverse).toList();
    for (int i = 0; i < collector.found.size(); i++) {
      Matrix<Algebraic> element = collector.found.get(i);
      String name = collector.names.get(i);
      for (int g = 0; g < generators.size(); g++) {
        collector.offer(generators.get(g).bracket(element), "[A" + (g + 1) + "," + name + "]");
      }
      for (int h = 0; h < elements.size(); h++) {
        collector.offer(
            elements.get(h).multiply(element).multiply(inverses.get(h)),
            "h" + (h + 1) + " " + name + " h" + (h + 1) + "^-1");
      }
    }
    return new AlgebraClosure(collector.found, collector.names, collector.found.size() == given);
  }

  /**
   * The dimension of the real space that matrices span.
   *
   * @param field contains all entries
   */
  public static int span(NumberField field, List<Matrix<Algebraic>> matrices) {
    Collector collector = new Collector(field);
    matrices.forEach(matrix -> collector.offer(matrix, ""));
    return collector.found.size();
  }

  /** Keeps what is independent of everything before. */
  private static final class Collector {
    private final NumberField field;
    private final RowSpace<Algebraic> span;
    private final List<Matrix<Algebraic>> found = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Collector(NumberField field) {
      this.field = field;
      span = new RowSpace<>(field);
    }

    void offer(Matrix<Algebraic> matrix, String name) {
      if (span.add(flat(field, matrix))) {
        found.add(matrix);
        names.add(name);
      }
    }
  }

  /** The names of the brackets and conjugates that complete the generators. */
  public List<String> completions() {
    return names.stream().filter(name -> name.startsWith("[") || name.startsWith("h")).toList();
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
