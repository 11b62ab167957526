package org.equigen.codegen.planning.permutation;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;

/**
 * Rows that are lists of elements of one set, for sets of any sizes: the entries of tensors over
 * them. The lists of a set follow each other in lexicographic order, those of the next set after
 * them.
 *
 * <p>A map takes the list {@code (a, b, ...)} to another one of its elements, and is named after
 * both: {@code abToBa} exchanges the elements of a pair, {@code aToAa} takes an element to its pair
 * on the diagonal, {@code abToA} a pair to its first element, and {@code abToSet} to its set.
 */
final class TupleRows {
  private static final List<String> NAMES =
      List.of("set", "element", "pair", "triple", "quadruple");

  /** The most elements of a list. */
  static final int MOST = NAMES.size() - 1;

  private TupleRows() {}

  /** The lists of so many elements. */
  static Domain domain(int order) {
    return new Domain(NAMES.get(order));
  }

  /**
   * The way from lists to others, empty where these are the same.
   *
   * @param order number of elements of a list
   * @param places for each element of the other list its place in the first one
   */
  static List<IndexMap> via(int order, List<Integer> places) {
    boolean same = places.size() == order;
    for (int i = 0; i < places.size(); i++) {
      same &= places.get(i) == i;
    }
    if (same) {
      return List.of();
    }
    String from = order == 0 ? "set" : letters(firstPlaces(order));
    String to = letters(places);
    String image = to.isEmpty() ? "Set" : Character.toUpperCase(to.charAt(0)) + to.substring(1);
    return List.of(
        new IndexMap(
            from + "To" + image,
            domain(order),
            domain(places.size()),
            isRising(places) ? IndexMap.Order.SORTED : IndexMap.Order.ANY));
  }

  private static List<Integer> firstPlaces(int order) {
    return List.of(0, 1, 2, 3).subList(0, order);
  }

  /** Places as letters, such as {@code ba}. */
  static String letters(List<Integer> places) {
    return places.stream()
        .map(place -> String.valueOf((char) ('a' + place)))
        .collect(Collectors.joining());
  }

  /** Whether lists in lexicographic order have images in that order. */
  private static boolean isRising(List<Integer> places) {
    int next = 0;
    for (int place : places) {
      if (place > next) {
        return false;
      }
      next = Math.max(next, place + 1);
    }
    return true;
  }
}
