package org.equigen.symbolic.group.permutation;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

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

  /**
   * The number of orbits on tuples, one place after the other: those of tuples that begin with x
   * are the orbits of the elements that fix x on the rest, for one x of each orbit on points.
   *
   * @param degree the number of points n
   * @param generators permutations of n points
   * @param k the length of the tuples
   * @param mostGroups the number of stabilisers after which counting is given up
   * @return empty if it was given up
   */
  public static Optional<BigInteger> byStabilizers(
      int degree, List<Permutation> generators, int k, int mostGroups) {
    Stabilizers stabilizers = new Stabilizers(degree, mostGroups);
    BigInteger orbits = stabilizers.orbits(StabilizerChain.of(degree, generators), k);
    return stabilizers.left < 0 ? Optional.empty() : Optional.of(orbits);
  }

  /** Counts orbits on tuples as long as groups are left. */
  private static final class Stabilizers {
    /** Chains are filled by random elements; counts do not depend on them. */
    private static final long SEED = 1;

    private final int degree;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int left;

    Stabilizers(int degree, int most) {
      this.degree = degree;
      left = most;
    }

    BigInteger orbits(StabilizerChain group, int k) {
      List<Permutation> generators = group.strongGenerators();
      if (generators.isEmpty() || k == 0 || left < 0) {
        return BigInteger.valueOf(degree).pow(k);
      }
      List<Integer> first = firstPoints(degree, generators);
      if (k == 1) {
        return BigInteger.valueOf(first.size());
      }
      BigInteger sum = BigInteger.ZERO;
      for (int point : first) {
        if (--left < 0) {
          return sum;
        }
        sum = sum.add(orbits(group.stabilizer(point, random), k - 1));
      }
      return sum;
    }
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
