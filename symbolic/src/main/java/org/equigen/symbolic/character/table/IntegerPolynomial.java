package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A polynomial in t with integer coefficients.
 *
 * @param coefficients of the powers of t, rising, the last one not zero; empty for 0
 */
public record IntegerPolynomial(List<BigInteger> coefficients) {
  /** 0. */
  public static final IntegerPolynomial ZERO = new IntegerPolynomial(List.of());

  /** 1. */
  public static final IntegerPolynomial ONE = new IntegerPolynomial(List.of(BigInteger.ONE));

  private static final Map<Integer, IntegerPolynomial> CYCLOTOMIC = new ConcurrentHashMap<>();

  /** Drops trailing zeros and copies the list. */
  public IntegerPolynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  /** The polynomial with these coefficients, rising. */
  public static IntegerPolynomial of(List<BigInteger> coefficients) {
    return new IntegerPolynomial(coefficients);
  }

  /** The polynomial with these coefficients, rising. */
  public static IntegerPolynomial of(long... coefficients) {
    List<BigInteger> values = new ArrayList<>();
    for (long coefficient : coefficients) {
      values.add(BigInteger.valueOf(coefficient));
    }
    return new IntegerPolynomial(values);
  }

  /** {@code 1 - t^d}, d at least 1. */
  public static IntegerPolynomial oneMinusPower(int d) {
    long[] coefficients = new long[d + 1];
    coefficients[0] = 1;
    coefficients[d] = -1;
    return of(coefficients);
  }

  /** The minimal polynomial of the primitive n-th roots of unity, monic. */
  static IntegerPolynomial cyclotomic(int n) {
    IntegerPolynomial known = CYCLOTOMIC.get(n);
    if (known == null) {
      known = of(-1).times(oneMinusPower(n));
      for (int d = 1; d < n; d++) {
        known = n % d == 0 ? known.dividedBy(cyclotomic(d)).orElseThrow() : known;
      }
      CYCLOTOMIC.put(n, known);
    }
    return known;
  }

  /** The degree; -1 for 0. */
  public int degree() {
    return coefficients.size() - 1;
  }

  /** The coefficient of {@code t^power}, for any power from 0. */
  public BigInteger coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : BigInteger.ZERO;
  }

  /** The value at t = 1. */
  public BigInteger sum() {
    return coefficients.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The product. */
  public IntegerPolynomial times(IntegerPolynomial other) {
    List<BigInteger> product = new ArrayList<>();
    for (int k = 0; k <= degree() + other.degree(); k++) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = Math.max(0, k - other.degree()); i <= Math.min(k, degree()); i++) {
        sum = sum.add(coefficients.get(i).multiply(other.coefficients.get(k - i)));
      }
      product.add(sum);
    }
    return new IntegerPolynomial(product);
  }

  /** The power, from 0. */
  public IntegerPolynomial power(int exponent) {
    IntegerPolynomial power = ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(this);
    }
    return power;
  }

  /** The rest of the division by a monic polynomial. */
  public IntegerPolynomial remainder(IntegerPolynomial monic) {
    List<BigInteger> rest = new ArrayList<>(coefficients);
    divide(rest, monic);
    return new IntegerPolynomial(rest.subList(0, Math.min(rest.size(), monic.degree())));
  }

  /** The quotient by a monic polynomial; empty if that leaves a rest. */
  public Optional<IntegerPolynomial> dividedBy(IntegerPolynomial monic) {
    List<BigInteger> rest = new ArrayList<>(coefficients);
    IntegerPolynomial quotient = divide(rest, monic);
    return new IntegerPolynomial(rest).equals(ZERO) ? Optional.of(quotient) : Optional.empty();
  }

  private static IntegerPolynomial divide(List<BigInteger> rest, IntegerPolynomial monic) {
    int degree = monic.degree();
    List<BigInteger> quotient = new ArrayList<>();
    for (int k = rest.size() - 1 - degree; k >= 0; k--) {
      BigInteger factor = rest.get(k + degree);
      quotient.addFirst(factor);
      for (int j = 0; j <= degree && factor.signum() != 0; j++) {
        BigInteger product = factor.multiply(monic.coefficients.get(j));
        rest.set(k + j, rest.get(k + j).subtract(product));
      }
    }
    return new IntegerPolynomial(quotient);
  }

  /** For example {@code 1 + 2t^3 - t^15}. */
  @Override
  public String toString() {
    return text("t", "^", "");
  }

  /** For example {@code 1 + 2t^{3} - t^{15}}. */
  public String latex() {
    return text("t", "^{", "}");
  }

  private String text(String name, String open, String close) {
    StringBuilder text = new StringBuilder();
    for (int power = 0; power <= degree(); power++) {
      BigInteger value = coefficients.get(power);
      if (value.signum() != 0) {
        String sign = value.signum() > 0 ? " + " : " - ";
        text.append(!text.isEmpty() ? sign : value.signum() < 0 ? "-" : "");
        boolean bare = power > 0 && value.abs().equals(BigInteger.ONE);
        text.append(bare ? "" : value.abs());
        text.append(power == 0 ? "" : name);
        text.append(power < 2 ? "" : open + power + close);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
