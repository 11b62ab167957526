package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How often a homogeneous polynomial contains the coordinates of each copy in a direct sum: {@code
 * (2,1)} for something quadratic in x and linear in y.
 *
 * @param degrees one for each copy, from 0
 */
public record MultiDegree(List<Integer> degrees) {
  /** Copies the list. */
  public MultiDegree {
    degrees = List.copyOf(degrees);
  }

  /** The degree in all coordinates together. */
  public int total() {
    return degrees.stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether {@link #minus} has no negative degree. */
  boolean contains(MultiDegree other) {
    boolean contains = true;
    for (int i = 0; i < degrees.size(); i++) {
      contains &= degrees.get(i) >= other.degrees.get(i);
    }
    return contains;
  }

  /** The degree of a quotient. */
  MultiDegree minus(MultiDegree other) {
    List<Integer> difference = new ArrayList<>(degrees.size());
    for (int i = 0; i < degrees.size(); i++) {
      difference.add(degrees.get(i) - other.degrees.get(i));
    }
    return new MultiDegree(difference);
  }

  /** All degrees of so many copies with this sum, those with more in the first copy first. */
  static List<MultiDegree> ofTotal(int copies, int total) {
    List<MultiDegree> all = new ArrayList<>();
    collect(new ArrayList<>(), copies, total, all);
    return all;
  }

  private static void collect(List<Integer> begun, int copies, int rest, List<MultiDegree> all) {
    if (begun.size() == copies - 1) {
      begun.add(rest);
      all.add(new MultiDegree(begun));
      begun.removeLast();
      return;
    }
    for (int degree = rest; degree >= 0; degree--) {
      begun.add(degree);
      collect(begun, copies, rest - degree, all);
      begun.removeLast();
    }
  }

  /** For example {@code (2,1)}; {@code 3} for one copy. */
  @Override
  public String toString() {
    String text = degrees.stream().map(String::valueOf).collect(Collectors.joining(","));
    return degrees.size() == 1 ? text : "(" + text + ")";
  }
}
