package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A number of operations as a polynomial in the number n of elements of a set. */
final class CountBySize {
  private final Map<Integer, Long> coefficients = new TreeMap<>();

  /** Adds {@code count n^power}. */
  void add(int power, long count) {
    coefficients.merge(power, count, Math::addExact);
  }

  /** The value for one n. */
  long at(int n) {
    long sum = 0;
    for (int power = coefficients.keySet().stream().max(Integer::compare).orElse(0);
        power >= 0;
        power--) {
      sum = Math.addExact(Math.multiplyExact(sum, n), coefficients.getOrDefault(power, 0L));
    }
    return sum;
  }

  /** For example {@code 128 n^2 + 576 n + 256}. */
  @Override
  public String toString() {
    List<String> terms = new ArrayList<>();
    coefficients.forEach(
        (power, count) ->
            terms.addFirst(count + (power == 0 ? "" : power == 1 ? " n" : " n^" + power)));
    return terms.isEmpty() ? "0" : String.join(" + ", terms);
  }
}
