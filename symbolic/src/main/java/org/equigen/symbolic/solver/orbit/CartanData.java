package org.equigen.symbolic.solver.orbit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.operator.InducedMatrix;

/**
 * What the generators show of a split Cartan subalgebra: diagonal elements with their weights, and
 * pairs of root vectors.
 *
 * @param weights under the diagonal generators, then under the bracket of each pair
 * @param pairs the pairs of opposite root vectors
 * @param roots the root of the first member of each pair
 * @param complete whether every generator is diagonal or a root vector
 */
public record CartanData(
    Weights weights, List<RootPair> pairs, List<long[]> roots, boolean complete) {
  /** Rounds of correction after which the roots are taken not to lie in one half space. */
  private static final int MOST_ROUNDS = 1_000;

  /** Reads generators, each given as one matrix per factor; those on bases show all of it. */
  public static CartanData of(List<List<InducedMatrix<Rational>>> generators) {
    List<List<InducedMatrix<Rational>>> diagonals = new ArrayList<>();
    List<List<InducedMatrix<Rational>>> others = new ArrayList<>();
    for (List<InducedMatrix<Rational>> generator : generators) {
      (Weights.cover(generator) ? diagonals : others).add(generator);
    }
    List<RootPair> pairs = RootPair.among(others);
    pairs.forEach(pair -> diagonals.add(pair.h()));
    Weights weights = Weights.of(diagonals);
    return new CartanData(
        weights,
        pairs,
        pairs.stream().flatMap(pair -> weights.root(pair.e()).stream()).toList(),
        others.stream().allMatch(generator -> weights.root(generator).isPresent()));
  }

  /**
   * A functional on weights that is positive on the simple roots of some order, as far as the pairs
   * belong to simple roots; nothing where the generators are not root vectors.
   */
  public Optional<long[]> height() {
    if (pairs.isEmpty() || !complete || roots.size() < pairs.size()) {
      return Optional.empty();
    }
    int[] signs = orientation();
    long[] functional = new long[weights.rank()];
    boolean corrected = true;
    for (int round = 0; round < MOST_ROUNDS && corrected; round++) {
      corrected = false;
      for (int i = 0; i < signs.length; i++) {
        long[] root = roots.get(i);
        if (signs[i] * Weights.dot(functional, root) <= 0) {
          int sign = signs[i];
          Arrays.setAll(functional, d -> functional[d] + sign * root[d]);
          corrected = true;
        }
      }
    }
    return Optional.of(functional);
  }

  /** Signs that leave neighbouring roots at obtuse angles, as simple roots are. */
  private int[] orientation() {
    int brackets = weights.rank() - pairs.size();
    int[] signs = new int[pairs.size()];
    Deque<Integer> queue = new ArrayDeque<>();
    for (int start = 0; start < signs.length; start++) {
      if (signs[start] == 0) {
        signs[start] = 1;
        queue.add(start);
      }
      while (!queue.isEmpty()) {
        int i = queue.remove();
        for (int j = 0; j < signs.length; j++) {
          int angle = Long.signum(roots.get(j)[brackets + i]);
          if (signs[j] == 0 && angle != 0) {
            signs[j] = -angle * signs[i];
            queue.add(j);
          }
        }
      }
    }
    return signs;
  }
}
