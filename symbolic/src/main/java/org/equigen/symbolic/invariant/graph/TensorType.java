package org.equigen.symbolic.invariant.graph;

import java.util.List;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Operand;

/**
 * What matters of a tensor for the ways in which it can be contracted.
 *
 * @param slots its indices
 * @param symmetries the permutations of its indices that only change its sign
 */
public record TensorType(List<NaturalIndex> slots, List<TensorSymmetry> symmetries) {
  public TensorType {
    slots = List.copyOf(slots);
    symmetries = List.copyOf(symmetries);
  }

  /** Of a tensor over these spaces. */
  public static TensorType of(List<NaturalSpace> spaces, Operand operand) {
    List<Integer> sizes =
        operand.slots().stream().map(slot -> spaces.get(slot.space()).size()).toList();
    return new TensorType(
        operand.slots(), TensorSymmetry.of(operand.slots(), sizes, operand.components()));
  }

  boolean isVector() {
    return slots.size() == 1;
  }
}
