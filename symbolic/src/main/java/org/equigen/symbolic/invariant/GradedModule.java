package org.equigen.symbolic.invariant;

import java.util.List;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Term;

/**
 * The equivariant polynomial maps into one term up to a degree, as a graded module over the ring of
 * invariants. Into the scalar S they are that ring itself.
 *
 * @param target the codomain
 * @param polynomials all polynomials on the domain: the names of its coordinates, and a field that
 *     contains the coefficients
 * @param degree up to which everything is known
 * @param generators minimal: none is a combination of products of others; by rising total degree
 * @param series the dimensions
 * @param completeness whether the generators generate everything, beyond the degree, too
 */
public record GradedModule(
    Term target,
    PolynomialRing polynomials,
    int degree,
    List<Generator> generators,
    HilbertSeries series,
    Completeness completeness) {
  /** Copies the list. */
  public GradedModule {
    generators = List.copyOf(generators);
  }

  /** The total degrees of the generators, rising. */
  public List<Integer> degrees() {
    return generators.stream().map(generator -> generator.degree().total()).toList();
  }
}
