package org.equigen.symbolic.group.permutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The orbits of a permutation group on tuples of points. */
public final class TupleOrbits {
  private static final int MOST_TUPLES = 100_000_000;

  private TupleOrbits() {}

  /**
   * The number of orbits on tuples {@code (x_1, ..., x_k)}, which is the number of invariants of
   * {@code V^k} for the permutation matrices V (Burnside's lemma counts the same).
   *
   * @param degree the number of points n
   * @param generators permutations of n points
   * @param k the length of the tuples
   * @throws IllegalArgumentException if there are more than 100 million tuples
   */
  public static int count(int degree, List<Permutation> generators, int k) {
    double tuples = Math.pow(degree, k);
    if (tuples > MOST_TUPLES) {
      throw new IllegalArgumentException("%s^%s tuples are too many".formatted(degree, k));
    }
    return firstTuples(degree, generators, k, (int) tuples).size();
  }

  /** The smallest point of each orbit on points, counted from 0, rising. */
  public static List<Integer> firstPoints(int degree, List<Permutation> generators) {
    return firstTuples(degree, generators, 1, degree);
  }

  private static List<Integer> firstTuples(
      int degree, List<Permutation> generators, int k, int tuples) {
    BitSet seen = new BitSet(tuples);
    List<Integer> representatives = new ArrayList<>();
    for (int first = 0; first < tuples; first = seen.nextClearBit(first)) {
      representatives.add(first);
      follow(first, degree, k, generators, seen);
    }
    return representatives;
  }

  /** Marks the orbit of a tuple, coded as digits in base {@code degree}. */
  private static void follow(
      int first, int degree, int k, List<Permutation> generators, BitSet seen) {
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(first));
    seen.set(first);
    while (!open.isEmpty()) {
      int tuple = open.pop();
      for (Permutation generator : generators) {
        int image = image(tuple, degree, k, generator);
        if (!seen.get(image)) {
          seen.set(image);
          open.push(image);
        }
      }
    }
  }

  private static int image(int tuple, int degree, int k, Permutation generator) {
    int image = 0;
    int weight = 1;
    int rest = tuple;
    for (int digit = 0; digit < k; digit++) {
      image += generator.image(rest % degree) * weight;
      weight *= degree;
      rest /= degree;
    }
    return image;
  }
}
