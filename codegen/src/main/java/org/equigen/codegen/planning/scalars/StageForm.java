package org.equigen.codegen.planning.scalars;

import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * A sum of values of one stage of {@link ProductStages} with exact coefficients.
 *
 * @param stage the degree of the values: 0 for the number 1, 1 for coordinates
 * @param terms coefficients, none zero, by the numbers of the values; complex where the polynomial
 *     is
 */
record StageForm(int stage, SortedMap<Integer, Algebraic> terms) {
  /** The number 1. */
  static StageForm one() {
    return of(0, 0, Algebraic.ONE);
  }

  /** A multiple of one value. */
  static StageForm of(int stage, int value, Algebraic factor) {
    SortedMap<Integer, Algebraic> terms = new TreeMap<>();
    terms.put(value, factor);
    return new StageForm(stage, terms);
  }

  /** The zero polynomial of a degree. */
  static StageForm zero(int stage) {
    return new StageForm(stage, new TreeMap<>());
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** The sum with a multiple of a form of the same stage. */
  StageForm plus(NumberField field, StageForm other, Algebraic factor) {
    SortedMap<Integer, Algebraic> sum = new TreeMap<>(terms);
    other.terms.forEach((value, c) -> add(field, sum, value, field.multiply(c, factor)));
    return new StageForm(stage, sum);
  }

  /** The real or the imaginary part: values of stages are real. */
  StageForm part(NumberField field, boolean imaginary) {
    SortedMap<Integer, Algebraic> parts = new TreeMap<>();
    terms.forEach((value, c) -> add(field, parts, value, part(field, c, imaginary)));
    return new StageForm(stage, parts);
  }

  /** The real or the imaginary part of a number. */
  static Algebraic part(NumberField field, Algebraic value, boolean imaginary) {
    if (value.isRational() || field.isReal()) {
      return imaginary ? Algebraic.ZERO : value;
    }
    Algebraic other = field.conjugate(value);
    Algebraic unit = field.imaginaryUnit().orElseThrow();
    return imaginary
        ? field.divide(field.add(value, field.negate(other)), field.multiply(field.of(2), unit))
        : field.divide(field.add(value, other), field.of(2));
  }

  /** Adds to one coefficient, and leaves out what cancels. */
  static <K> void add(NumberField field, SortedMap<K, Algebraic> terms, K place, Algebraic value) {
    Algebraic sum = field.add(terms.getOrDefault(place, Algebraic.ZERO), value);
    if (sum.isZero()) {
      terms.remove(place);
    } else {
      terms.put(place, sum);
    }
  }
}
