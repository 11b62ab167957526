package org.equigen.codegen.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimitiveScale;

/**
 * The invariant bilinear forms of a pair of terms, read off the maps {@code A*B -> S}.
 *
 * <p>A form is a sparse matrix, keyed by {@code row * columns + column}. Forms of a term with
 * itself split into symmetric and antisymmetric ones, because exchanging the arguments maps
 * invariants to invariants.
 */
final class BilinearForms {
  private final NumberField field;
  private final int columns;
  private final List<SortedMap<Integer, Algebraic>> forms;

  private BilinearForms(NumberField field, int columns, List<SortedMap<Integer, Algebraic>> forms) {
    this.field = field;
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
    List<SortedMap<Integer, Algebraic>> forms = new ArrayList<>();
    for (Intertwiner element : basis.elements()) {
      SortedMap<Integer, Algebraic> form = new TreeMap<>();
      for (int k = 0; k < element.size(); k++) {
        form.put(element.columns()[k], basis.coefficient(element, k));
      }
      forms.add(form);
    }
    return new BilinearForms(basis.field(), columns, forms);
  }

  /** The field of the entries. */
  NumberField field() {
    return field;
  }

  /** All forms. */
  List<SortedMap<Integer, Algebraic>> all() {
    return forms;
  }

  /** A basis of the forms with {@code f(x, y) = f(y, x)}. */
  List<SortedMap<Integer, Algebraic>> symmetric() {
    return part(Algebraic.ONE);
  }

  /** A basis of the forms with {@code f(x, y) = -f(y, x)}. */
  List<SortedMap<Integer, Algebraic>> antisymmetric() {
    return part(Algebraic.of(-1));
  }

  private List<SortedMap<Integer, Algebraic>> part(Algebraic sign) {
    List<SortedMap<Integer, Algebraic>> basis = new ArrayList<>();
    for (SortedMap<Integer, Algebraic> form : forms) {
      SortedMap<Integer, Algebraic> part = new TreeMap<>(form);
      form.forEach(
          (key, value) ->
              add(part, key % columns * columns + key / columns, field.multiply(value, sign)));
      extend(basis, part);
    }
    return basis;
  }

  /** Reduces {@code form} by the basis and the basis by what is left of it. */
  private void extend(
      List<SortedMap<Integer, Algebraic>> basis, SortedMap<Integer, Algebraic> form) {
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
  private void eliminate(SortedMap<Integer, Algebraic> form, SortedMap<Integer, Algebraic> by) {
    Algebraic entry = form.getOrDefault(by.firstKey(), Algebraic.ZERO);
    if (!entry.isZero()) {
      Algebraic factor = field.negate(field.divide(entry, by.firstEntry().getValue()));
      by.forEach((key, value) -> add(form, key, field.multiply(value, factor)));
    }
  }

  private void add(SortedMap<Integer, Algebraic> form, int key, Algebraic value) {
    Algebraic sum = field.add(form.getOrDefault(key, Algebraic.ZERO), value);
    if (sum.isZero()) {
      form.remove(key);
    } else {
      form.put(key, sum);
    }
  }

  /**
   * Scales to coprime integers, the first one positive; over a number field, to a positive integer
   * at the first place and coprime integer coefficients of the powers of its generator.
   */
  private void makePrimitive(SortedMap<Integer, Algebraic> form) {
    Algebraic scale = field.invert(form.firstEntry().getValue());
    form.replaceAll((key, value) -> field.multiply(value, scale));
    Algebraic factor = Algebraic.of(PrimitiveScale.ofAlgebraic(form.values().stream()));
    form.replaceAll((key, value) -> field.multiply(value, factor));
  }
}
