package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.AlternatingGroup;
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
 * Stirling numbers of the second kind. Those of other groups are listed, or counted place by place
 * with the stabilisers of points; those of A(n) for many points follow from numbers of fixed
 * points.
 */
final class TupleCount {
  private static final long FEW_TUPLES = 100_000;
  private static final long MOST_TUPLES = 20_000_000;

  /** Chains of stabilisers take longer with more points than this. */
  private static final int MOST_POINTS = 400;

  private static final int MOST_STABILIZERS = 1_000;

  private final Group group;
  private final int points;
  private final List<Permutation> generators;

  private TupleCount(Group group, List<Permutation> generators) {
    this.group = group;
    points = group.dimension();
    this.generators = generators;
  }

  /** Empty unless the group acts by permutation matrices. */
  static Optional<TupleCount> of(Group group) {
    return group instanceof SymmetricGroup
        ? Optional.of(new TupleCount(group, List.of()))
        : PermutationAction.of(group).map(generators -> new TupleCount(group, generators));
  }

  /** The count, where it takes less than enumerating the group. */
  Optional<IndependentDimension> quick(Term in, Term out) {
    return isNatural(in) && isNatural(out) ? quick(length(in, out)) : Optional.empty();
  }

  private Optional<IndependentDimension> quick(int length) {
    if (group instanceof SymmetricGroup) {
      return Optional.of(
          new IndependentDimension(partitions(length), "set partitions of " + length + " places"));
    }
    return tuples(length) > FEW_TUPLES
        ? Optional.empty()
        : Optional.of(listed(TupleOrbits.count(points, generators, length), length));
  }

  /** The count, where it can be had at all. */
  Optional<IndependentDimension> patient(Term in, Term out) {
    return isNatural(in) && isNatural(out) ? patient(length(in, out)) : Optional.empty();
  }

  private Optional<IndependentDimension> patient(int length) {
    if (group instanceof AlternatingGroup) {
      return Optional.of(FixedPointCount.dimension(points, length, /* even= */ true));
    }
    Optional<BigInteger> orbits =
        points > MOST_POINTS
            ? Optional.empty()
            : TupleOrbits.byStabilizers(points, generators, length, MOST_STABILIZERS);
    if (orbits.isEmpty() && tuples(length) <= MOST_TUPLES) {
      orbits = Optional.of(BigInteger.valueOf(TupleOrbits.count(points, generators, length)));
    }
    return orbits.map(count -> listed(count.longValueExact(), length));
  }

  private static int length(Term in, Term out) {
    return in.factors().size() + out.factors().size();
  }

  private double tuples(int length) {
    return Math.pow(points, length);
  }

  private static IndependentDimension listed(long orbits, int length) {
    return new IndependentDimension(orbits, "orbits on " + length + "-tuples of points");
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
