package org.equigen.symbolic.group;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Rational;

/** The entries of multilinear forms by their lists of indices. */
final class IndexLists {
  /** Lexicographic order of lists of equal length. */
  static final Comparator<List<Integer>> LEXICOGRAPHIC =
      (left, right) -> {
        for (int i = 0; i < left.size(); i++) {
          int order = left.get(i).compareTo(right.get(i));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private IndexLists() {}

  /**
   * Sorts in place; the sign of the permutation if {@code alternating}, where a repeated index
   * gives 0, and 1 otherwise.
   */
  static int sort(List<Integer> indices, boolean alternating) {
    int sign = 1;
    for (int i = 0; i < indices.size(); i++) {
      for (int j = i + 1; j < indices.size(); j++) {
        int order = indices.get(i).compareTo(indices.get(j));
        if (order == 0 && alternating) {
          return 0;
        }
        sign = order > 0 && alternating ? -sign : sign;
      }
    }
    indices.sort(null);
    return sign;
  }

  /** All orders of the indices of a form that is given on sorted lists. */
  static Map<List<Integer>, Rational> expand(
      Map<List<Integer>, Rational> form, boolean alternating) {
    Map<List<Integer>, Rational> all = new TreeMap<>(LEXICOGRAPHIC);
    form.forEach(
        (list, value) -> {
          for (List<Integer> order : orders(list)) {
            int sign = sort(new ArrayList<>(order), alternating);
            all.put(order, sign > 0 ? value : value.negate());
          }
        });
    return all;
  }

  private static List<List<Integer>> orders(List<Integer> list) {
    if (list.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (int first : list.stream().distinct().toList()) {
      List<Integer> rest = new ArrayList<>(list);
      rest.remove(Integer.valueOf(first));
      for (List<Integer> tail : orders(rest)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(tail);
        orders.add(order);
      }
    }
    return orders;
  }

  /** The same form with coprime integers, the first one positive. */
  static Map<List<Integer>, Rational> primitive(Map<List<Integer>, Rational> form) {
    BigInteger numerators = BigInteger.ZERO;
    BigInteger denominators = BigInteger.ONE;
    int sign = 0;
    for (Rational value : form.values()) {
      BigInteger denominator = value.denominator();
      numerators = numerators.gcd(value.numerator());
      denominators = denominators.divide(denominators.gcd(denominator)).multiply(denominator);
      sign = sign == 0 ? value.signum() : sign;
    }
    BigInteger signed = sign < 0 ? denominators.negate() : denominators;
    Rational scale = new Rational(signed, numerators);
    Map<List<Integer>, Rational> scaled = new TreeMap<>(LEXICOGRAPHIC);
    form.forEach((list, value) -> scaled.put(list, value.multiply(scale)));
    return scaled;
  }
}
