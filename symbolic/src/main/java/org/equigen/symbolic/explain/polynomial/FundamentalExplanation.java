package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;

/**
 * What the first fundamental theorem says of a representation.
 *
 * @param invariants the generators of the invariants
 * @param equivariants those of the equivariants to each output that was asked for
 */
public record FundamentalExplanation(
    FundamentalInvariants invariants, List<FundamentalEquivariants> equivariants)
    implements Explanation {
  /** Copies the list. */
  public FundamentalExplanation {
    equivariants = List.copyOf(equivariants);
  }

  @Override
  public void text(Appendable out) throws IOException {
    FundamentalText.write(this, out);
  }

  @Override
  public void json(Appendable out) throws IOException {
    FundamentalJson.write(this, out);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    FundamentalLatex.write(this, out);
  }

  /** Contractions have none: always refused. */
  @Override
  public Picture picture() {
    throw new ExplanationDiagnostic.NothingToDraw(
            Place.of("--format"), "contractions are no matrices")
        .exception();
  }
}
