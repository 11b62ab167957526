package org.equigen.codegen.planning;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.Intertwiner;
import org.equigen.symbolic.solver.IntertwinerBasis;

/**
 * The invariant bilinear forms of a pair of terms, read off the maps {@code A*B -> S}.
 *
 * <p>A form is a sparse matrix, keyed by {@code row * columns + column}. Forms of a term with
 * itself split into symmetric and antisymmetric ones, because exchanging the arguments maps
 * invariants to invariants.
 */
final class BilinearForms {
  private final int columns;
  private final List<SortedMap<Integer, Rational>> forms;

  private BilinearForms(int columns, List<SortedMap<Integer, Rational>> forms) {
    this.columns = columns;
    this.forms = forms;
  }

  /**
   * Reads the forms.
   *
   * @param basis the maps from the product to S
   * @param columns dimension of the second factor
   */
  static BilinearForms of(IntertwinerBasis basis, int columns) {
    List<SortedMap<Integer, Rational>> forms = new ArrayList<>();
    for (Intertwiner element : basis.elements()) {
      SortedMap<Integer, Rational> form = new TreeMap<>();
      for (int k = 0; k < element.size(); k++) {
        form.put(element.columns()[k], Rational.of(element.values()[k]));
      }
      forms.add(form);
    }
    return new BilinearForms(columns, forms);
  }

  /** All forms. */
  List<SortedMap<Integer, Rational>> all() {
    return forms;
  }

  /** A basis of the forms with {@code f(x, y) = f(y, x)}. */
  List<SortedMap<Integer, Rational>> symmetric() {
    return part(Rational.ONE);
  }

  /** A basis of the forms with {@code f(x, y) = -f(y, x)}. */
  List<SortedMap<Integer, Rational>> antisymmetric() {
    return part(Rational.ONE.negate());
  }

  private List<SortedMap<Integer, Rational>> part(Rational sign) {
    List<SortedMap<Integer, Rational>> basis = new ArrayList<>();
    for (SortedMap<Integer, Rational> form : forms) {
      SortedMap<Integer, Rational> part = new TreeMap<>(form);
      form.forEach(
          (key, value) -> add(part, key % columns * columns + key / columns, value.multiply(sign)));
      extend(basis, part);
    }
    return basis;
  }

  /** Reduces {@code form} by the basis and the basis by what is left of it. */
  private static void extend(
      List<SortedMap<Integer, Rational>> basis, SortedMap<Integer, Rational> form) {
    basis.forEach(element -> eliminate(form, element));
    if (form.isEmpty()) {
      return;
    }
    makePrimitive(form);
    basis.forEach(
        element -> {
          eliminate(element, form);
          makePrimitive(element);
        });
    basis.add(form);
    basis.sort((a, b) -> Integer.compare(a.firstKey(), b.firstKey()));
  }

  /** Clears the entry of {@code form} at the first entry of {@code by}. */
  private static void eliminate(
      SortedMap<Integer, Rational> form, SortedMap<Integer, Rational> by) {
    Rational entry = form.getOrDefault(by.firstKey(), Rational.ZERO);
    if (entry.signum() != 0) {
      Rational factor = entry.divide(by.firstEntry().getValue()).negate();
      by.forEach((key, value) -> add(form, key, value.multiply(factor)));
    }
  }

  private static void add(SortedMap<Integer, Rational> form, int key, Rational value) {
    Rational sum = form.getOrDefault(key, Rational.ZERO).add(value);
    if (sum.signum() == 0) {
      form.remove(key);
    } else {
      form.put(key, sum);
    }
  }

  /** Scales to coprime integers, the first one positive. */
  private static void makePrimitive(SortedMap<Integer, Rational> form) {
    BigInteger multiple = BigInteger.ONE;
    for (Rational value : form.values()) {
      BigInteger denominator = value.denominator();
      multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
    }
    BigInteger divisor = BigInteger.ZERO;
    for (Rational value : form.values()) {
      divisor = divisor.gcd(value.numerator().multiply(multiple).divide(value.denominator()));
    }
    Rational scale = new Rational(multiple, divisor);
    Rational factor = form.firstEntry().getValue().signum() < 0 ? scale.negate() : scale;
    for (Map.Entry<Integer, Rational> entry : form.entrySet()) {
      entry.setValue(entry.getValue().multiply(factor));
    }
  }
}
