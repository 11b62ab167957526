package org.equigen.symbolic.explain;

import java.io.IOException;
import org.equigen.symbolic.decomposition.Decomposition;

/**
 * A decomposition into irreducible representations.
 *
 * @param decomposition what was found
 * @param changeOfBasis whether its change of basis is written out; pictures always show it
 */
public record DecompositionExplanation(Decomposition decomposition, boolean changeOfBasis)
    implements Explanation {
  @Override
  public void text(Appendable out) throws IOException {
    DecompositionText text = new DecompositionText(decomposition, out);
    text.write();
    if (changeOfBasis) {
      text.writeChangeOfBasis();
    }
  }

  @Override
  public void json(Appendable out) throws IOException {
    new DecompositionJson(decomposition, out).write(changeOfBasis);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    new DecompositionLatex(decomposition, out).write(changeOfBasis);
  }

  @Override
  public Picture picture() {
    return new DecompositionPicture(decomposition);
  }
}
