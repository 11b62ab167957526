package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/**
 * The generators of a group, ready to be induced to representations over one number field.
 *
 * @param field contains all entries of the group and of the representations
 * @param algebra the Lie algebra generators
 * @param elements the discrete generators
 */
record GroupActions(
    NumberField field, List<Action<Algebraic>> algebra, List<Action<Algebraic>> elements) {
  /**
   * Over the field of the group, or of the representations where that is larger.
   *
   * @throws IllegalArgumentException if there are two different fields besides Q
   */
  static GroupActions of(Group group, List<Factor> factors) {
    NumberField field = field(group, factors);
    return new GroupActions(
        field, actions(field, group.generators()), actions(field, group.discrete()));
  }

  /**
   * The field of the group, or of the representations where that is larger.
   *
   * @throws IllegalArgumentException if there are two different fields besides Q
   */
  static NumberField field(Group group, List<Factor> factors) {
    NumberField field = group.field();
    for (Factor factor : factors) {
      field = larger(field, field(factor));
    }
    return field;
  }

  private static List<Action<Algebraic>> actions(
      NumberField field, List<Matrix<Algebraic>> matrices) {
    List<Action<Algebraic>> actions = new ArrayList<>(matrices.size());
    for (Matrix<Algebraic> matrix : matrices) {
      actions.add(Action.exact(field, matrix));
    }
    return List.copyOf(actions);
  }

  private static NumberField field(Factor factor) {
    return switch (factor) {
      case Factor.Vector _, Factor.Component _ -> NumberField.Q;
      case Factor.Dual(Factor of) -> field(of);
      case Factor.Conjugate(Factor of) -> field(of);
      case Factor.Real(Representation of) -> field(of);
      case Factor.Symmetric(int _, Representation of) -> field(of);
      case Factor.Alternating(int _, Representation of) -> field(of);
      case Factor.Subspace subspace -> larger(subspace.field(), field(subspace.of()));
    };
  }

  private static NumberField field(Representation representation) {
    NumberField field = NumberField.Q;
    for (Summand summand : representation.summands()) {
      for (Factor factor : summand.term().factors()) {
        field = larger(field, field(factor));
      }
    }
    return field;
  }

  private static NumberField larger(NumberField a, NumberField b) {
    if (a.isRational() || a.equals(b)) {
      return b;
    }
    if (b.isRational()) {
      return a;
    }
    throw new IllegalArgumentException("the fields " + a + " and " + b + " are mixed");
  }
}
