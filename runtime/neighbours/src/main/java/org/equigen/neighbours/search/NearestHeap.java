package org.equigen.neighbours.search;

/**
 * The best pairs so far for each of some queries: a heap a query, the worst on top, ordered by what
 * is minimised and then by index. Without a limit it keeps all.
 */
final class NearestHeap {
  private final Criterion criterion;
  private final int limit;
  private final int[] sizes;
  private int capacity;
  private double[][] values;
  private int[][] points;

  NearestHeap(Criterion criterion, int queries, int limit) {
    this.criterion = criterion;
    this.limit = limit;
    sizes = new int[queries];
    capacity = Math.min(limit, 64);
    values = new double[queries][capacity];
    points = new int[queries][capacity];
  }

  void clear() {
    java.util.Arrays.fill(sizes, 0);
  }

  int size(int query) {
    return sizes[query];
  }

  int point(int query, int position) {
    return points[query][position];
  }

  double value(int query, int position) {
    return values[query][position];
  }

  /** No pair beyond this is better: what is minimised, at the worst pair of a full heap. */
  double worst(int query) {
    boolean open = sizes[query] < limit;
    return open ? Double.MAX_VALUE : criterion.key(values[query][0]);
  }

  /** Takes a pair, or leaves it where all are better. */
  void offer(int query, double value, int point) {
    int size = sizes[query];
    double[] v = values[query];
    int[] p = points[query];
    if (size < limit) {
      if (size == v.length) {
        int longer = (int) Math.min(limit, Math.min(2L * size, Integer.MAX_VALUE - 8));
        v = java.util.Arrays.copyOf(v, longer);
        p = java.util.Arrays.copyOf(p, longer);
        values[query] = v;
        points[query] = p;
      }
      sizes[query] = size + 1;
      if (criterion.isRange()) {
        v[size] = value;
        p[size] = point;
      } else {
        rise(v, p, size, value, point);
      }
    } else if (precedes(value, point, v[0], p[0])) {
      sink(v, p, 0, size, value, point);
    }
  }

  private boolean precedes(double value, int point, double other, int otherPoint) {
    double key = criterion.key(value);
    double otherKey = criterion.key(other);
    return key < otherKey || (key == otherKey && point < otherPoint);
  }

  private void rise(double[] v, int[] p, int from, double value, int point) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!precedes(v[parent], p[parent], value, point)) {
        break;
      }
      v[at] = v[parent];
      p[at] = p[parent];
      at = parent;
    }
    v[at] = value;
    p[at] = point;
  }

  private void sink(double[] v, int[] p, int from, int size, double value, int point) {
    int at = from;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && precedes(v[child], p[child], v[child + 1], p[child + 1])) {
        child++;
      }
      if (!precedes(value, point, v[child], p[child])) {
        break;
      }
      v[at] = v[child];
      p[at] = p[child];
      at = child;
    }
    v[at] = value;
    p[at] = point;
  }

  /** Puts the pairs of a query in order: the best first; those of a range by index. */
  void sort(int query) {
    double[] v = values[query];
    int[] p = points[query];
    if (criterion.isRange()) {
      sortByPoint(v, p, sizes[query]);
      return;
    }
    for (int end = sizes[query] - 1; end > 0; end--) {
      double value = v[end];
      int point = p[end];
      v[end] = v[0];
      p[end] = p[0];
      sink(v, p, 0, end, value, point);
    }
  }

  private static void sortByPoint(double[] v, int[] p, int size) {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) p[i] << 32 | i;
    }
    java.util.Arrays.sort(keys);
    double[] sorted = new double[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = v[(int) keys[i]];
      p[i] = (int) (keys[i] >>> 32);
    }
    System.arraycopy(sorted, 0, v, 0, size);
  }
}
