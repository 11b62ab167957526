package org.equigen.symbolic.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.equigen.symbolic.group.InvariantTensor.Entry;
import org.equigen.symbolic.group.InvariantTensor.Symmetry;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/** The invariant tensors of lowest degree of the exceptional groups. */
final class ExceptionalTensors {
  private final CartanType type;
  private final WeightBasis basis;
  private final List<InvariantTensor> tensors = new ArrayList<>();

  ExceptionalTensors(CartanType type, WeightBasis basis) {
    this.type = type;
    this.basis = basis;
  }

  List<InvariantTensor> all() {
    InvariantTensor delta = ClassicalTensors.delta(basis.size());
    switch (type.series()) {
      case G -> {
        both("eta", "\\eta", 2, false);
        tensors.add(delta);
        raised("phi", "\\varphi", 3);
        raised("psi", "\\psi", 4);
      }
      case F -> {
        both("eta", "\\eta", 2, false);
        tensors.add(delta);
        both("d", "d", 3, false);
      }
      case A, B, C, D, E -> {
        switch (type.rank()) {
          case 6 -> {
            tensors.add(delta);
            both("d", "d", 3, false);
          }
          case 7 -> {
            both("omega", "\\omega", 2, true);
            tensors.add(delta);
            both("q", "q", 4, false);
          }
          default -> {
            both("eta", "\\eta", 2, false);
            tensors.add(delta);
            raised("f", "f", 3);
          }
        }
      }
    }
    return List.copyOf(tensors);
  }

  /** The form on vectors, an element of the power of V', and the form on duals. */
  private void both(String name, String latex, int degree, boolean alternating) {
    Symmetry symmetry = alternating ? Symmetry.ANTISYMMETRIC : Symmetry.SYMMETRIC;
    for (boolean upper : new boolean[] {true, false}) {
      List<Entry> entries =
          entries(IndexLists.expand(form(degree, alternating, upper), alternating));
      List<Boolean> slots = Collections.nCopies(degree, upper);
      tensors.add(new InvariantTensor(name, latex, slots, symmetry, entries));
    }
  }

  /** An alternating form with any number of its first indices raised by the metric. */
  private void raised(String name, String latex, int degree) {
    Matrix<Rational> inverse = Elimination.inverse(metric());
    Map<List<Integer>, Rational> entries = IndexLists.expand(form(degree, true, false), true);
    for (int raised = 0; raised <= degree; raised++) {
      List<Boolean> slots = new ArrayList<>(Collections.nCopies(raised, true));
      slots.addAll(Collections.nCopies(degree - raised, false));
      tensors.add(
          new InvariantTensor(
              name, latex, slots, Symmetry.ANTISYMMETRIC, entries(IndexLists.primitive(entries))));
      if (raised < degree) {
        entries = raise(entries, raised, inverse);
      }
    }
  }

  private Matrix<Rational> metric() {
    Matrix.Builder<Rational> metric = Matrix.builder(RationalField.Q, basis.size(), basis.size());
    IndexLists.expand(form(2, false, false), false)
        .forEach((list, value) -> metric.add(list.getFirst(), list.getLast(), value));
    return metric.build();
  }

  private static Map<List<Integer>, Rational> raise(
      Map<List<Integer>, Rational> entries, int place, Matrix<Rational> inverse) {
    Map<List<Integer>, Rational> raised = new TreeMap<>(IndexLists.LEXICOGRAPHIC);
    entries.forEach(
        (list, value) -> {
          for (Matrix.Entry<Rational> image : inverse.row(list.get(place))) {
            List<Integer> moved = new ArrayList<>(list);
            moved.set(place, image.column());
            raised.merge(moved, value.multiply(image.value()), Rational::add);
          }
        });
    raised.values().removeIf(value -> value.signum() == 0);
    return raised;
  }

  /** The form on vectors; with {@code upper}, the one on duals. */
  private Map<List<Integer>, Rational> form(int degree, boolean alternating, boolean upper) {
    RootSystem roots = RootSystem.of(type);
    List<Integer> simple = IntStream.range(0, type.rank()).boxed().toList();
    Rational minus = Rational.of(-1);
    List<Matrix<Rational>> raising =
        simple.stream()
            .map(basis::raising)
            .map(e -> upper ? e.transpose().scale(minus) : e)
            .toList();
    List<Weight> weights =
        basis.elements().stream().map(element -> element.weight().times(upper ? -1 : 1)).toList();
    List<Weight> steps = simple.stream().map(roots::simpleRoot).toList();
    return new InvariantForms(weights, raising, steps, degree, alternating).only();
  }

  private static List<Entry> entries(Map<List<Integer>, Rational> form) {
    return form.entrySet().stream()
        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
        .toList();
  }
}
