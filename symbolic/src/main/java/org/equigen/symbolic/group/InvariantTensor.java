package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.number.Rational;

/**
 * A named invariant of a tensor power of V and its dual, such as the metric.
 *
 * @param name as printed, for example {@code eta}
 * @param latex the LaTeX command, for example {@code \eta}
 * @param slots for each index whether it belongs to V (true) or to the dual V' (false)
 * @param symmetry how the value changes when indices are exchanged
 * @param entries the nonzero entries
 */
public record InvariantTensor(
    String name, String latex, List<Boolean> slots, Symmetry symmetry, List<Entry> entries) {
  /** Behaviour under exchange of two indices. */
  public enum Symmetry {
    /** Unchanged. */
    SYMMETRIC,
    /** Changes sign. */
    ANTISYMMETRIC,
    /** No relation. */
    NONE
  }

  /**
   * A nonzero entry.
   *
   * @param indices one index per slot, from 0
   * @param value not zero
   */
  public record Entry(List<Integer> indices, Rational value) {
    /** Copies the indices. */
    public Entry {
      indices = List.copyOf(indices);
    }
  }

  /** Copies the lists. */
  public InvariantTensor {
    slots = List.copyOf(slots);
    entries = List.copyOf(entries);
  }

  /**
   * The same on a block of coordinates of a larger space, with a number behind its name.
   *
   * @param offset the first coordinate of the block
   * @param number from 1
   */
  InvariantTensor onBlock(int offset, int number) {
    List<Entry> moved =
        entries.stream()
            .map(
                entry ->
                    new Entry(
                        entry.indices().stream().map(index -> offset + index).toList(),
                        entry.value()))
            .toList();
    return new InvariantTensor(
        name + number, latex + "^{(" + number + ")}", slots, symmetry, moved);
  }
}
