package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Polynomials in one element of an algebra, whose unit is an idempotent. */
final class MinimalPolynomial {
  private final Commutant algebra;
  private final NumberField field;
  private final Map<Long, Algebraic> unit;
  private final Map<Long, Algebraic> element;

  /** Powers of the element with their combinations, each led by a place of its own. */
  private final List<Row> rows = new ArrayList<>();

  private record Row(TreeMap<Long, Algebraic> vector, List<Algebraic> combination) {}

  private MinimalPolynomial(
      Commutant algebra, Map<Long, Algebraic> unit, Map<Long, Algebraic> element) {
    this.algebra = algebra;
    this.unit = unit;
    this.element = element;
    field = algebra.field();
  }

  /** The minimal polynomial of an element x with {@code unit x = x unit = x}. */
  static MonicPolynomial of(
      Commutant algebra, Map<Long, Algebraic> unit, Map<Long, Algebraic> element) {
    return new MinimalPolynomial(algebra, unit, element).relation();
  }

  private MonicPolynomial relation() {
    Map<Long, Algebraic> power = unit;
    List<Algebraic> combination = new ArrayList<>();
    while (true) {
      combination.add(Algebraic.ONE);
      Row rest = reduced(new Row(new TreeMap<>(power), combination));
      if (rest.vector().isEmpty()) {
        return new MonicPolynomial(field, rest.combination());
      }
      rows.add(rest);
      power = algebra.product(element, power);
      combination = new ArrayList<>(combination);
      combination.set(combination.size() - 1, Algebraic.ZERO);
    }
  }

  private Row reduced(Row row) {
    TreeMap<Long, Algebraic> vector = row.vector();
    List<Algebraic> combination = new ArrayList<>(row.combination());
    for (Row known : rows) {
      Algebraic value = vector.get(known.vector().firstKey());
      if (value != null) {
        Algebraic factor =
            field.negate(field.divide(value, known.vector().firstEntry().getValue()));
        known.vector().forEach((i, v) -> vector.merge(i, field.multiply(factor, v), field::add));
        vector.values().removeIf(Algebraic::isZero);
        for (int k = 0; k < known.combination().size(); k++) {
          Algebraic part = field.multiply(factor, known.combination().get(k));
          combination.set(k, field.add(combination.get(k), part));
        }
      }
    }
    return new Row(vector, combination);
  }

  /** The value of a polynomial at an element. */
  static Map<Long, Algebraic> value(
      Commutant algebra,
      Map<Long, Algebraic> unit,
      Map<Long, Algebraic> element,
      MonicPolynomial polynomial) {
    Map<Long, Algebraic> value = Map.of();
    for (Algebraic coefficient : polynomial.coefficients().reversed()) {
      value = algebra.sum(algebra.product(element, value), coefficient, unit);
    }
    return value;
  }
}
