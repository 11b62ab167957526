package org.equigen.symbolic.decomposition.irrep;

import java.util.List;
import org.equigen.symbolic.representation.Term;

/** The irreducible representations of one group over R or over C. */
public interface IrrepSource {
  /**
   * Every irreducible representation that occurs in a term, in an order that does not depend on
   * what was asked before; there may be others that do not occur.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the term is not a direct sum of
   *     irreducible representations, or if finding them would take too long
   */
  List<Irrep> candidates(Term term);
}
