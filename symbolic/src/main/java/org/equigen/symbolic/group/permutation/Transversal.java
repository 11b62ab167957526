package org.equigen.symbolic.group.permutation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of a stabiliser chain: the orbit of a base point under some permutations, each point
 * with an element that leads there. Orbits grow, but an element once chosen stays.
 */
final class Transversal {
  private final int base;
  private final List<Permutation> generators = new ArrayList<>();
  private final @Nullable Permutation[] elements;
  private final List<Integer> tried = new ArrayList<>();
  private int[] orbit;

  Transversal(int base, int degree) {
    this.base = base;
    elements = new @Nullable Permutation[degree];
    elements[base] = Permutation.identity(degree);
    orbit = new int[] {base};
  }

  int base() {
    return base;
  }

  /** The permutations whose orbit this is, in the order in which they were added. */
  List<Permutation> generators() {
    return generators;
  }

  /** The number of points in the orbit. */
  int size() {
    return orbit.length;
  }

  /** A point of the orbit in the order of discovery, the base point first. */
  int point(int index) {
    return orbit[index];
  }

  /** Whether the orbit holds a point. */
  boolean contains(int point) {
    return elements[point] != null;
  }

  /** The element that sends the base point to a point of the orbit. */
  Permutation to(int point) {
    Permutation element = elements[point];
    if (element == null) {
      throw new IllegalArgumentException(point + " is not in the orbit of " + base);
    }
    return element;
  }

  /** Adds a generator and completes the orbit. */
  void add(Permutation generator) {
    generators.add(generator);
    tried.add(0);
    int[] points = Arrays.copyOf(orbit, elements.length);
    int count = orbit.length;
    for (int at = 0; at < count; at++) {
      for (Permutation step : generators) {
        int image = step.image(points[at]);
        if (!contains(image)) {
          elements[image] = step.multiply(to(points[at]));
          points[count++] = image;
        }
      }
    }
    orbit = Arrays.copyOf(points, count);
  }

  /** The next {@code u(s(x))^-1 s u(x)} that was not asked for yet; null when all were. */
  @Nullable Permutation nextSchreierGenerator() {
    for (int g = 0; g < generators.size(); g++) {
      int next = tried.get(g);
      if (next < orbit.length) {
        tried.set(g, next + 1);
        Permutation step = generators.get(g);
        Permutation there = to(step.image(orbit[next]));
        return there.inverse().multiply(step).multiply(to(orbit[next]));
      }
    }
    return null;
  }
}
