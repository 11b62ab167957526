package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A power series that is a quotient of polynomials, {@code N(t) / D(t)} in lowest terms, where D is
 * a product of polynomials of roots of unity with constant term 1: what counts polynomials by
 * degree.
 *
 * <p>Two series are equal if and only if they have the same coefficients.
 *
 * @param numerator N
 * @param factors from d to the multiplicity in D of the minimal polynomial of the primitive d-th
 *     roots of unity; {@code 1 - t} for d = 1
 */
public record RationalSeries(IntegerPolynomial numerator, SortedMap<Integer, Integer> factors) {
  /** Cancels common factors. */
  public RationalSeries {
    SortedMap<Integer, Integer> kept = new TreeMap<>();
    for (Map.Entry<Integer, Integer> factor : factors.entrySet()) {
      int multiplicity = factor.getValue();
      Optional<IntegerPolynomial> quotient = numerator.dividedBy(monic(factor.getKey()));
      while (multiplicity > 0 && quotient.isPresent()) {
        numerator = sign(factor.getKey()).times(quotient.get());
        quotient = numerator.dividedBy(monic(factor.getKey()));
        multiplicity--;
      }
      if (multiplicity > 0) {
        kept.put(factor.getKey(), multiplicity);
      }
    }
    factors = java.util.Collections.unmodifiableSortedMap(kept);
  }

  private static IntegerPolynomial monic(int d) {
    return IntegerPolynomial.cyclotomic(d);
  }

  /** The sign that makes the constant term of the monic polynomial 1. */
  private static IntegerPolynomial sign(int d) {
    return IntegerPolynomial.of(d == 1 ? -1 : 1);
  }

  /** {@code numerator / prod_d (1 - t^d)}. */
  public static RationalSeries over(IntegerPolynomial numerator, List<Integer> degrees) {
    SortedMap<Integer, Integer> factors = new TreeMap<>();
    for (int degree : degrees) {
      for (int d = 1; d <= degree; d++) {
        if (degree % d == 0) {
          factors.merge(d, 1, Integer::sum);
        }
      }
    }
    return new RationalSeries(numerator, factors);
  }

  /** D. */
  public IntegerPolynomial denominator() {
    IntegerPolynomial product = IntegerPolynomial.ONE;
    for (Map.Entry<Integer, Integer> factor : factors.entrySet()) {
      IntegerPolynomial one = sign(factor.getKey()).times(monic(factor.getKey()));
      product = product.times(one.power(factor.getValue()));
    }
    return product;
  }

  /** The coefficients of {@code t^0, ..., t^degree}. */
  public List<BigInteger> coefficients(int degree) {
    IntegerPolynomial denominator = denominator();
    List<BigInteger> coefficients = new ArrayList<>();
    for (int k = 0; k <= degree; k++) {
      BigInteger sum = numerator.coefficient(k);
      for (int j = 1; j <= Math.min(k, denominator.degree()); j++) {
        sum = sum.subtract(denominator.coefficient(j).multiply(coefficients.get(k - j)));
      }
      coefficients.add(sum);
    }
    return List.copyOf(coefficients);
  }

  /** The order of the pole at 1: the number of algebraically independent invariants. */
  public int dimension() {
    return factors.getOrDefault(1, 0);
  }

  /**
   * The numerator over {@code prod_d (1 - t^d)}; empty if that is no polynomial.
   *
   * @param degrees the numbers d, each at least 1
   */
  public Optional<IntegerPolynomial> numeratorOver(List<Integer> degrees) {
    IntegerPolynomial product = numerator;
    for (int degree : degrees) {
      product = product.times(IntegerPolynomial.oneMinusPower(degree));
    }
    return product
        .times(IntegerPolynomial.of(dimension() % 2 == 0 ? 1 : -1))
        .dividedBy(monicDenominator());
  }

  /** D up to its sign, which is that of {@code (1-t)^m}. */
  private IntegerPolynomial monicDenominator() {
    IntegerPolynomial product = IntegerPolynomial.ONE;
    for (Map.Entry<Integer, Integer> factor : factors.entrySet()) {
      product = product.times(monic(factor.getKey()).power(factor.getValue()));
    }
    return product;
  }

  /** With the degrees that {@link ProductForm#of} chooses. */
  public ProductForm productForm() {
    return ProductForm.of(this);
  }

  /** As its product form, for example {@code (1 + t^15) / ((1 - t^2) (1 - t^6) (1 - t^10))}. */
  @Override
  public String toString() {
    return productForm().toString();
  }
}
