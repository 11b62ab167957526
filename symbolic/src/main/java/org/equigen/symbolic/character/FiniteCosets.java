package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.RootSystem;

/**
 * Finite groups element by element: the dimension of the invariants is the average of the character
 * (Serre, Linear Representations of Finite Groups, 2.3), where elements whose powers have equal
 * traces count together. Eigenvalues are roots of unity, so a trace beyond the dimension proves a
 * group infinite.
 */
final class FiniteCosets {
  /** Beyond this, cycle types are not listed. */
  private static final int MOST_POINTS = 24;

  private static final int MOST_MATRICES = 4_000;
  private static final int MOST_PERMUTATIONS = 100_000;
  private static final RootSystem POINT = RootSystem.of(List.of(), 0);

  private FiniteCosets() {}

  /** S(n), or A(n), by cycle types; empty for many points. */
  static Optional<CosetDecomposition> symmetric(int points, boolean evenOnly) {
    if (points > MOST_POINTS) {
      return Optional.empty();
    }
    List<Coset> classes = new ArrayList<>();
    boolean half = evenOnly && points > 1;
    partitions(new ArrayList<>(), points, points, half, classes);
    String formula = "Burnside's average over " + classes.size() + " cycle types";
    return Optional.of(new CosetDecomposition(formula, classes));
  }

  private static void partitions(
      List<Integer> parts, int rest, int most, boolean evenOnly, List<Coset> classes) {
    if (rest == 0) {
      boolean odd = parts.stream().filter(part -> part % 2 == 0).count() % 2 == 1;
      if (!evenOnly || !odd) {
        Rational share = new Rational(BigInteger.valueOf(evenOnly ? 2 : 1), centraliser(parts));
        classes.add(permutation(share, List.copyOf(parts)));
      }
      return;
    }
    for (int part = Math.min(rest, most); part >= 1; part--) {
      parts.add(part);
      partitions(parts, rest - part, part, evenOnly, classes);
      parts.removeLast();
    }
  }

  /** {@code prod m_i! i^(m_i)}: the elements of S(n) that commute with one of this cycle type. */
  private static BigInteger centraliser(List<Integer> parts) {
    BigInteger order = BigInteger.ONE;
    int repeats = 0;
    for (int i = 0; i < parts.size(); i++) {
      repeats = i > 0 && parts.get(i).equals(parts.get(i - 1)) ? repeats + 1 : 1;
      order = order.multiply(BigInteger.valueOf((long) parts.get(i) * repeats));
    }
    return order;
  }

  /** The fixed points of the k-th power are those of the cycles whose length divides k. */
  private static Coset permutation(Rational share, List<Integer> cycles) {
    int size = cycles.stream().mapToInt(Integer::intValue).sum();
    BlockCharacter block =
        BlockCharacter.real(
            size,
            k -> {
              long fixed = 0;
              for (int cycle : cycles) {
                fixed += k % cycle == 0 ? cycle : 0;
              }
              return BlockCharacter.scalar(NumberField.Q, Algebraic.of(fixed));
            });
    return new Coset(share, POINT, NumberField.Q, List.of(block));
  }

  /** A group without Lie algebra; empty if it is infinite or large. */
  static Optional<CosetDecomposition> enumerated(Group group) {
    if (!group.generators().isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Permutation>> permutations = PermutationAction.of(group);
    return permutations.isPresent()
        ? permutations(group.dimension(), permutations.get())
        : matrices(group);
  }

  private static Optional<CosetDecomposition> permutations(
      int points, List<Permutation> generators) {
    BigInteger order = StabilizerChain.of(points, generators).order();
    if (order.compareTo(BigInteger.valueOf(MOST_PERMUTATIONS)) > 0) {
      return Optional.empty();
    }
    Map<List<Integer>, Integer> types = new LinkedHashMap<>();
    elements(
            Permutation.identity(points),
            generators,
            Permutation::multiply,
            _ -> false,
            MOST_PERMUTATIONS)
        .orElseThrow()
        .forEach(element -> types.merge(cycleType(element), 1, Integer::sum));
    List<Coset> classes = new ArrayList<>();
    types.forEach(
        (type, count) ->
            classes.add(permutation(new Rational(BigInteger.valueOf(count), order), type)));
    return Optional.of(burnside(order, classes));
  }

  private static CosetDecomposition burnside(BigInteger order, List<Coset> classes) {
    return new CosetDecomposition("Burnside's average over " + order + " elements", classes);
  }

  private static List<Integer> cycleType(Permutation element) {
    List<Integer> type =
        new ArrayList<>(element.cycles().stream().map(List::size).filter(c -> c > 1).toList());
    for (int i = 0; i < element.fixedPoints(); i++) {
      type.add(1);
    }
    type.sort(null);
    return type;
  }

  /** By traces of powers; the eigenvalues are roots of unity, so the conjugate is the dual. */
  private static Optional<CosetDecomposition> matrices(Group group) {
    NumberField field = group.field();
    Matrix<Algebraic> one = Matrix.identity(field, group.dimension());
    Optional<Set<Matrix<Algebraic>>> elements =
        elements(
            one,
            group.discrete(),
            Matrix::multiply,
            element -> field.value(trace(element)).abs() > one.rows() + 0.5,
            MOST_MATRICES);
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    Map<List<Algebraic>, Integer> types = new LinkedHashMap<>();
    elements.get().forEach(element -> types.merge(traces(element, one), 1, Integer::sum));
    int order = elements.get().size();
    List<Coset> classes = new ArrayList<>();
    types.forEach(
        (traces, count) -> {
          BlockCharacter block =
              BlockCharacter.unitary(
                  one.rows(),
                  k -> BlockCharacter.scalar(field, traces.get(Math.floorMod(k, traces.size()))));
          classes.add(new Coset(Rational.of(count, order), POINT, field, List.of(block)));
        });
    return Optional.of(burnside(BigInteger.valueOf(order), classes));
  }

  /** The traces of {@code 1, g, g^2, ...} up to the order of g. */
  private static List<Algebraic> traces(Matrix<Algebraic> element, Matrix<Algebraic> one) {
    List<Algebraic> traces = new ArrayList<>();
    Matrix<Algebraic> power = one;
    do {
      traces.add(trace(power));
      power = power.multiply(element);
    } while (!power.equals(one));
    return traces;
  }

  private static Algebraic trace(Matrix<Algebraic> matrix) {
    Algebraic trace = Algebraic.ZERO;
    for (int i = 0; i < matrix.rows(); i++) {
      trace = matrix.field().add(trace, matrix.get(i, i));
    }
    return trace;
  }

  /** All products; empty beyond {@code most}, or once one proves the group infinite. */
  private static <T> Optional<Set<T>> elements(
      T one,
      List<T> generators,
      BiFunction<T, T, T> product,
      Predicate<T> provesInfinite,
      int most) {
    Set<T> found = new HashSet<>(Set.of(one));
    ArrayDeque<T> open = new ArrayDeque<>(List.of(one));
    while (!open.isEmpty() && found.size() <= most) {
      T element = open.pop();
      for (T generator : generators) {
        T image = product.apply(element, generator);
        if (provesInfinite.test(image)) {
          return Optional.empty();
        }
        if (found.add(image)) {
          open.add(image);
        }
      }
    }
    return found.size() <= most ? Optional.of(found) : Optional.empty();
  }
}
