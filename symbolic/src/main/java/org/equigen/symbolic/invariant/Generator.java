package org.equigen.symbolic.invariant;

/**
 * A generator of the ring of invariants, or of a module of equivariants over it.
 *
 * @param degree in each copy of the domain
 * @param map primitive, the first coefficient positive
 */
public record Generator(MultiDegree degree, PolynomialMap map) {}
