package org.equigen.symbolic.solver;

import java.util.List;
import org.equigen.symbolic.representation.Term;

/**
 * All equivariant linear maps between two tensor products.
 *
 * <p>The basis is canonical: reduced row echelon form in lexicographic order of the coordinates
 * {@code (row, column)}, made primitive.
 *
 * @param in the domain
 * @param out the codomain
 * @param rows dimension of the codomain
 * @param columns dimension of the domain
 * @param elements linearly independent, by rising first entry
 * @param certificate the proof of completeness
 */
public record IntertwinerBasis(
    Term in, Term out, int rows, int columns, List<Intertwiner> elements, Certificate certificate) {
  /** Copies the list. */
  public IntertwinerBasis {
    elements = List.copyOf(elements);
  }

  /** Number of independent maps. */
  public int dimension() {
    return elements.size();
  }
}
