package org.equigen.symbolic.partition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Collects the terms of a linear combination of set partitions. */
final class Combination {
  private final TreeMap<SetPartition, SizePolynomial> terms = new TreeMap<>();

  /** Adds a multiple of a partition. */
  Combination add(SetPartition partition, SizePolynomial coefficient) {
    terms.merge(partition, coefficient, SizePolynomial::add);
    return this;
  }

  /** What was added up. */
  SortedMap<SetPartition, SizePolynomial> terms() {
    return terms;
  }

  /** A copy without zeros, all of whose partitions have so many points. */
  static SortedMap<SetPartition, SizePolynomial> checked(
      int points, SortedMap<SetPartition, SizePolynomial> terms) {
    TreeMap<SetPartition, SizePolynomial> copy = new TreeMap<>(terms);
    copy.values().removeIf(SizePolynomial::isZero);
    for (SetPartition partition : copy.keySet()) {
      if (partition.points() != points) {
        throw new IllegalArgumentException(
            partition.points() + " points where there are " + points + " indices");
      }
    }
    return Collections.unmodifiableSortedMap(copy);
  }

  /** For example {@code (n - 1) [first] + 2 [second]}. */
  static String text(
      SortedMap<SetPartition, SizePolynomial> terms, Function<SetPartition, String> name) {
    List<String> summands = new ArrayList<>();
    terms.forEach(
        (partition, coefficient) -> {
          String factor = coefficient.toString();
          String shown = factor.contains(" ") ? "(" + factor + ") " : factor + " ";
          summands.add(
              (coefficient.equals(SizePolynomial.ONE) ? "" : shown)
                  + "["
                  + name.apply(partition)
                  + "]");
        });
    return summands.isEmpty() ? "0" : String.join(" + ", summands);
  }
}
