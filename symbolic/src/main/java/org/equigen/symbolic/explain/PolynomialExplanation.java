package org.equigen.symbolic.explain;

import java.util.List;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantRing;

/**
 * What is explained together: invariants and equivariants on one representation.
 *
 * @param ring the invariants
 * @param equivariants modules over it, one for each codomain
 */
public record PolynomialExplanation(InvariantRing ring, List<GradedModule> equivariants) {
  /** Copies the list. */
  public PolynomialExplanation {
    equivariants = List.copyOf(equivariants);
  }

  /** Whether this is the ring itself and not a module over it, which has other generators. */
  boolean isRing(GradedModule module) {
    return module.equals(ring.module());
  }

  /**
   * The relations between the generators of a module, by degree: its own ring, or over the ring.
   */
  List<Long> relations(GradedModule module) {
    return isRing(module) ? ring.relations() : ring.relations(module);
  }
}
