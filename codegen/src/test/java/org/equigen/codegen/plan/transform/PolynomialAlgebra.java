package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.symbolic.number.Rational;

/**
 * Polynomials over the rationals in numbered variables: a coefficient for each sorted list of
 * variables.
 */
final class PolynomialAlgebra implements Algebra<Map<List<Integer>, Rational>> {
  Map<List<Integer>, Rational> variable(int number) {
    return Map.of(List.of(number), Rational.ONE);
  }

  @Override
  public Map<List<Integer>, Rational> zero() {
    return Map.of();
  }

  @Override
  public Map<List<Integer>, Rational> add(
      Map<List<Integer>, Rational> a, Map<List<Integer>, Rational> b) {
    Map<List<Integer>, Rational> sum = new HashMap<>(a);
    b.forEach((monomial, value) -> sum.merge(monomial, value, Rational::add));
    sum.values().removeIf(value -> value.signum() == 0);
    return sum;
  }

  @Override
  public Map<List<Integer>, Rational> multiply(
      Map<List<Integer>, Rational> a, Map<List<Integer>, Rational> b) {
    Map<List<Integer>, Rational> product = Map.of();
    for (Map.Entry<List<Integer>, Rational> left : a.entrySet()) {
      Map<List<Integer>, Rational> part = new HashMap<>();
      b.forEach(
          (monomial, value) -> {
            List<Integer> joined = new ArrayList<>(left.getKey());
            joined.addAll(monomial);
            joined.sort(null);
            part.put(List.copyOf(joined), value.multiply(left.getValue()));
          });
      product = add(product, part);
    }
    return product;
  }

  @Override
  public Map<List<Integer>, Rational> of(Coefficient value) {
    return Map.of(List.of(), new RationalAlgebra().of(value));
  }

  @Override
  public Map<List<Integer>, Rational> apply(
      Elementary function, Map<List<Integer>, Rational> argument) {
    throw new ArithmeticException(function + " is no polynomial");
  }

  @Override
  public Map<List<Integer>, Rational> max(
      Map<List<Integer>, Rational> a, Map<List<Integer>, Rational> b) {
    throw new ArithmeticException("polynomials have no order");
  }

  /** The formal derivative with respect to one variable. */
  Map<List<Integer>, Rational> derivative(Map<List<Integer>, Rational> polynomial, int variable) {
    Map<List<Integer>, Rational> derivative = new HashMap<>();
    polynomial.forEach(
        (monomial, value) -> {
          long power = monomial.stream().filter(it -> it == variable).count();
          if (power > 0) {
            List<Integer> rest = new ArrayList<>(monomial);
            rest.remove(Integer.valueOf(variable));
            derivative.put(List.copyOf(rest), value.multiply(Rational.of(power)));
          }
        });
    return derivative;
  }
}
