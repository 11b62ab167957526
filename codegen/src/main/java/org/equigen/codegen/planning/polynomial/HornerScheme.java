package org.equigen.codegen.planning.polynomial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Horner's scheme for polynomials in several variables with sorted indices: level N holds the
 * coefficients {@code (k; i1 <= ... <= iN)}, and each level below the prefixes of those above and
 * coefficients of its own, {@code t_(n-1)[k; i1..i(n-1)] = c_(n-1) + sum over in of t_n[k; i1..in]
 * x[in]}.
 *
 * @param levels for n = 1, ..., N the numbers of the places, by component and list
 */
record HornerScheme(List<TreeMap<int[], Integer>> levels) {
  /** The scheme for tensors of orders 1 to N. */
  static HornerScheme of(List<ContractionTensors> tensors) {
    List<TreeMap<int[], Integer>> levels = new ArrayList<>();
    for (ContractionTensors one : tensors) {
      TreeMap<int[], Integer> level = new TreeMap<>(Arrays::compare);
      one.paths().forEach(path -> path.forEach(entry -> level.put(key(entry), 0)));
      levels.add(level);
    }
    for (int n = levels.size() - 1; n > 0; n--) {
      for (int[] key : levels.get(n).keySet()) {
        levels.get(n - 1).put(prefix(key), 0);
      }
    }
    for (TreeMap<int[], Integer> level : levels) {
      int number = 0;
      for (int[] key : List.copyOf(level.keySet())) {
        level.put(key, number++);
      }
    }
    return new HornerScheme(levels);
  }

  private static int[] key(ContractionTensors.Entry entry) {
    int[] key = new int[entry.list().length + 1];
    key[0] = entry.component();
    System.arraycopy(entry.list(), 0, key, 1, entry.list().length);
    return key;
  }

  /** Without the last index. */
  static int[] prefix(int[] key) {
    return Arrays.copyOf(key, key.length - 1);
  }

  /** The places of level n, from 1, with their numbers. */
  TreeMap<int[], Integer> level(int n) {
    return levels.get(n - 1);
  }

  /** The number of the place of a coefficient. */
  int place(ContractionTensors.Entry entry) {
    return number(entry.list().length, key(entry));
  }

  /** The number of a place of level n. */
  int number(int n, int[] key) {
    Integer number = level(n).get(key);
    if (number == null) {
      throw new IllegalArgumentException("no place " + Arrays.toString(key));
    }
    return number;
  }
}
