package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.List;

/** The orders of a few things. */
final class Permutations {
  private Permutations() {}

  /** All orders of the numbers below {@code n}, the natural one first. */
  static List<int[]> of(int n) {
    List<int[]> found = new ArrayList<>();
    extend(new int[n], 0, 0, found);
    return found;
  }

  private static void extend(int[] order, int length, int used, List<int[]> found) {
    if (length == order.length) {
      found.add(order.clone());
      return;
    }
    for (int next = 0; next < order.length; next++) {
      if ((used >> next & 1) == 0) {
        order[length] = next;
        extend(order, length + 1, used | 1 << next, found);
      }
    }
  }
}
