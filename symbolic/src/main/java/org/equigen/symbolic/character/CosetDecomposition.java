package org.equigen.symbolic.character;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.NumberField;

/**
 * A group as a union of cosets.
 *
 * @param formula in words
 * @param cosets whose shares add up to 1
 */
record CosetDecomposition(String formula, List<Coset> cosets) {
  /** Copies the list. */
  CosetDecomposition {
    cosets = List.copyOf(cosets);
  }

  /** The direct product, over a field that contains both. */
  CosetDecomposition times(CosetDecomposition other, NumberField common) {
    List<Coset> products = new ArrayList<>();
    for (Coset left : cosets) {
      for (Coset right : other.cosets) {
        products.add(left.times(right, common));
      }
    }
    return new CosetDecomposition(formula + " x " + other.formula, products);
  }
}
