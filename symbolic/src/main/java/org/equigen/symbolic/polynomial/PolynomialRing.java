package org.equigen.symbolic.polynomial;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * The polynomials over a number field in named variables: the algebra object beside its elements.
 *
 * @param field of the coefficients
 * @param variables the names, distinct
 */
public record PolynomialRing(NumberField field, List<String> variables) {
  /** Copies the names. */
  public PolynomialRing {
    variables = List.copyOf(variables);
  }

  /** Number of variables. */
  public int size() {
    return variables.size();
  }

  /** A constant. */
  public Polynomial constant(Algebraic value) {
    return Polynomial.of(Map.of(Monomial.one(size()), value));
  }

  /** {@code x_index}, counted from 0. */
  public Polynomial variable(int index) {
    return Polynomial.of(Map.of(Monomial.variable(size(), index), Algebraic.ONE));
  }

  /** The sum. */
  public Polynomial add(Polynomial a, Polynomial b) {
    Map<Monomial, Algebraic> sum = new HashMap<>(a.terms());
    b.terms().forEach((monomial, value) -> sum.merge(monomial, value, field::add));
    return Polynomial.of(sum);
  }

  /** A multiple. */
  public Polynomial scale(Polynomial a, Algebraic factor) {
    Map<Monomial, Algebraic> scaled = new HashMap<>();
    a.terms().forEach((monomial, value) -> scaled.put(monomial, field.multiply(factor, value)));
    return Polynomial.of(scaled);
  }

  /** The product. */
  public Polynomial multiply(Polynomial a, Polynomial b) {
    Map<Monomial, Algebraic> product = new HashMap<>();
    a.terms()
        .forEach(
            (left, x) ->
                b.terms()
                    .forEach(
                        (right, y) ->
                            product.merge(left.times(right), field.multiply(x, y), field::add)));
    return Polynomial.of(product);
  }

  /** {@code a^exponent}, the exponent from 0. */
  public Polynomial power(Polynomial a, int exponent) {
    Polynomial result = constant(Algebraic.ONE);
    for (int k = 0; k < exponent; k++) {
      result = multiply(result, a);
    }
    return result;
  }

  /**
   * {@code (c_1 x_v1 + ... + c_k x_vk)^exponent} by the multinomial theorem.
   *
   * @param chosen the variables v, counted from 0, distinct
   * @param coefficients c
   */
  public Polynomial linearPower(int[] chosen, List<Algebraic> coefficients, int exponent) {
    List<List<Algebraic>> powers = new ArrayList<>();
    for (Algebraic coefficient : coefficients) {
      List<Algebraic> row = new ArrayList<>(List.of(Algebraic.ONE));
      for (int k = 0; k < exponent; k++) {
        row.add(field.multiply(row.getLast(), coefficient));
      }
      powers.add(row);
    }
    Map<Monomial, Algebraic> terms = new HashMap<>();
    expand(new int[size()], chosen, powers, 0, exponent, Algebraic.ONE, terms);
    return Polynomial.of(terms);
  }

  private void expand(
      int[] exponents,
      int[] chosen,
      List<List<Algebraic>> powers,
      int at,
      int rest,
      Algebraic factor,
      Map<Monomial, Algebraic> into) {
    if (at == chosen.length - 1) {
      exponents[chosen[at]] = rest;
      into.put(Monomial.of(exponents), field.multiply(factor, powers.get(at).get(rest)));
      exponents[chosen[at]] = 0;
      return;
    }
    BigInteger ways = BigInteger.ONE;
    for (int k = 0; k <= rest; k++) {
      exponents[chosen[at]] = k;
      Algebraic binomial = Algebraic.of(new Rational(ways, BigInteger.ONE));
      Algebraic product = field.multiply(binomial, powers.get(at).get(k));
      expand(exponents, chosen, powers, at + 1, rest - k, field.multiply(factor, product), into);
      ways = ways.multiply(BigInteger.valueOf(rest - k)).divide(BigInteger.valueOf(k + 1));
    }
    exponents[chosen[at]] = 0;
  }

  /** The partial derivative by a variable, counted from 0. */
  public Polynomial derivative(Polynomial a, int variable) {
    Map<Monomial, Algebraic> derivative = new HashMap<>();
    a.terms()
        .forEach(
            (monomial, value) -> {
              int exponent = monomial.exponent(variable);
              if (exponent > 0) {
                derivative.put(
                    monomial.lowered(variable), field.multiply(Algebraic.of(exponent), value));
              }
            });
    return Polynomial.of(derivative);
  }

  /** {@code a(y_1, ..., y_n)} with a polynomial in place of each variable. */
  public Polynomial substitute(Polynomial a, List<Polynomial> images) {
    List<List<Polynomial>> powers = new ArrayList<>();
    images.forEach(_ -> powers.add(new ArrayList<>(List.of(constant(Algebraic.ONE)))));
    Polynomial sum = Polynomial.ZERO;
    for (Map.Entry<Monomial, Algebraic> term : a.terms().entrySet()) {
      Polynomial product = constant(term.getValue());
      for (int i = 0; i < size(); i++) {
        List<Polynomial> known = powers.get(i);
        while (known.size() <= term.getKey().exponent(i)) {
          known.add(multiply(known.getLast(), images.get(i)));
        }
        product = multiply(product, known.get(term.getKey().exponent(i)));
      }
      sum = add(sum, product);
    }
    return sum;
  }

  /**
   * The value at a point.
   *
   * @param target the field of the coordinates
   * @param constants the image of the coefficients in it
   * @param point one coordinate for each variable
   */
  public <E> E evaluate(
      Polynomial a, Field<E> target, Function<Algebraic, E> constants, List<E> point) {
    E sum = target.zero();
    for (Map.Entry<Monomial, Algebraic> term : a.terms().entrySet()) {
      E product = constants.apply(term.getValue());
      for (int i = 0; i < point.size(); i++) {
        for (int k = 0; k < term.getKey().exponent(i); k++) {
          product = target.multiply(product, point.get(i));
        }
      }
      sum = target.add(sum, product);
    }
    return sum;
  }

  /**
   * For example {@code x^3 - 3*x*y^2} or {@code (1+sqrt(5))*x}: terms in the canonical order,
   * numbers as {@link NumberField#text} writes them.
   */
  public String text(Polynomial a) {
    StringBuilder text = new StringBuilder();
    a.terms()
        .forEach(
            (monomial, value) -> {
              String term = text(monomial, value);
              boolean minus = term.startsWith("-") && !text.isEmpty();
              text.append(text.isEmpty() ? "" : minus ? " - " : " + ");
              text.append(minus ? term.substring(1) : term);
            });
    return text.isEmpty() ? "0" : text.toString();
  }

  /** One term, for example {@code -3*x*y^2}. */
  public String text(Monomial monomial, Algebraic value) {
    List<String> factors = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      int exponent = monomial.exponent(i);
      if (exponent > 0) {
        factors.add(variables.get(i) + (exponent == 1 ? "" : "^" + exponent));
      }
    }
    if (factors.isEmpty()) {
      return field.text(value);
    }
    if (value.equals(Algebraic.ONE) || value.equals(Algebraic.of(-1))) {
      return (value.equals(Algebraic.ONE) ? "" : "-") + String.join("*", factors);
    }
    String coefficient = field.text(value);
    boolean sum = value.coefficients().stream().filter(part -> part.signum() != 0).count() > 1;
    factors.addFirst(sum ? "(" + coefficient + ")" : coefficient);
    return String.join("*", factors);
  }
}
