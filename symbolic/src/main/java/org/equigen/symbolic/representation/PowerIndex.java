package org.equigen.symbolic.representation;

import java.util.Arrays;

/**
 * The basis of a symmetric or alternating power: sorted lists of k indices in lexicographic order,
 * without repetitions in the alternating case.
 */
public final class PowerIndex {
  private final int size;
  private final int degree;
  private final int gap;

  /**
   * {@code before[t][v]}: how many lists have a smaller entry than v at place t, with any start.
   */
  private final int[][] before;

  private final int[][] lists;

  /**
   * The lists.
   *
   * @param size the number of indices
   * @param degree k, from 0
   * @throws ArithmeticException if there are more than an int counts
   */
  public PowerIndex(int size, int degree, boolean alternating) {
    this.size = size;
    this.degree = degree;
    gap = alternating ? 1 : 0;
    before = new int[degree][size + 1];
    int[] following = new int[size + 1];
    Arrays.fill(following, 1);
    for (int t = degree - 1; t >= 0; t--) {
      for (int v = 0; v < size; v++) {
        before[t][v + 1] = Math.addExact(before[t][v], following[Math.min(size, v + gap)]);
      }
      int place = t;
      int[] next = new int[size + 1];
      Arrays.setAll(next, v -> before[place][size] - before[place][v]);
      following = next;
    }
    lists = new int[following[0]][];
    fill(new int[degree], 0, 0, 0);
  }

  private int fill(int[] begun, int place, int least, int number) {
    if (place == degree) {
      lists[number] = begun.clone();
      return number + 1;
    }
    int next = number;
    for (int v = least; v < size; v++) {
      begun[place] = v;
      next = fill(begun, place + 1, v + gap, next);
    }
    return next;
  }

  /** Number of lists. */
  public int count() {
    return lists.length;
  }

  /** A list by its number; read-only. */
  public int[] list(int number) {
    return lists[number];
  }

  /** The number of a sorted list. */
  public int number(int[] list) {
    int number = 0;
    int least = 0;
    for (int t = 0; t < degree; t++) {
      number += before[t][list[t]] - before[t][least];
      least = list[t] + gap;
    }
    return number;
  }

  /** How often an index occurs in a list. */
  public int multiplicity(int number, int index) {
    int count = 0;
    for (int entry : lists[number]) {
      count += entry == index ? 1 : 0;
    }
    return count;
  }

  /** The number of the list with one {@code old} replaced; it has one. */
  public int replaced(int number, int old, int index) {
    int[] list = lists[number];
    int result = 0;
    int least = 0;
    int from = 0;
    boolean removed = false;
    boolean inserted = false;
    for (int t = 0; t < degree; t++) {
      if (!removed && from < degree && list[from] == old) {
        removed = true;
        from++;
      }
      boolean now = !inserted && (from == degree || index <= list[from]);
      inserted |= now;
      int entry = now ? index : list[from++];
      result += before[t][entry] - before[t][least];
      least = entry + gap;
    }
    return result;
  }

  /** The number of entries of a list that lie between two indices. */
  public int between(int number, int a, int b) {
    int count = 0;
    for (int entry : lists[number]) {
      count += entry > Math.min(a, b) && entry < Math.max(a, b) ? 1 : 0;
    }
    return count;
  }
}
