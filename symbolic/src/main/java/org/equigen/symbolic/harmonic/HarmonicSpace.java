package org.equigen.symbolic.harmonic;

import java.util.List;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.representation.Term;

/**
 * The harmonic polynomials of one degree, in a basis that is orthonormal up to known factors.
 *
 * @param degree l
 * @param term the representation whose orthonormal coordinates are {@code p_k / |p_k|}
 * @param polynomials p, in the axes of the form
 * @param squares their squares in {@link HarmonicPolynomials#product}
 */
public record HarmonicSpace(
    int degree, Term term, List<Polynomial> polynomials, List<Rational> squares) {
  /** Copies the lists. */
  public HarmonicSpace {
    polynomials = List.copyOf(polynomials);
    squares = List.copyOf(squares);
  }

  /** Its dimension. */
  public int dimension() {
    return polynomials.size();
  }

  /**
   * {@code sum over k of (p_k / |p_k|)^2 = K Q^l}, where squares count with the sign of the form
   * that the group leaves invariant; {@code K = product over j < l of (n-2+j) / (n-2+2j)}, the
   * value at 1 of a Gegenbauer polynomial over its leading coefficient, and 1 for l = 0.
   *
   * @param variables n
   */
  public Rational sumOfSquares(int variables) {
    Rational product = Rational.ONE;
    for (int j = 1; j < degree; j++) {
      product = product.multiply(Rational.of(variables - 2L + j, variables - 2L + 2L * j));
    }
    return product;
  }
}
