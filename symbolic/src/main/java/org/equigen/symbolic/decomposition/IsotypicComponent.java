package org.equigen.symbolic.decomposition;

import org.equigen.symbolic.decomposition.irrep.Irrep;

/**
 * All copies of one irreducible representation in a representation.
 *
 * @param irrep the irreducible representation
 * @param multiplicity how often it occurs, at least 1
 */
public record IsotypicComponent(Irrep irrep, int multiplicity) {
  /** The dimension of all copies. */
  public int dimension() {
    return Math.multiplyExact(multiplicity, irrep.dimension());
  }

  /** For example {@code 3x1o}. */
  @Override
  public String toString() {
    return multiplicity == 1 ? irrep.name() : multiplicity + "x" + irrep.name();
  }
}
