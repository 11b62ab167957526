package org.equigen.symbolic.group.permutation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntUnaryOperator;

/**
 * An immutable permutation of the points 0 to n-1; texts count the points from 1. Ordered
 * lexicographically by the images of 0, 1, ...
 */
public final class Permutation implements Comparable<Permutation> {
  private final int[] images;

  private Permutation(int[] images) {
    this.images = images;
  }

  /**
   * The permutation that sends {@code i} to {@code images[i]}.
   *
   * @throws IllegalArgumentException if an image is missing or occurs twice
   */
  public static Permutation of(int... images) {
    boolean[] seen = new boolean[images.length];
    for (int image : images) {
      if (image < 0 || image >= images.length || seen[image]) {
        throw new IllegalArgumentException("no permutation: " + Arrays.toString(images));
      }
      seen[image] = true;
    }
    return new Permutation(images.clone());
  }

  /**
   * The permutation that sends {@code i} to {@code image(i)}.
   *
   * @throws IllegalArgumentException if an image is missing or occurs twice
   */
  public static Permutation of(int degree, IntUnaryOperator image) {
    int[] images = new int[degree];
    Arrays.setAll(images, image);
    return of(images);
  }

  /**
   * The product of disjoint cycles of points counted from 1: {@code cycles(5, {{1,2,3},{4,5}})}.
   *
   * @throws IllegalArgumentException if a point is outside 1 to {@code degree} or occurs twice
   */
  public static Permutation cycles(int degree, int[]... cycles) {
    int[] images = new int[degree];
    Arrays.setAll(images, i -> i);
    for (int[] cycle : cycles) {
      for (int k = 0; k < cycle.length; k++) {
        int point = cycle[k] - 1;
        if (point < 0 || point >= degree || images[point] != point) {
          throw new IllegalArgumentException("no cycles of disjoint points: " + cycle[k]);
        }
        images[point] = cycle[(k + 1) % cycle.length] - 1;
      }
    }
    return of(images);
  }

  /** The permutation that moves nothing. */
  public static Permutation identity(int degree) {
    return of(degree, i -> i);
  }

  /** The number n of points. */
  public int degree() {
    return images.length;
  }

  /** Where a point goes. */
  public int image(int point) {
    return images[point];
  }

  /**
   * First {@code other}, then this: {@code (this other)(i) = this(other(i))}, as matrices multiply.
   */
  public Permutation multiply(Permutation other) {
    int[] product = new int[images.length];
    Arrays.setAll(product, i -> images[other.images[i]]);
    return new Permutation(product);
  }

  /** The inverse. */
  public Permutation inverse() {
    int[] inverse = new int[images.length];
    for (int i = 0; i < images.length; i++) {
      inverse[images[i]] = i;
    }
    return new Permutation(inverse);
  }

  /** The same on {@code degree} points, moving the points from {@code offset} on. */
  public Permutation shifted(int offset, int degree) {
    return of(
        degree, i -> i < offset || i >= offset + images.length ? i : offset + images[i - offset]);
  }

  /** Whether no point moves. */
  public boolean isIdentity() {
    return firstMoved() == images.length;
  }

  /** Whether it is a product of an even number of transpositions. */
  public boolean isEven() {
    return cycles().stream().mapToInt(cycle -> cycle.size() - 1).sum() % 2 == 0;
  }

  /**
   * The smallest positive k for which the k-th power is the identity: the least common multiple of
   * the lengths of the cycles.
   *
   * @throws ArithmeticException if it exceeds an int
   */
  public int order() {
    BigInteger order = BigInteger.ONE;
    for (List<Integer> cycle : cycles()) {
      BigInteger length = BigInteger.valueOf(cycle.size());
      order = order.divide(order.gcd(length)).multiply(length);
    }
    return order.intValueExact();
  }

  /** The number of points that stay. */
  public int fixedPoints() {
    int fixed = 0;
    for (int i = 0; i < images.length; i++) {
      fixed += images[i] == i ? 1 : 0;
    }
    return fixed;
  }

  /** The smallest point that moves, or n. */
  int firstMoved() {
    int point = 0;
    while (point < images.length && images[point] == point) {
      point++;
    }
    return point;
  }

  /** The cycles of at least two points, counted from 1, each from its smallest point. */
  public List<List<Integer>> cycles() {
    List<List<Integer>> cycles = new ArrayList<>();
    boolean[] seen = new boolean[images.length];
    for (int start = 0; start < images.length; start++) {
      List<Integer> cycle = new ArrayList<>();
      for (int point = start; !seen[point]; point = images[point]) {
        seen[point] = true;
        cycle.add(point + 1);
      }
      if (cycle.size() > 1) {
        cycles.add(List.copyOf(cycle));
      }
    }
    return cycles;
  }

  @Override
  public int compareTo(Permutation other) {
    return Arrays.compare(images, other.images);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Permutation other && Arrays.equals(images, other.images);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(images);
  }

  /** In cycles of points from 1, for example {@code (1 2 3)(4 5)}; {@code ()} for the identity. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<Integer> cycle : cycles()) {
      StringJoiner points = new StringJoiner(" ", "(", ")");
      cycle.forEach(point -> points.add(point.toString()));
      text.append(points);
    }
    return text.isEmpty() ? "()" : text.toString();
  }
}
