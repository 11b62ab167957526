package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.invariant.GradedModule;
import org.equigen.symbolic.invariant.InvariantRing;

/**
 * What is explained together: invariants and equivariants on one representation.
 *
 * @param ring the invariants
 * @param equivariants modules over it, one for each codomain
 */
public record PolynomialExplanation(InvariantRing ring, List<GradedModule> equivariants)
    implements Explanation {
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

  @Override
  public void text(Appendable out) throws IOException {
    PolynomialText.write(this, out);
  }

  @Override
  public void json(Appendable out) throws IOException {
    PolynomialJson.write(this, out);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    PolynomialLatex.write(this, out);
  }

  /** Polynomials have none: always refused. */
  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("--format"), "polynomials are no matrices")
        .exception();
  }
}
