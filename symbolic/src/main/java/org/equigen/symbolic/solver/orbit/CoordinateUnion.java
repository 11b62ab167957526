package org.equigen.symbolic.solver.orbit;

import org.equigen.symbolic.number.PrimeField;

/**
 * Coordinates tied together by relations {@code x_a = s x_b} modulo a prime: a union-find structure
 * (Tarjan, Journal of the ACM 22, 1975) with a factor on every edge, whose roots are the smallest
 * coordinates of their classes. A class that is tied to itself by two factors vanishes.
 */
final class CoordinateUnion {
  private final PrimeField field;
  private final int[] parent;
  private final int[] factor;
  private final boolean[] zero;
  private long lastInverted = 1;
  private long lastInverse = 1;

  /** Every coordinate by itself. */
  CoordinateUnion(PrimeField field, int size) {
    this.field = field;
    parent = new int[size];
    factor = new int[size];
    zero = new boolean[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
      factor[i] = 1;
    }
  }

  /** States that a coordinate vanishes. */
  void vanish(int coordinate) {
    zero[root(coordinate)] = true;
  }

  /** States that {@code x_a = s x_b}, where s is not zero. */
  void relate(int a, int b, long s) {
    int rootA = root(a);
    int rootB = root(b);
    long left = factor[a];
    long right = field.times(s, factor[b]);
    if (rootA == rootB) {
      zero[rootA] |= left != right;
    } else if (rootA < rootB) {
      attach(rootB, rootA, field.times(left, inverse(right)));
    } else {
      attach(rootA, rootB, field.times(right, inverse(left)));
    }
  }

  /** Whether a coordinate vanishes. */
  boolean isZero(int coordinate) {
    return zero[root(coordinate)];
  }

  /** The smallest coordinate of the class. */
  int root(int coordinate) {
    int root = coordinate;
    long product = 1;
    while (parent[root] != root) {
      product = field.times(product, factor[root]);
      root = parent[root];
    }
    int at = coordinate;
    while (parent[at] != root && at != root) {
      int next = parent[at];
      long own = factor[at];
      parent[at] = root;
      factor[at] = (int) product;
      product = field.times(product, inverse(own));
      at = next;
    }
    return root;
  }

  /** The factor s in {@code x_coordinate = s x_root}. */
  int factor(int coordinate) {
    int root = root(coordinate);
    return root == coordinate ? 1 : factor[coordinate];
  }

  private void attach(int child, int root, long s) {
    parent[child] = root;
    factor[child] = (int) s;
    zero[root] |= zero[child];
  }

  /**
   * Nearly all factors are 1 and -1, so one remembered inverse saves nearly all exponentiations.
   */
  private long inverse(long value) {
    if (value == 1 || value == field.prime() - 1) {
      return value;
    }
    if (value != lastInverted) {
      lastInverse = field.inverse(value);
      lastInverted = value;
    }
    return lastInverse;
  }
}
