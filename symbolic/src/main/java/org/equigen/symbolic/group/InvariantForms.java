package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.NullSpace;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.Weight;

/**
 * Finds the symmetric or alternating k-linear form that a semisimple Lie algebra leaves invariant,
 * where there is one up to a factor.
 *
 * <p>The unknowns are the values on sorted lists of basis vectors of total weight zero; a form of
 * weight zero that the raising operators annihilate is invariant. Nearly all equations have two
 * terms, which elimination does not fill.
 */
final class InvariantForms {
  private final List<Weight> weights;
  private final List<Matrix<Rational>> columns;
  private final List<Weight> steps;
  private final int degree;
  private final boolean alternating;
  private final Map<List<Integer>, Integer> unknowns = new HashMap<>();
  private final List<List<Integer>> lists = new ArrayList<>();

  /**
   * Prepares a search.
   *
   * @param weights of the basis vectors
   * @param raising matrices of the raising operators
   * @param steps what each raising operator adds to a weight
   */
  InvariantForms(
      List<Weight> weights,
      List<Matrix<Rational>> raising,
      List<Weight> steps,
      int degree,
      boolean alternating) {
    this.weights = weights;
    this.columns = raising.stream().map(Matrix::transpose).toList();
    this.steps = steps;
    this.degree = degree;
    this.alternating = alternating;
  }

  /**
   * The values of the form on sorted lists of basis vectors, coprime integers, the first one
   * positive.
   *
   * @throws IllegalStateException unless there is exactly one form up to a factor
   */
  Map<List<Integer>, Rational> only() {
    RowSpace<Rational> equations = new RowSpace<>(RationalField.Q);
    for (List<Integer> list : ofWeight(Weight.zero(weights.getFirst().size()))) {
      unknowns.put(list, lists.size());
      lists.add(list);
    }
    for (int i = 0; i < steps.size(); i++) {
      for (List<Integer> list : ofWeight(steps.get(i).times(-1))) {
        equations.add(equation(list, columns.get(i)));
      }
    }
    List<Map<Long, Rational>> forms =
        NullSpace.of(RationalField.Q, equations.reduced(), lists.size());
    if (forms.size() != 1) {
      throw new IllegalStateException(forms.size() + " invariant forms of degree " + degree);
    }
    return primitive(forms.getFirst());
  }

  /** {@code sum over places of form(..., e v, ...)}. */
  private Map<Long, Rational> equation(List<Integer> list, Matrix<Rational> images) {
    Map<Long, Rational> equation = new TreeMap<>();
    for (int place = 0; place < degree; place++) {
      for (Matrix.Entry<Rational> image : images.row(list.get(place))) {
        List<Integer> moved = new ArrayList<>(list);
        moved.set(place, image.column());
        int sign = IndexLists.sort(moved, alternating);
        Integer unknown = unknowns.get(moved);
        if (sign != 0 && unknown != null) {
          Rational value = sign > 0 ? image.value() : image.value().negate();
          equation.merge((long) unknown, value, Rational::add);
        }
      }
    }
    return equation;
  }

  private Map<List<Integer>, Rational> primitive(Map<Long, Rational> values) {
    Map<List<Integer>, Rational> form = new TreeMap<>(IndexLists.LEXICOGRAPHIC);
    values.forEach((unknown, value) -> form.put(lists.get(unknown.intValue()), value));
    return IndexLists.primitive(form);
  }

  private List<List<Integer>> ofWeight(Weight total) {
    Map<Weight, List<Integer>> byWeight = new HashMap<>();
    for (int k = 0; k < weights.size(); k++) {
      byWeight.computeIfAbsent(weights.get(k), weight -> new ArrayList<>()).add(k);
    }
    List<List<Integer>> found = new ArrayList<>();
    complete(new ArrayList<>(), total, byWeight, found);
    return found;
  }

  /** Extends a sorted list; the last vector must have the weight that is missing. */
  private void complete(
      List<Integer> prefix,
      Weight rest,
      Map<Weight, List<Integer>> byWeight,
      List<List<Integer>> found) {
    int first = prefix.isEmpty() ? 0 : prefix.getLast() + (alternating ? 1 : 0);
    if (prefix.size() == degree - 1) {
      for (int last : byWeight.getOrDefault(rest, List.of())) {
        if (last >= first) {
          List<Integer> list = new ArrayList<>(prefix);
          list.add(last);
          found.add(List.copyOf(list));
        }
      }
      return;
    }
    for (int next = first; next < weights.size(); next++) {
      prefix.add(next);
      complete(prefix, rest.plus(-1, weights.get(next)), byWeight, found);
      prefix.removeLast();
    }
  }
}
