package org.equigen.symbolic.group.finite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.equigen.symbolic.group.permutation.Permutation;

/** The lengths of the cycles of elements in each orbit of a group: equal for conjugate elements. */
final class OrbitCycles {
  private final int[] orbits;

  OrbitCycles(int points, List<Permutation> generators) {
    orbits = new int[points];
    Arrays.fill(orbits, -1);
    for (int start = 0; start < points; start++) {
      if (orbits[start] < 0) {
        fill(start, generators);
      }
    }
  }

  private void fill(int start, List<Permutation> generators) {
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    orbits[start] = start;
    while (!open.isEmpty()) {
      int point = open.pop();
      for (Permutation generator : generators) {
        int image = generator.image(point);
        if (orbits[image] < 0) {
          orbits[image] = start;
          open.push(image);
        }
      }
    }
  }

  /** For each cycle its orbit and its length, in order. */
  List<Integer> of(Permutation element) {
    int degree = orbits.length;
    boolean[] seen = new boolean[degree];
    List<Integer> cycles = new ArrayList<>();
    for (int start = 0; start < degree; start++) {
      int length = 0;
      for (int point = start; !seen[point]; point = element.image(point)) {
        seen[point] = true;
        length++;
      }
      if (length > 0) {
        cycles.add(orbits[start] * (degree + 1) + length);
      }
    }
    cycles.sort(null);
    return cycles;
  }
}
