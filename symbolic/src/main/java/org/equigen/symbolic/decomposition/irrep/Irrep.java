package org.equigen.symbolic.decomposition.irrep;

import java.util.List;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;

/**
 * An irreducible representation in coordinates: those that all decompositions share, or those of an
 * expression that was asked for.
 *
 * @param name its label, {@code irrep(G,k)} where it has none
 * @param term its matrices and thereby its coordinates; those that decompositions share are one
 *     factor, or none for the trivial representation
 * @param dimension of its real vector space if {@code real}, else of its complex one
 * @param real whether it is irreducible over R, with real matrices; else it is irreducible over C
 * @param type over R the algebra of its equivariant endomorphisms, over C the type of Frobenius and
 *     Schur
 * @param squaredNorms of the basis vectors: divided by their roots they are orthonormal, if the
 *     group is closed under conjugate transposition
 */
public record Irrep(
    String name,
    Term term,
    int dimension,
    boolean real,
    RealType type,
    List<Rational> squaredNorms) {
  /** Copies the list. */
  public Irrep {
    squaredNorms = List.copyOf(squaredNorms);
  }

  /** The trivial representation, over R or over C. */
  public static Irrep trivial(String name, boolean real) {
    return new Irrep(name, Term.SCALAR, 1, real, RealType.R, List.of(Rational.ONE));
  }

  /**
   * The same in the coordinates of an equivalent term.
   *
   * @param other equivalent to {@link #term}
   * @param norms the squared norms of its basis vectors
   */
  public Irrep in(Term other, List<Rational> norms) {
    return new Irrep(name, other, dimension, real, type, norms);
  }

  /** The dimension of its equivariant endomorphisms, over R or over C. */
  public int commutant() {
    return real ? type.dimension() : 1;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
