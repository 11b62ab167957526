package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.NumberField;

/**
 * Polynomials in the coordinates, to expand a contraction in: for each sorted list of coordinates
 * the coefficient of their product, none of them zero. A ring: only constants have an inverse.
 *
 * @param constants the field of the coefficients
 */
record PolynomialExpansion(NumberField constants) implements Field<Map<List<Integer>, Algebraic>> {
  /** The numbers in which a contraction is expanded. */
  Arithmetic<Map<List<Integer>, Algebraic>> arithmetic() {
    return new Arithmetic<>(
        this, this::constant, constant(constants.imaginaryUnit().orElse(Algebraic.ZERO)));
  }

  /** The coordinates themselves. */
  List<Map<List<Integer>, Algebraic>> variables(int count) {
    List<Map<List<Integer>, Algebraic>> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(Map.of(List.of(i), Algebraic.ONE));
    }
    return variables;
  }

  private Map<List<Integer>, Algebraic> constant(Algebraic value) {
    return value.isZero() ? Map.of() : Map.of(List.of(), value);
  }

  @Override
  public Map<List<Integer>, Algebraic> zero() {
    return Map.of();
  }

  @Override
  public Map<List<Integer>, Algebraic> one() {
    return constant(Algebraic.ONE);
  }

  @Override
  public Map<List<Integer>, Algebraic> of(long value) {
    return constant(Algebraic.of(value));
  }

  @Override
  public Map<List<Integer>, Algebraic> add(
      Map<List<Integer>, Algebraic> a, Map<List<Integer>, Algebraic> b) {
    Map<List<Integer>, Algebraic> sum = new HashMap<>(a);
    b.forEach((monomial, value) -> sum.merge(monomial, value, constants::add));
    sum.values().removeIf(Algebraic::isZero);
    return sum;
  }

  @Override
  public Map<List<Integer>, Algebraic> negate(Map<List<Integer>, Algebraic> a) {
    Map<List<Integer>, Algebraic> negative = new HashMap<>(a);
    negative.replaceAll((_, value) -> constants.negate(value));
    return negative;
  }

  @Override
  public Map<List<Integer>, Algebraic> multiply(
      Map<List<Integer>, Algebraic> a, Map<List<Integer>, Algebraic> b) {
    Map<List<Integer>, Algebraic> product = new HashMap<>();
    a.forEach(
        (left, x) ->
            b.forEach(
                (right, y) -> {
                  List<Integer> monomial = new ArrayList<>(left);
                  monomial.addAll(right);
                  monomial.sort(null);
                  product.merge(monomial, constants.multiply(x, y), constants::add);
                }));
    product.values().removeIf(Algebraic::isZero);
    return product;
  }

  @Override
  public Map<List<Integer>, Algebraic> invert(Map<List<Integer>, Algebraic> a) {
    Algebraic constant = a.getOrDefault(List.of(), Algebraic.ZERO);
    if (a.size() != 1 || constant.isZero()) {
      throw new ArithmeticException("no constant: a polynomial of " + a.size() + " terms");
    }
    return constant(constants.invert(constant));
  }
}
