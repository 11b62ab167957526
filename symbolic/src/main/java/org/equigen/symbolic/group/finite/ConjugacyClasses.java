package org.equigen.symbolic.group.finite;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * The conjugacy classes of a finite group: the identity first, then by the order of the elements,
 * the size of the class and its representative. Classes count from 0.
 */
public final class ConjugacyClasses {
  /** The largest order of a group that is enumerated. */
  public static final int MOST_ELEMENTS = 4_000_000;

  private final FiniteAction action;
  private final BigInteger order;
  private final List<ConjugacyClass> classes;
  private final List<List<Integer>> powers;
  private final int exponent;

  /**
   * Puts classes in order.
   *
   * @param unordered without names
   * @param classOf the place in that list of the class of an element
   */
  ConjugacyClasses(
      FiniteAction action, List<ConjugacyClass> unordered, ToIntFunction<Permutation> classOf) {
    this(action, unordered, unordered.stream().map(one -> powers(one, classOf)).toList());
  }

  /**
   * Puts classes in order.
   *
   * @param unordered without names
   * @param powersOf of each the places in that list of the classes of its powers, from 0
   */
  ConjugacyClasses(
      FiniteAction action, List<ConjugacyClass> unordered, List<List<Integer>> powersOf) {
    this.action = action;
    List<Integer> order = order(unordered);
    classes = ClassNames.given(order.stream().map(unordered::get).toList());
    int[] places = new int[unordered.size()];
    for (int c = 0; c < places.length; c++) {
      places[order.get(c)] = c;
    }
    powers =
        order.stream()
            .map(place -> powersOf.get(place).stream().map(power -> places[power]).toList())
            .toList();
    this.order =
        classes.stream().map(ConjugacyClass::size).reduce(BigInteger.ZERO, BigInteger::add);
    exponent =
        classes.stream().mapToInt(ConjugacyClass::order).reduce(1, (a, b) -> a / gcd(a, b) * b);
  }

  /** The places of classes in a list, in the order in which they are numbered. */
  static List<Integer> order(List<ConjugacyClass> unordered) {
    Comparator<ConjugacyClass> canonical =
        Comparator.comparingInt(ConjugacyClass::order)
            .thenComparing(ConjugacyClass::size)
            .thenComparing(ConjugacyClass::representative);
    return IntStream.range(0, unordered.size())
        .boxed()
        .sorted(Comparator.comparing(unordered::get, canonical))
        .toList();
  }

  private static List<Integer> powers(ConjugacyClass one, ToIntFunction<Permutation> classOf) {
    List<Integer> powers = new ArrayList<>();
    Permutation power = Permutation.identity(one.representative().degree());
    for (int k = 0; k < one.order(); k++) {
      powers.add(classOf.applyAsInt(power));
      power = power.multiply(one.representative());
    }
    return List.copyOf(powers);
  }

  /**
   * The classes of a group: those of S(n) and A(n) by cycle types, those of direct products from
   * their factors, others as {@link ClassSums} has them.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if the group is infinite,
   *     EQG096 if it is S(n) or A(n) beyond n = {@link CycleTypes#MOST_POINTS}, EQG121 if it is too
   *     large to be listed and searching its classes would take too long
   */
  public static ConjugacyClasses of(Group group) {
    return byCycles(group)
        .or(() -> ProductClasses.of(group).map(ProductClasses::classes))
        .orElseGet(() -> ClassSums.of(group).classes());
  }

  /**
   * The classes of a group, if its order is small enough, or if it is S(n) or A(n).
   *
   * @param most the largest order of a group that is enumerated
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if the group is infinite,
   *     EQG096 if it is S(n) or A(n) beyond n = {@link CycleTypes#MOST_POINTS}
   */
  public static Optional<ConjugacyClasses> within(Group group, BigInteger most) {
    Optional<ConjugacyClasses> cycles = byCycles(group);
    if (cycles.isPresent()) {
      return cycles;
    }
    FiniteAction action = FiniteAction.of(group);
    return action.order().compareTo(most) > 0
        ? Optional.empty()
        : Optional.of(EnumeratedClasses.of(action).classes());
  }

  private static Optional<ConjugacyClasses> byCycles(Group group) {
    if (group instanceof SymmetricGroup(int points)) {
      return Optional.of(CycleTypes.classes(group, points, false));
    }
    return group instanceof AlternatingGroup(int points)
        ? Optional.of(CycleTypes.classes(group, points, true))
        : Optional.empty();
  }

  static RuntimeException tooLarge(Group group, BigInteger count, String what, long limit) {
    return new FiniteGroupDiagnostic.TooLarge(Place.of("group"), group.name(), count, what, limit)
        .exception();
  }

  /** The group. */
  public Group group() {
    return action.group();
  }

  /** The action on points in which representatives are given. */
  public FiniteAction action() {
    return action;
  }

  /** The number of elements of the group. */
  public BigInteger order() {
    return order;
  }

  /** The least common multiple of the orders of all elements. */
  public int exponent() {
    return exponent;
  }

  /** The classes in order. */
  public List<ConjugacyClass> all() {
    return classes;
  }

  /** The number of classes, and of irreducible complex representations. */
  public int count() {
    return classes.size();
  }

  /** A class. */
  public ConjugacyClass get(int index) {
    return classes.get(index);
  }

  /** The class of the k-th powers, for any integer k. */
  public int power(int index, int k) {
    List<Integer> known = powers.get(index);
    return known.get(Math.floorMod(k, known.size()));
  }

  /** The class of the inverses. */
  public int inverse(int index) {
    return power(index, -1);
  }

  /** The matrix of a representative on V, n x n. */
  public Matrix<Algebraic> matrix(int index) {
    return action.matrix(get(index).representative());
  }
}
