package org.equigen.symbolic.invariant.contraction;

/**
 * A space on which a group acts by one of the classical theorems.
 *
 * @param theorem which one
 * @param plus the number of plus signs of the metric, or the dimension where there is none
 * @param minus the number of minus signs
 * @param number printed behind the names of its tensors, empty where there is one space
 */
public record NaturalSpace(Theorem theorem, int plus, int minus, String number) {
  /** The dimension n. */
  public int size() {
    return plus + minus;
  }

  /** The entry of the metric at a place of its diagonal: 1 or -1. */
  public int sign(int index) {
    return index < plus ? 1 : -1;
  }
}
