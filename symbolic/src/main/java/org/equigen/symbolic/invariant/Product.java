package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;

/**
 * A product of generators, by their numbers.
 *
 * @param invariants the generators of the ring, each as often as it occurs, rising
 * @param equivariant the generator of the module, or -1 for a product in the ring itself
 */
record Product(List<Integer> invariants, int equivariant) {
  /** Of no factor at all: 1. */
  static final Product ONE = new Product(List.of(), -1);

  /** Copies the list. */
  Product {
    invariants = List.copyOf(invariants);
  }

  /** This times a generator of the ring. */
  Product times(int invariant) {
    List<Integer> more = new ArrayList<>(invariants);
    more.add(invariant);
    more.sort(null);
    return new Product(more, equivariant);
  }
}
