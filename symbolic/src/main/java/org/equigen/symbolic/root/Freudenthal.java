package org.equigen.symbolic.root;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weight multiplicities of an irreducible representation, by Freudenthal's recursion
 *
 * <pre>
 * (|lambda + rho|^2 - |mu + rho|^2) m_mu = 2 sum over alpha > 0, k >= 1 of m_(mu + k alpha) (mu + k alpha, alpha)
 * </pre>
 *
 * <p>(Humphreys 22.3), run on dominant weights only.
 */
final class Freudenthal {
  private final RootSystem roots;
  private final Weight highest;

  private final Map<Weight, Below> below = new HashMap<>();
  private final Map<Weight, Long> multiplicities = new LinkedHashMap<>();

  /** A dominant weight, and how often each simple root was subtracted to reach it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Below(Weight weight, int[] subtracted) {
    int depth() {
      return Arrays.stream(subtracted).sum();
    }

    Below minus(Root root, Weight lower) {
      int[] next = subtracted.clone();
      Arrays.setAll(next, i -> subtracted[i] + root.coefficients().get(i));
      return new Below(lower, next);
    }
  }

  private Freudenthal(RootSystem roots, Weight highest) {
    roots.requireDominant(highest);
    this.roots = roots;
    this.highest = highest;
  }

  /** The dominant weights with their multiplicities, by rising depth. */
  static Map<Weight, Long> dominantWeights(RootSystem roots, Weight highest) {
    Freudenthal recursion = new Freudenthal(roots, highest);
    recursion.descend();
    List<Below> order = new ArrayList<>(recursion.below.values());
    order.sort(Comparator.comparingInt(Below::depth).thenComparing(Below::weight));
    for (Below next : order) {
      recursion.multiplicities.put(next.weight(), recursion.multiplicity(next));
    }
    return recursion.multiplicities;
  }

  /**
   * Dominant weights below a dominant weight are reached through dominant ones by subtracting
   * positive roots (Stembridge, The partial order of dominant weights, 1998).
   */
  private void descend() {
    List<Below> queue = new ArrayList<>(List.of(new Below(highest, new int[roots.rank()])));
    while (!queue.isEmpty()) {
      Below next = queue.removeLast();
      if (below.putIfAbsent(next.weight(), next) == null) {
        for (Root root : roots.positiveRoots()) {
          Weight lower = next.weight().plus(-1, root.weight());
          if (roots.isDominant(lower)) {
            queue.add(next.minus(root, lower));
          }
        }
      }
    }
  }

  private long multiplicity(Below place) {
    Weight weight = place.weight();
    if (weight.equals(highest)) {
      return 1;
    }
    long sum = 0;
    for (Root root : roots.positiveRoots()) {
      Weight above = weight.plus(root.weight());
      Long count = multiplicities.get(roots.dominant(above));
      while (count != null) {
        sum = Math.addExact(sum, Math.multiplyExact(count, roots.product(above, root)));
        above = above.plus(root.weight());
        count = multiplicities.get(roots.dominant(above));
      }
    }
    return Math.multiplyExact(2, sum) / difference(place);
  }

  /** {@code (lambda - mu, lambda + mu + 2 rho)}. */
  private long difference(Below place) {
    long sum = 0;
    for (int i = 0; i < roots.rank(); i++) {
      long labels = highest.get(i) + place.weight().get(i) + 2L;
      sum += (long) place.subtracted()[i] * roots.halfLength(i) * labels;
    }
    return sum;
  }
}
