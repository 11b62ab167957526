package org.equigen.tests.named;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Groups with a mistake in their generators. */
final class WrongGroup {
  private WrongGroup() {}

  /** Whether there is a generator that could be wrong. */
  static boolean isPossible(Group group) {
    return !group.generators().isEmpty() || !group.discrete().isEmpty();
  }

  /** With 3 more in the first entry of the first generator. */
  static Group entry(Group group) {
    return changed(group, group.field(), Algebraic.of(3));
  }

  /** With {@code 3i} more in the first entry of the first generator of a group over Q. */
  static Group imaginary(Group group) {
    NumberField field = NumberField.gaussian();
    return changed(group, field, field.multiply(Algebraic.of(3), field.generator()));
  }

  /** Without the first generator. */
  static Group missing(Group group) {
    List<Matrix<Algebraic>> generators = group.generators();
    return new DeclaredGroup(
        group.name(),
        group.dimension(),
        group.field(),
        generators.subList(1, generators.size()),
        group.discrete(),
        List.of());
  }

  private static Group changed(Group group, NumberField field, Algebraic more) {
    List<Matrix<Algebraic>> generators = new ArrayList<>(group.generators());
    List<Matrix<Algebraic>> discrete = new ArrayList<>(group.discrete());
    List<Matrix<Algebraic>> first = generators.isEmpty() ? discrete : generators;
    Matrix<Algebraic> corner =
        Matrix.builder(field, group.dimension(), group.dimension()).add(0, 0, more).build();
    first.set(0, first.getFirst().map(field, entry -> entry).add(corner));
    return new DeclaredGroup(
        group.name(), group.dimension(), field, generators, discrete, List.of());
  }
}
