package org.equigen.symbolic.invariant.fundamental;

import org.equigen.symbolic.invariant.contraction.NaturalIndex;

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
  NaturalIndex slot(boolean conjugate, boolean dual) {
    return conjugate
        ? new NaturalIndex(conjugateSpace, dual != conjugateIsDual)
        : new NaturalIndex(space, dual);
  }

  NaturalBlock moved(int coordinates, int spaces) {
    return new NaturalBlock(
        offset + coordinates, size, space + spaces, conjugateSpace + spaces, conjugateIsDual);
  }
}
