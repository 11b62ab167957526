package org.equigen.neighbours.cell;

import java.util.Arrays;

/** Pairs as they are found, receiver by receiver. Belongs to one thread. */
final class FoundPairs {
  private int size;
  private int[] senders = new int[256];
  private int[] shifts = new int[3 * 256];
  private double[] distances = new double[256];

  void add(int sender, int s0, int s1, int s2, double distance) {
    if (size == senders.length) {
      int longer = (int) Math.min(2L * size, (Integer.MAX_VALUE - 8) / 3);
      senders = Arrays.copyOf(senders, longer);
      shifts = Arrays.copyOf(shifts, 3 * longer);
      distances = Arrays.copyOf(distances, longer);
    }
    senders[size] = sender;
    shifts[3 * size] = s0;
    shifts[3 * size + 1] = s1;
    shifts[3 * size + 2] = s2;
    distances[size++] = distance;
  }

  int size() {
    return size;
  }

  int sender(int pair) {
    return senders[pair];
  }

  double distance(int pair) {
    return distances[pair];
  }

  int shift(int pair, int axis) {
    return shifts[3 * pair + axis];
  }

  /** Forgets all pairs from {@code from} on. */
  void cut(int from) {
    size = from;
  }

  /** Sorts the pairs from {@code from} on by sender and shift, or by distance before these. */
  void sort(int from, boolean byDistance) {
    for (int gap = (size - from) / 2; gap > 0; gap = gap == 2 ? 1 : (int) (gap / 2.2)) {
      for (int i = from + gap; i < size; i++) {
        sink(from, i, gap, byDistance);
      }
    }
  }

  /** A step of Shell's sort: few pairs a receiver, and no objects. */
  private void sink(int from, int start, int gap, boolean byDistance) {
    for (int i = start; i >= from + gap && precedes(i, i - gap, byDistance); i -= gap) {
      exchange(i, i - gap);
    }
  }

  private boolean precedes(int a, int b, boolean byDistance) {
    if (byDistance && distances[a] != distances[b]) {
      return distances[a] < distances[b];
    }
    if (senders[a] != senders[b]) {
      return senders[a] < senders[b];
    }
    for (int axis = 0; axis < 3; axis++) {
      if (shifts[3 * a + axis] != shifts[3 * b + axis]) {
        return shifts[3 * a + axis] < shifts[3 * b + axis];
      }
    }
    return false;
  }

  private void exchange(int a, int b) {
    int sender = senders[a];
    senders[a] = senders[b];
    senders[b] = sender;
    double distance = distances[a];
    distances[a] = distances[b];
    distances[b] = distance;
    for (int axis = 0; axis < 3; axis++) {
      int shift = shifts[3 * a + axis];
      shifts[3 * a + axis] = shifts[3 * b + axis];
      shifts[3 * b + axis] = shift;
    }
  }
}
