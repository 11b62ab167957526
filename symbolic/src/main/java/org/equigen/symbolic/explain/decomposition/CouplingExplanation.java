package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import org.equigen.symbolic.decomposition.ClebschGordan;
import org.equigen.symbolic.explain.Explanation;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.group.Group;

/**
 * The Clebsch-Gordan tensors of two irreducible representations u and v.
 *
 * @param group the group
 * @param tensors the tensors
 */
public record CouplingExplanation(Group group, ClebschGordan tensors) implements Explanation {
  @Override
  public void text(Appendable out) throws IOException {
    new CouplingText(group, new CouplingRows(tensors), out).write();
  }

  @Override
  public void json(Appendable out) throws IOException {
    new CouplingJson(group, new CouplingRows(tensors), out).write();
  }

  @Override
  public void latex(Appendable out) throws IOException {
    new CouplingLatex(group, new CouplingRows(tensors), out).write();
  }

  @Override
  public Picture picture() {
    return new CouplingPicture(group, new CouplingRows(tensors));
  }
}
