package org.equigen.codegen.planning.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.matrix.RowSpace;
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
public final class BilinearForms {
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
  public static BilinearForms of(IntertwinerBasis basis, int columns) {
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
  public NumberField field() {
    return field;
  }

  /** All forms. */
  public List<SortedMap<Integer, Algebraic>> all() {
    return forms;
  }

  /** A basis of the forms with {@code f(x, y) = f(y, x)}. */
  public List<SortedMap<Integer, Algebraic>> symmetric() {
    return part(Algebraic.ONE);
  }

  /** A basis of the forms with {@code f(x, y) = -f(y, x)}. */
  public List<SortedMap<Integer, Algebraic>> antisymmetric() {
    return part(Algebraic.of(-1));
  }

  private List<SortedMap<Integer, Algebraic>> part(Algebraic sign) {
    RowSpace<Algebraic> span = new RowSpace<>(field);
    for (SortedMap<Integer, Algebraic> form : forms) {
      Map<Long, Algebraic> part = new TreeMap<>();
      form.forEach(
          (key, value) -> {
            long transposed = (long) key % columns * columns + key / columns;
            part.merge((long) key, value, field::add);
            part.merge(transposed, field.multiply(value, sign), field::add);
          });
      span.add(part);
    }
    return span.reduced().stream().map(this::primitive).toList();
  }

  /**
   * Scaled to coprime integers, the first one positive; over a number field, to a positive integer
   * at the first place and coprime integer coefficients of the powers of its generator.
   *
   * @param form with 1 at its first place
   */
  private SortedMap<Integer, Algebraic> primitive(Map<Long, Algebraic> form) {
    Algebraic factor = Algebraic.of(PrimitiveScale.ofAlgebraic(form.values().stream()));
    SortedMap<Integer, Algebraic> primitive = new TreeMap<>();
    form.forEach((key, value) -> primitive.put(key.intValue(), field.multiply(value, factor)));
    return primitive;
  }
}
