package org.equigen.symbolic.invariant.contraction;

/**
 * An index of a tensor.
 *
 * @param space the number of the natural space that it runs over, from 0
 * @param dual whether it transforms as the dual of that space
 */
public record NaturalIndex(int space, boolean dual) {
  /** The index that can be contracted with this one by delta. */
  public NaturalIndex opposite() {
    return new NaturalIndex(space, !dual);
  }
}
