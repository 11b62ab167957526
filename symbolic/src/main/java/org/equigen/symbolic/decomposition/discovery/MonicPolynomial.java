package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/**
 * A monic polynomial in one variable over a number field.
 *
 * @param field of the coefficients
 * @param coefficients of the powers of x, rising; the last one is 1
 */
record MonicPolynomial(NumberField field, List<Algebraic> coefficients) {
  /** Copies the list, and divides by the last coefficient, which is not zero. */
  MonicPolynomial {
    Algebraic scale = field.invert(coefficients.getLast());
    coefficients = coefficients.stream().map(c -> field.multiply(scale, c)).toList();
  }

  int degree() {
    return coefficients.size() - 1;
  }

  /** The value at a number. */
  Algebraic at(Algebraic x) {
    Algebraic value = Algebraic.ZERO;
    for (Algebraic coefficient : coefficients.reversed()) {
      value = field.add(field.multiply(value, x), coefficient);
    }
    return value;
  }

  /** Divided by {@code x - root} as often as it can be. */
  MonicPolynomial without(Algebraic root) {
    MonicPolynomial rest = this;
    while (rest.degree() > 0 && rest.at(root).isZero()) {
      rest = rest.quotient(root);
    }
    return rest;
  }

  private MonicPolynomial quotient(Algebraic root) {
    List<Algebraic> falling = new ArrayList<>();
    Algebraic carry = Algebraic.ZERO;
    for (int k = degree(); k > 0; k--) {
      carry = field.add(field.multiply(carry, root), coefficients.get(k));
      falling.add(carry);
    }
    return new MonicPolynomial(field, falling.reversed());
  }

  /** The product of the distinct irreducible factors. */
  MonicPolynomial squareFree() {
    List<Algebraic> derivative = new ArrayList<>();
    for (int k = 1; k <= degree(); k++) {
      derivative.add(field.multiply(Algebraic.of(k), coefficients.get(k)));
    }
    List<Algebraic> divisor = new ArrayList<>(coefficients);
    List<Algebraic> rest = derivative;
    while (!rest.isEmpty()) {
      List<Algebraic> next = new ArrayList<>(divisor);
      divide(next, rest);
      divisor = rest;
      rest = next;
    }
    List<Algebraic> all = new ArrayList<>(coefficients);
    return new MonicPolynomial(field, divide(all, divisor));
  }

  /** The quotient; leaves the remainder, without leading zeros, in the dividend. */
  private List<Algebraic> divide(List<Algebraic> dividend, List<Algebraic> divisor) {
    Algebraic inverse = field.invert(divisor.getLast());
    List<Algebraic> falling = new ArrayList<>();
    while (dividend.size() >= divisor.size()) {
      Algebraic factor = field.multiply(dividend.getLast(), inverse);
      falling.add(factor);
      int shift = dividend.size() - divisor.size();
      for (int k = 0; k < divisor.size(); k++) {
        Algebraic part = field.multiply(factor, divisor.get(k));
        dividend.set(shift + k, field.subtract(dividend.get(shift + k), part));
      }
      dividend.removeLast();
    }
    while (!dividend.isEmpty() && dividend.getLast().isZero()) {
      dividend.removeLast();
    }
    return falling.reversed();
  }

  /** The same polynomial over a larger field. */
  MonicPolynomial over(NumberField larger) {
    FieldEmbedding embedding = FieldEmbedding.of(field, larger);
    return new MonicPolynomial(larger, coefficients.stream().map(embedding::apply).toList());
  }

  /** Whether all coefficients are rational. */
  boolean isRational() {
    return coefficients.stream().allMatch(Algebraic::isRational);
  }
}
