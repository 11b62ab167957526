package org.equigen.symbolic.solver.operator;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * The generators of a group, ready to be induced to representations over one number field.
 *
 * @param field contains all entries of the group and of the representations
 * @param algebra the Lie algebra generators
 * @param elements the discrete generators
 */
public record GroupActions(
    NumberField field, List<Action<Algebraic>> algebra, List<Action<Algebraic>> elements) {
  /**
   * Over the smallest supported field that contains that of the group and those of the
   * representations.
   */
  public static GroupActions of(Group group, List<Factor> factors) {
    NumberField field = field(group, factors);
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return new GroupActions(
        field, actions(embedding, group.generators()), actions(embedding, group.discrete()));
  }

  /**
   * The smallest supported field that contains that of the group and those of the representations.
   */
  static NumberField field(Group group, List<Factor> factors) {
    return TermField.of(group, new Term(factors));
  }

  private static List<Action<Algebraic>> actions(
      FieldEmbedding embedding, List<Matrix<Algebraic>> matrices) {
    NumberField field = embedding.target();
    List<Action<Algebraic>> actions = new ArrayList<>(matrices.size());
    for (Matrix<Algebraic> matrix : matrices) {
      actions.add(Action.exact(field, matrix.map(field, embedding::apply)));
    }
    return List.copyOf(actions);
  }
}
