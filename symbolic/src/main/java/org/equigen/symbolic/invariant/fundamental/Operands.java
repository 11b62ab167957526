package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.invariant.contraction.Operand;

/**
 * The tensors of a representation.
 *
 * @param all those that are contracted; in {@code Real(R)} each complex tensor is followed by its
 *     conjugate
 * @param real whether they come in such pairs
 * @param points for groups with translations the points, whose differences are in {@code all}
 */
record Operands(List<Operand> all, boolean real, List<Operand> points) {
  Operands {
    all = List.copyOf(all);
    points = List.copyOf(points);
  }

  static Operands of(List<Operand> plain, List<Operand> conjugates, List<Operand> points) {
    List<Operand> all = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      all.add(plain.get(i));
      if (!conjugates.isEmpty()) {
        all.add(conjugates.get(i));
      }
    }
    return new Operands(all, !conjugates.isEmpty(), points);
  }

  /** The number of coordinates. */
  int coordinates() {
    return all.isEmpty() ? 0 : all.getFirst().components().columns();
  }

  /** The number of the conjugate of a tensor. */
  int conjugate(int operand) {
    return real ? operand ^ 1 : operand;
  }
}
