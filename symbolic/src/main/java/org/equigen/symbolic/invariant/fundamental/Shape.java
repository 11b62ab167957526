package org.equigen.symbolic.invariant.fundamental;

import java.util.List;

/**
 * What matters of a tensor for the ways in which it can be contracted.
 *
 * @param slots its indices
 * @param symmetries the permutations of its indices that only change its sign
 */
record Shape(List<Slot> slots, List<SlotSymmetry> symmetries) {
  Shape {
    slots = List.copyOf(slots);
    symmetries = List.copyOf(symmetries);
  }

  /** Of a tensor over these spaces. */
  static Shape of(List<NaturalSpace> spaces, Operand operand) {
    List<Integer> sizes =
        operand.slots().stream().map(slot -> spaces.get(slot.space()).size()).toList();
    return new Shape(
        operand.slots(), SlotSymmetry.of(operand.slots(), sizes, operand.components()));
  }

  boolean isVector() {
    return slots.size() == 1;
  }
}
