package org.equigen.symbolic.invariant.fundamental;

import org.equigen.symbolic.invariant.contraction.TensorIndex;

/**
 * The coordinates of V that belong to one factor of a group.
 *
 * @param offset the first coordinate
 * @param size the number of coordinates
 * @param space the natural space that they are, by number
 * @param conjugateSpace the one that their complex conjugates are
 * @param conjugateIsDual whether the conjugate is the dual, as for unitary groups
 */
public record NaturalBlock(
    int offset, int size, int space, int conjugateSpace, boolean conjugateIsDual) {
  TensorIndex slot(boolean conjugate, boolean dual) {
    return conjugate
        ? new TensorIndex(conjugateSpace, dual != conjugateIsDual)
        : new TensorIndex(space, dual);
  }

  NaturalBlock moved(int coordinates, int spaces) {
    return new NaturalBlock(
        offset + coordinates, size, space + spaces, conjugateSpace + spaces, conjugateIsDual);
  }
}
