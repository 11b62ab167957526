package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * The classes of S(n) and A(n) by the lengths of cycles: the partitions of n. In A(n) those with
 * different odd parts make two classes each (James and Kerber, The Representation Theory of the
 * Symmetric Group, 1.2.10).
 */
public final class CycleTypes {
  /** The largest n. */
  public static final int MOST_POINTS = 24;

  private CycleTypes() {}

  /** The classes of S(n), or those of A(n). */
  static ConjugacyClasses classes(Group group, int points, boolean evenOnly) {
    if (points > MOST_POINTS) {
      throw ConjugacyClasses.tooLarge(group, BigInteger.valueOf(points), "points", MOST_POINTS);
    }
    List<ConjugacyClass> found = new ArrayList<>();
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (List<Integer> type : partitions(points)) {
      Permutation first = representative(points, type);
      if (!evenOnly || first.isEven()) {
        boolean splits = evenOnly && splits(type);
        BigInteger size = splits ? size(points, type).shiftRight(1) : size(points, type);
        places.put(type, found.size());
        found.add(new ConjugacyClass("", first, size, first.order()));
        if (splits) {
          found.add(new ConjugacyClass("", second(first), size, first.order()));
        }
      }
    }
    return new ConjugacyClasses(
        FiniteAction.of(group), found, element -> place(element, evenOnly, places));
  }

  private static int place(
      Permutation element, boolean evenOnly, Map<List<Integer>, Integer> places) {
    List<Integer> type = of(element);
    boolean second = evenOnly && splits(type) && !isFirstHalf(element);
    return places.getOrDefault(type, -1) + (second ? 1 : 0);
  }

  /** Whether the even permutations of this type are two classes of A(n). */
  public static boolean splits(List<Integer> type) {
    return type.stream().allMatch(length -> length % 2 == 1)
        && type.stream().distinct().count() == type.size()
        && type.getFirst() > 1;
  }

  /**
   * Whether an even permutation of a type that splits is conjugate in A(n) to the first of its type
   * in lexicographic order: whether the permutation between their cycles is even. Turning a cycle
   * of odd length does not change that.
   */
  public static boolean isFirstHalf(Permutation element) {
    List<List<Integer>> cycles = new ArrayList<>(element.cycles());
    cycles.sort(Comparator.comparingInt(List::size));
    List<Integer> points = new ArrayList<>();
    for (int i = 0; i < element.degree(); i++) {
      if (element.image(i) == i) {
        points.add(i);
      }
    }
    cycles.forEach(cycle -> cycle.forEach(point -> points.add(point - 1)));
    return Permutation.of(points.size(), points::get).isEven();
  }

  /**
   * The first in the other class: the last two points are exchanged. It is the second of its type
   * in lexicographic order.
   */
  private static Permutation second(Permutation first) {
    int n = first.degree();
    Permutation swap = Permutation.cycles(n, new int[] {n - 1, n});
    return swap.multiply(first).multiply(swap);
  }

  /** The partitions of n into parts that fall, {@code [n]} first. */
  public static List<List<Integer>> partitions(int n) {
    List<List<Integer>> all = new ArrayList<>();
    addPartitions(new ArrayList<>(), n, n, all);
    return List.copyOf(all);
  }

  private static void addPartitions(
      List<Integer> parts, int rest, int most, List<List<Integer>> all) {
    if (rest == 0) {
      all.add(List.copyOf(parts));
      return;
    }
    for (int part = Math.min(rest, most); part >= 1; part--) {
      parts.add(part);
      addPartitions(parts, rest - part, part, all);
      parts.removeLast();
    }
  }

  /** The lengths of the cycles of a permutation, falling, fixed points as ones. */
  public static List<Integer> of(Permutation element) {
    List<Integer> type = new ArrayList<>(element.cycles().stream().map(List::size).toList());
    for (int i = 0; i < element.fixedPoints(); i++) {
      type.add(1);
    }
    type.sort((a, b) -> b - a);
    return List.copyOf(type);
  }

  /** {@code n! / prod_i m_i! i^(m_i)}. */
  private static BigInteger size(int points, List<Integer> type) {
    BigInteger centraliser = BigInteger.ONE;
    int repeats = 0;
    for (int i = 0; i < type.size(); i++) {
      repeats = i > 0 && type.get(i).equals(type.get(i - 1)) ? repeats + 1 : 1;
      centraliser = centraliser.multiply(BigInteger.valueOf((long) type.get(i) * repeats));
    }
    BigInteger order = BigInteger.ONE;
    for (int i = 2; i <= points; i++) {
      order = order.multiply(BigInteger.valueOf(i));
    }
    return order.divide(centraliser);
  }

  /** Short cycles first, each of neighbours: the first of its type in lexicographic order. */
  private static Permutation representative(int points, List<Integer> type) {
    int[] images = new int[points];
    int start = 0;
    for (int length : type.reversed()) {
      for (int i = 0; i < length; i++) {
        images[start + i] = start + (i + 1) % length;
      }
      start += length;
    }
    return Permutation.of(images);
  }
}
