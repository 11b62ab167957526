package org.equigen.symbolic.decomposition.irrep;

/**
 * The type of an irreducible representation: that of the division algebra of its equivariant
 * endomorphisms over R (Bröcker and tom Dieck, Representations of Compact Lie Groups, II.6).
 *
 * <p>A complex irreducible representation has the type of Frobenius and Schur: R if it is the
 * complexification of a real one, H if it is equivalent to its conjugate but not real, C if it is
 * not equivalent to its conjugate.
 */
public enum RealType {
  /** Real: multiples of the identity. */
  R(1),
  /** Complex. */
  C(2),
  /** Quaternionic. */
  H(4);

  private final int dimension;

  RealType(int dimension) {
    this.dimension = dimension;
  }

  /** The type of an irreducible character with indicator 1, 0 or -1 of Frobenius and Schur. */
  public static RealType ofIndicator(int indicator) {
    return indicator == 0 ? C : indicator > 0 ? R : H;
  }

  /** The dimension of the division algebra over R: 1, 2 or 4. */
  public int dimension() {
    return dimension;
  }
}
