package org.equigen.symbolic.polynomial;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.number.Algebraic;

/**
 * A polynomial by its coefficients; which field they lie in and what the variables are called is
 * known to the {@link PolynomialRing}. Equal polynomials have equal coefficients.
 *
 * @param terms the nonzero coefficients by monomial, in the canonical order
 */
public record Polynomial(NavigableMap<Monomial, Algebraic> terms) {
  /** 0. */
  public static final Polynomial ZERO = new Polynomial(new TreeMap<>());

  /** Drops zeros and copies the map. */
  public Polynomial {
    NavigableMap<Monomial, Algebraic> nonzero = new TreeMap<>(terms);
    nonzero.values().removeIf(Algebraic::isZero);
    terms = Collections.unmodifiableNavigableMap(nonzero);
  }

  /** From coefficients in any order. */
  public static Polynomial of(Map<Monomial, Algebraic> terms) {
    return new Polynomial(new TreeMap<>(terms));
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return terms.isEmpty();
  }

  /** The number of terms. */
  public int size() {
    return terms.size();
  }

  /** The coefficient of a monomial. */
  public Algebraic coefficient(Monomial monomial) {
    return terms.getOrDefault(monomial, Algebraic.ZERO);
  }

  /** The polynomial with other coefficients. */
  public Polynomial map(UnaryOperator<Algebraic> image) {
    NavigableMap<Monomial, Algebraic> mapped = new TreeMap<>();
    terms.forEach((monomial, value) -> mapped.put(monomial, image.apply(value)));
    return new Polynomial(mapped);
  }

  /** The polynomial in other variables, {@code x_i} becoming {@code x_image[i]}. */
  public Polynomial renamed(int... image) {
    NavigableMap<Monomial, Algebraic> moved = new TreeMap<>();
    terms.forEach((monomial, value) -> moved.put(monomial.renamed(image), value));
    return new Polynomial(moved);
  }
}
