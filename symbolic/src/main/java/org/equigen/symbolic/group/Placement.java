package org.equigen.symbolic.group;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/** A group moved to some axes of a larger space, where it leaves the other axes alone. */
final class Placement {
  private final Group group;
  private final IntUnaryOperator axis;
  private final SquareMatrices space;
  private final FieldEmbedding numbers;

  /**
   * Prepares the numbers.
   *
   * @param group of dimension n
   * @param axis the axis of the larger space for each of 0 to n-1
   * @param field contains the field of the group
   * @param size the dimension of the larger space
   */
  Placement(Group group, IntUnaryOperator axis, NumberField field, int size) {
    this.group = group;
    this.axis = axis;
    space = new SquareMatrices(field, size);
    numbers = FieldEmbedding.of(group.field(), field);
  }

  /** The algebra elements, zero on the other axes. */
  List<Matrix<Algebraic>> generators() {
    return group.generators().stream().map(a -> space.embed(a, axis, numbers, 0)).toList();
  }

  /** The group elements, the identity on the other axes. */
  List<Matrix<Algebraic>> discrete() {
    return group.discrete().stream().map(h -> space.embed(h, axis, numbers, 1)).toList();
  }
}
