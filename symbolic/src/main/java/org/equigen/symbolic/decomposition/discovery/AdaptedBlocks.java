package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.NullSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * Cuts an invariant subspace into orthogonal blocks: common eigenspaces of {@link ChainOperators}
 * with rational entries and rational eigenvalues, as far as they commute.
 */
final class AdaptedBlocks {
  private final Group group;
  private final Term ambient;
  private final NumberField field;
  private final List<Map<Long, Algebraic>> echelon;
  private final Matrix<Algebraic> inclusion;

  private AdaptedBlocks(Group group, Term ambient, int size, List<Map<Long, Algebraic>> echelon) {
    this.group = group;
    this.ambient = ambient;
    this.echelon = echelon;
    field = TermField.of(group, ambient);
    Matrix.Builder<Algebraic> columns = Matrix.builder(field, size, echelon.size());
    for (int b = 0; b < echelon.size(); b++) {
      int column = b;
      echelon.get(b).forEach((place, value) -> columns.add(place.intValue(), column, value));
    }
    inclusion = columns.build();
  }

  /**
   * Bases of the blocks.
   *
   * @param group closed under conjugate transposition
   * @param size the dimension of the ambient space
   * @param echelon a rational basis of the subspace in reduced echelon form
   */
  static List<List<Map<Long, Algebraic>>> of(
      Group group, Term ambient, int size, List<Map<Long, Algebraic>> echelon) {
    return new AdaptedBlocks(group, ambient, size, echelon).blocks();
  }

  private List<List<Map<Long, Algebraic>>> blocks() {
    List<ChainOperators.Element> algebra =
        elements(group.generators(), action -> Induced.algebra(ambient, action));
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    UnaryOperator<Matrix<Algebraic>> image =
        h -> image(h.map(field, embedding::apply), action -> Induced.element(ambient, action));
    List<Matrix<Algebraic>> blocks =
        new ArrayList<>(List.of(Matrix.identity(NumberField.Q, echelon.size())));
    List<Matrix<Algebraic>> used = new ArrayList<>();
    for (Matrix<Algebraic> operator : ChainOperators.of(group, algebra, group.discrete(), image)) {
      if (Exact.isRational(operator) && used.stream().allMatch(u -> u.bracket(operator).isZero())) {
        used.add(operator);
        blocks = blocks.stream().flatMap(block -> split(block, operator).stream()).toList();
      }
    }
    return blocks.stream().map(this::vectors).toList();
  }

  /** Each element on V and in the coordinates at the leading places. */
  private List<ChainOperators.Element> elements(
      List<Matrix<Algebraic>> matrices, Function<Action<Algebraic>, Matrix<Algebraic>> induce) {
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    List<ChainOperators.Element> elements = new ArrayList<>();
    for (Matrix<Algebraic> natural : matrices) {
      Matrix<Algebraic> adjoint = AdjointClosure.adjoint(group.field(), natural);
      elements.add(
          new ChainOperators.Element(
              natural,
              adjoint,
              image(natural.map(field, embedding::apply), induce),
              image(adjoint.map(field, embedding::apply), induce)));
    }
    return elements;
  }

  private Matrix<Algebraic> image(
      Matrix<Algebraic> natural, Function<Action<Algebraic>, Matrix<Algebraic>> induce) {
    Matrix<Algebraic> images = induce.apply(Action.exact(field, natural)).multiply(inclusion);
    Matrix.Builder<Algebraic> image = Matrix.builder(field, echelon.size(), echelon.size());
    for (int b = 0; b < echelon.size(); b++) {
      int row = b;
      int lead = new TreeMap<>(echelon.get(b)).firstKey().intValue();
      images.row(lead).forEach(entry -> image.add(row, entry.column(), entry.value()));
    }
    return image.build();
  }

  /** Into eigenspaces, if all eigenvalues are rational; the columns of a block span it. */
  private static List<Matrix<Algebraic>> split(
      Matrix<Algebraic> block, Matrix<Algebraic> operator) {
    if (block.columns() == 1) {
      return List.of(block);
    }
    Matrix<Algebraic> moved = operator.map(NumberField.Q, value -> value).multiply(block);
    List<Algebraic> values = Eigenvalues.rational(block, moved);
    List<Matrix<Algebraic>> parts = new ArrayList<>();
    int found = 0;
    for (Algebraic value : values) {
      Matrix<Algebraic> part = kernel(block, moved.subtract(block.scale(value)));
      parts.add(part);
      found += part.columns();
    }
    return found == block.columns() ? parts : List.of(block);
  }

  /** The combinations of the columns of a block whose images are zero. */
  private static Matrix<Algebraic> kernel(Matrix<Algebraic> block, Matrix<Algebraic> images) {
    List<Map<Long, Algebraic>> kernel =
        NullSpace.kernel(NumberField.Q, columns(block), columns(images));
    Matrix.Builder<Algebraic> columns = Matrix.builder(NumberField.Q, block.rows(), kernel.size());
    for (int k = 0; k < kernel.size(); k++) {
      int column = k;
      kernel.get(k).forEach((place, value) -> columns.add(place.intValue(), column, value));
    }
    return columns.build();
  }

  private List<Map<Long, Algebraic>> vectors(Matrix<Algebraic> block) {
    return columns(inclusion.map(NumberField.Q, value -> value).multiply(block));
  }

  private static List<Map<Long, Algebraic>> columns(Matrix<Algebraic> matrix) {
    Matrix<Algebraic> columns = matrix.transpose();
    List<Map<Long, Algebraic>> vectors = new ArrayList<>();
    for (int c = 0; c < columns.rows(); c++) {
      Map<Long, Algebraic> vector = new TreeMap<>();
      columns.row(c).forEach(entry -> vector.put((long) entry.column(), entry.value()));
      vectors.add(vector);
    }
    return vectors;
  }
}
