package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.number.NumberField;

/**
 * All copies of irreducible representations in a term, found in one step.
 *
 * @param field contains the entries of the couplings
 * @param couplings copies of one irreducible representation are neighbours
 * @param orthogonal whether the projections are adjoints
 */
record Splitting(NumberField field, List<Coupling> couplings, boolean orthogonal) {
  /** Copies the list. */
  Splitting {
    couplings = List.copyOf(couplings);
  }
}
