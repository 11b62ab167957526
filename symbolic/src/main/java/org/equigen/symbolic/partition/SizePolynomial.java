package org.equigen.symbolic.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.number.Rational;

/**
 * A polynomial in the number n of points, with rational coefficients: what the maps of S(n) are
 * multiplied by while n is left open.
 *
 * @param coefficients of {@code 1, n, n^2, ...}; the last one is not zero, none for zero
 */
public record SizePolynomial(List<Rational> coefficients) {
  /** 0. */
  public static final SizePolynomial ZERO = new SizePolynomial(List.of());

  /** 1. */
  public static final SizePolynomial ONE = of(1);

  /** Drops trailing zeros and copies the list. */
  public SizePolynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  /** The integer {@code value}. */
  public static SizePolynomial of(long value) {
    return new SizePolynomial(List.of(Rational.of(value)));
  }

  /** {@code n^exponent}. */
  public static SizePolynomial power(int exponent) {
    List<Rational> coefficients = new ArrayList<>(Collections.nCopies(exponent, Rational.ZERO));
    coefficients.add(Rational.ONE);
    return new SizePolynomial(coefficients);
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return coefficients.isEmpty();
  }

  /** The sum. */
  public SizePolynomial add(SizePolynomial other) {
    List<Rational> sum = new ArrayList<>();
    for (int k = 0; k < Math.max(coefficients.size(), other.coefficients.size()); k++) {
      sum.add(coefficient(k).add(other.coefficient(k)));
    }
    return new SizePolynomial(sum);
  }

  /** The product. */
  public SizePolynomial multiply(SizePolynomial other) {
    int size = coefficients.size() + other.coefficients.size();
    List<Rational> product = new ArrayList<>(Collections.nCopies(size, Rational.ZERO));
    for (int i = 0; i < coefficients.size(); i++) {
      for (int j = 0; j < other.coefficients.size(); j++) {
        Rational term = coefficients.get(i).multiply(other.coefficients.get(j));
        product.set(i + j, product.get(i + j).add(term));
      }
    }
    return new SizePolynomial(product);
  }

  /** The coefficient of {@code n^power}. */
  public Rational coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
  }

  /** The value for one n. */
  public Rational at(long n) {
    Rational value = Rational.ZERO;
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      value = value.multiply(Rational.of(n)).add(coefficients.get(k));
    }
    return value;
  }

  /** For example {@code n^2 - 3n + 2}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = coefficients.size() - 1; k >= 0; k--) {
      Rational value = coefficients.get(k);
      if (value.signum() != 0) {
        String minus = text.isEmpty() ? "-" : " - ";
        String plus = text.isEmpty() ? "" : " + ";
        text.append(value.signum() < 0 ? minus : plus);
        text.append(monomial(value.signum() < 0 ? value.negate() : value, k));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private static String monomial(Rational value, int power) {
    String variable = power == 0 ? "" : power == 1 ? "n" : "n^" + power;
    return value.equals(Rational.ONE) && power > 0 ? variable : value + variable;
  }
}
