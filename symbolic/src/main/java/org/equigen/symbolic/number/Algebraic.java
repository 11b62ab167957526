package org.equigen.symbolic.number;

import java.util.ArrayList;
import java.util.List;

/**
 * An element {@code c_0 + c_1 w + ... + c_k w^k} of a number field Q(w).
 *
 * <p>Which w is meant is known to the {@link NumberField} alone, so that a rational number is the
 * same element in every field. Trailing zeros are dropped: equal elements have equal coefficients.
 *
 * @param coefficients of the powers of w, rising; empty for zero
 */
public record Algebraic(List<Rational> coefficients) {
  /** 0. */
  public static final Algebraic ZERO = new Algebraic(List.of());

  /** 1. */
  public static final Algebraic ONE = of(1);

  /** Drops trailing zeros and copies the list. */
  public Algebraic {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).signum() == 0) {
      size--;
    }
    coefficients =
        List.copyOf(size == coefficients.size() ? coefficients : coefficients.subList(0, size));
  }

  /** The integer {@code value}. */
  public static Algebraic of(long value) {
    return value == 0 ? ZERO : new Algebraic(List.of(Rational.of(value)));
  }

  /** A rational number. */
  public static Algebraic of(Rational value) {
    return value.signum() == 0 ? ZERO : new Algebraic(List.of(value));
  }

  /** {@code a + b w}. */
  public static Algebraic of(Rational a, Rational b) {
    return new Algebraic(List.of(a, b));
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return coefficients.isEmpty();
  }

  /** Whether this lies in Q. */
  public boolean isRational() {
    return coefficients.size() <= 1;
  }

  /** The coefficient of {@code w^power}. */
  public Rational coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
  }

  /**
   * This as a rational number.
   *
   * @throws ArithmeticException if it is irrational
   */
  public Rational rational() {
    if (!isRational()) {
      throw new ArithmeticException(this + " is not rational");
    }
    return coefficient(0);
  }

  /** The sum, the same in every field. */
  Algebraic plus(Algebraic other) {
    if (isRational() && other.isRational()) {
      return of(coefficient(0).add(other.coefficient(0)));
    }
    int size = Math.max(coefficients.size(), other.coefficients.size());
    List<Rational> sum = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      sum.add(coefficient(k).add(other.coefficient(k)));
    }
    return new Algebraic(sum);
  }

  /** A rational multiple, the same in every field. */
  Algebraic times(Rational factor) {
    if (factor.equals(Rational.ONE)) {
      return this;
    }
    return isRational()
        ? of(factor.multiply(coefficient(0)))
        : new Algebraic(coefficients.stream().map(factor::multiply).toList());
  }

  /** For example {@code 3/2}, or {@code 1/4-1/4*w}. */
  @Override
  public String toString() {
    return text("w");
  }

  /** The same with another name for the generator, for example {@code 1/4-1/4*sqrt(5)}. */
  String text(String generator) {
    if (isRational()) {
      return coefficient(0).toString();
    }
    StringBuilder text = new StringBuilder();
    for (int power = 0; power < coefficients.size(); power++) {
      Rational value = coefficients.get(power);
      if (value.signum() != 0) {
        text.append(value.signum() > 0 && !text.isEmpty() ? "+" : "");
        text.append(monomial(value, power, generator));
      }
    }
    return text.toString();
  }

  private static String monomial(Rational value, int power, String generator) {
    if (power == 0) {
      return value.toString();
    }
    String sign = value.equals(Rational.ONE) ? "" : value + "*";
    sign = value.equals(Rational.of(-1)) ? "-" : sign;
    return sign + generator + (power == 1 ? "" : "^" + power);
  }
}
