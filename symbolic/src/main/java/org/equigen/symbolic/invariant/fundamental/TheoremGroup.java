package org.equigen.symbolic.invariant.fundamental;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.representation.Factor;

/**
 * A group for whose invariants there is a first fundamental theorem.
 *
 * @param group the group
 * @param spaces the natural spaces with their theorems
 * @param blocks the blocks of V, of the linear part for groups with translations
 * @param affine whether there are translations, so that V holds points {@code (x,1)}
 */
public record TheoremGroup(
    Group group, List<NaturalSpace> spaces, List<NaturalBlock> blocks, boolean affine) {
  /** Copies the lists. */
  public TheoremGroup {
    spaces = List.copyOf(spaces);
    blocks = List.copyOf(blocks);
  }

  /** The theorems of a group; empty if none is known. */
  public static Optional<TheoremGroup> of(Group group) {
    return TheoremChoice.of(group);
  }

  /** The index that a factor stands for; empty unless it is V, its dual or conjugate. */
  Optional<NaturalIndex> slot(Factor factor) {
    return slot(factor, false, false);
  }

  private Optional<NaturalIndex> slot(Factor factor, boolean conjugate, boolean dual) {
    return switch (factor) {
      case Factor.Dual(Factor of) -> slot(of, conjugate, !dual);
      case Factor.Conjugate(Factor of) -> slot(of, !conjugate, dual);
      case Factor.Vector() ->
          blocks.size() == 1
              ? Optional.of(blocks.getFirst().slot(conjugate, dual))
              : Optional.empty();
      case Factor.Component(String _, int offset, int size) ->
          blocks.stream()
              .filter(block -> block.offset() == offset && block.size() == size)
              .findFirst()
              .map(block -> block.slot(conjugate, dual));
      case Factor.Symmetric _, Factor.Alternating _, Factor.Real _, Factor.Subspace _ ->
          Optional.empty();
    };
  }

  /** The index of the complex conjugate of a tensor. */
  NaturalIndex conjugate(NaturalIndex slot) {
    for (NaturalBlock block : blocks) {
      if (block.slot(false, slot.dual()).equals(slot)) {
        return block.slot(true, slot.dual());
      }
    }
    for (NaturalBlock block : blocks) {
      if (block.conjugateSpace() == slot.space()) {
        return block.slot(false, slot.dual() != block.conjugateIsDual());
      }
    }
    throw new IllegalArgumentException("no space " + slot);
  }

  NaturalSpace space(NaturalIndex slot) {
    return spaces.get(slot.space());
  }
}
