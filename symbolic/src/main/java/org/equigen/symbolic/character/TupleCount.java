package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.TupleOrbits;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;

/**
 * Maps between powers of V for permutation matrices V: the invariants of {@code V^k} are the
 * functions of k points that are constant on orbits, as many as there are orbits on k-tuples.
 *
 * <p>For S(n) the orbits are the set partitions of k places with at most n blocks, a sum of
 * Stirling numbers of the second kind.
 */
final class TupleCount {
  private static final long FEW_TUPLES = 100_000;
  private static final long MOST_TUPLES = 20_000_000;

  private final int points;
  private final boolean symmetric;
  private final List<Permutation> generators;

  private TupleCount(int points, boolean symmetric, List<Permutation> generators) {
    this.points = points;
    this.symmetric = symmetric;
    this.generators = generators;
  }

  /** Empty unless the group acts by permutation matrices. */
  static Optional<TupleCount> of(Group group) {
    return group instanceof SymmetricGroup(int degree)
        ? Optional.of(new TupleCount(degree, true, List.of()))
        : PermutationAction.of(group)
            .map(generators -> new TupleCount(group.dimension(), false, generators));
  }

  /** The count, where it takes less than enumerating the group. */
  Optional<IndependentDimension> quick(Term in, Term out) {
    return count(in, out, FEW_TUPLES);
  }

  /** The count, where it can be had at all. */
  Optional<IndependentDimension> patient(Term in, Term out) {
    return count(in, out, MOST_TUPLES);
  }

  private Optional<IndependentDimension> count(Term in, Term out, long most) {
    if (!isNatural(in) || !isNatural(out)) {
      return Optional.empty();
    }
    int length = in.factors().size() + out.factors().size();
    if (symmetric) {
      return Optional.of(
          new IndependentDimension(partitions(length), "set partitions of " + length + " places"));
    }
    BigInteger tuples = BigInteger.valueOf(points).pow(length);
    return tuples.compareTo(BigInteger.valueOf(most)) > 0
        ? Optional.empty()
        : Optional.of(
            new IndependentDimension(
                TupleOrbits.count(points, generators, length),
                "orbits on " + length + "-tuples of points"));
  }

  /** {@code S(k,j) = j S(k-1,j) + S(k-1,j-1)}, added up for j to n. */
  private long partitions(int places) {
    long[] stirling = new long[places + 1];
    stirling[0] = 1;
    for (int k = 1; k <= places; k++) {
      for (int j = k; j >= 1; j--) {
        long sameBlocks = Math.multiplyExact(j, stirling[j]);
        stirling[j] = Math.addExact(sameBlocks, stirling[j - 1]);
      }
      stirling[0] = 0;
    }
    long sum = 0;
    for (int j = 0; j <= Math.min(places, points); j++) {
      sum = Math.addExact(sum, stirling[j]);
    }
    return sum;
  }

  private static boolean isNatural(Term term) {
    return term.factors().stream()
        .allMatch(
            factor ->
                factor instanceof Factor.Vector
                    || factor.equals(new Factor.Dual(new Factor.Vector())));
  }
}
