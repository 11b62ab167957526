package org.equigen.symbolic.invariant;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * A bound for the degrees of the generators of invariants of a group that permutes n coordinates:
 * {@code max(n, n(n-1)/2)} (Goebel, Computing bases for rings of permutation-invariant polynomials,
 * J. Symb. Comp. 19, 1995, 285).
 *
 * <p>Where the coordinates fall into orbits of the sizes {@code n_i}, the elementary symmetric
 * polynomials of each orbit are primary invariants of the degrees {@code 1, ..., n_i}. The ring is
 * a free module over their polynomials with a basis in degrees up to {@code sum n_i(n_i-1)/2}
 * (Hochster and Eagon 1971; Sturmfels, Algorithms in Invariant Theory, theorem 2.3.1 and
 * proposition 2.3.6), so that the maximum of this sum and of the {@code n_i} is a bound. With one
 * orbit it is Goebel's.
 *
 * @param degree the bound
 * @param transitive whether there is one orbit
 */
record PermutationBound(int degree, boolean transitive) {
  /** For the group that permutations of n points generate. */
  static PermutationBound of(int n, List<Permutation> generators) {
    int top = 0;
    int largest = 0;
    int orbits = 0;
    BitSet seen = new BitSet(n);
    for (int first = 0; first < n; first = seen.nextClearBit(first)) {
      int before = seen.cardinality();
      follow(first, generators, seen);
      int size = seen.cardinality() - before;
      top += size * (size - 1) / 2;
      largest = Math.max(largest, size);
      orbits++;
    }
    return new PermutationBound(Math.max(top, largest), orbits == 1);
  }

  private static void follow(int point, List<Permutation> generators, BitSet seen) {
    Deque<Integer> open = new ArrayDeque<>(List.of(point));
    seen.set(point);
    while (!open.isEmpty()) {
      int next = open.pop();
      for (Permutation generator : generators) {
        int image = generator.image(next);
        if (!seen.get(image)) {
          seen.set(image);
          open.push(image);
        }
      }
    }
  }

  /** The name of the bound. */
  String reason() {
    return transitive
        ? "Goebel's bound for the degrees of generators is " + degree
        : "with the elementary symmetric polynomials of every orbit of coordinates for primary"
            + " invariants, the bound for the degrees of generators is "
            + degree;
  }
}
