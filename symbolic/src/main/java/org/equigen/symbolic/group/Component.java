package org.equigen.symbolic.group;

/**
 * A block of coordinates of V that the group maps to itself, with the complement invariant too: the
 * matrices are block diagonal there.
 *
 * @param name by which representation expressions refer to it, for example {@code SO(3)}
 * @param offset the first coordinate, from 0
 * @param size the number of coordinates, at least 1
 */
public record Component(String name, int offset, int size) {
  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException for a negative offset or a size below 1
   */
  public Component {
    if (offset < 0 || size < 1) {
      throw new IllegalArgumentException("no block of " + size + " coordinates at " + offset);
    }
  }
}
