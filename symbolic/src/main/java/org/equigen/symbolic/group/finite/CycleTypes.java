package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.Permutation;

/** The classes of S(n): the partitions of n, as the lengths of cycles. */
public final class CycleTypes {
  /** The largest n. */
  public static final int MOST_POINTS = 20;

  private CycleTypes() {}

  /** The classes of S(n). */
  static ConjugacyClasses classes(Group group, int points) {
    if (points > MOST_POINTS) {
      throw ConjugacyClasses.tooLarge(group, BigInteger.valueOf(points), "points", MOST_POINTS);
    }
    List<ConjugacyClass> found = new ArrayList<>();
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (List<Integer> type : partitions(points)) {
      places.put(type, found.size());
      Permutation representative = representative(points, type);
      found.add(new ConjugacyClass("", representative, size(points, type), representative.order()));
    }
    return new ConjugacyClasses(
        FiniteAction.of(group), found, element -> places.getOrDefault(of(element), -1));
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
