package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.number.NumberField;

/**
 * The exact Clebsch-Gordan tensors of two irreducible representations: how their tensor product
 * splits.
 *
 * <p>A coupling's inclusion J, shape {@code [left * right][component]} with the right index running
 * fastest, embeds an irreducible representation in the product; its projection P goes back.
 * Theorems: J and P are equivariant, {@code P_a J_b = 1} if a = b and 0 otherwise, and {@code sum_a
 * J_a P_a = 1}. Orthonormal coefficients are {@code sqrt(n_l n_r / (c n)) J}, with the squared
 * norms n of the three bases and the scale c.
 *
 * @param left the first factor, in the coordinates of its term
 * @param right the second factor, in the coordinates of its term
 * @param field contains the coefficients
 * @param orthogonal whether coefficients scaled as above are orthonormal; otherwise the scales are
 *     1
 * @param couplings every copy of every irreducible representation in the product, by rising
 *     dimension; copies of one are neighbours, so that outer multiplicities are counts
 */
public record ClebschGordan(
    Irrep left, Irrep right, NumberField field, boolean orthogonal, List<Coupling> couplings) {
  /** Copies the list. */
  public ClebschGordan {
    couplings = List.copyOf(couplings);
  }

  /** The copies of one irreducible representation. */
  public List<Coupling> couplings(Irrep irrep) {
    return couplings.stream()
        .filter(coupling -> coupling.irrep().name().equals(irrep.name()))
        .toList();
  }

  /**
   * The number of independent equivariant bilinear maps to an irreducible representation: the outer
   * multiplicity times the dimension of its endomorphisms.
   */
  public int maps(Irrep irrep) {
    return couplings(irrep).size() * irrep.commutant();
  }
}
