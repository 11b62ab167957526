package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;

/**
 * A basis of equivariant maps.
 *
 * @param basis the maps
 */
public record BasisExplanation(EquivariantBasis basis) implements Explanation {
  @Override
  public void text(Appendable out) throws IOException {
    BasisText.write(basis, out);
  }

  @Override
  public void json(Appendable out) throws IOException {
    BasisJson.write(basis, out);
  }

  @Override
  public void latex(Appendable out) throws IOException {
    BasisLatex.write(basis, out);
  }

  @Override
  public Picture picture() {
    return new BasisPicture(basis);
  }
}
