package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * What is known beyond the degree up to which generators were found.
 *
 * @param formula counts dimensions of single degrees
 * @param representation the domain
 * @param degree up to which generators were found
 * @param order of the group of matrices that acts, if it is finite and was counted
 * @param primary primary invariants, if some are proven
 */
record SeriesProof(
    CharacterFormula formula,
    Representation representation,
    int degree,
    Optional<BigInteger> order,
    Optional<PrimaryInvariants> primary) {
  /** Dimensions beyond this degree are not counted. */
  private static final int MOST_DEGREE = 200;

  /**
   * The whole Hilbert series of the maps into a term, which form a free module over the primary
   * invariants with a basis in degrees up to {@link PrimaryInvariants#topDegree}; empty where none
   * are known or no formula counts.
   */
  Optional<RationalSeries> rational(Term target) {
    if (primary.isEmpty() || primary.get().topDegree() > MOST_DEGREE) {
      return Optional.empty();
    }
    List<Long> series = new ArrayList<>();
    for (int k = 0; k <= primary.get().topDegree(); k++) {
      Optional<IndependentDimension> count = formula.dimension(power(k), target);
      if (count.isEmpty()) {
        return Optional.empty();
      }
      series.add(count.get().dimension());
    }
    for (int d : primary.get().degrees()) {
      series = RationalSeries.times(series, d, series.size());
    }
    return Optional.of(new RationalSeries(series, primary.get().degrees()));
  }

  private Term power(int k) {
    return k == 0 ? Term.SCALAR : new Term(List.of(new Factor.Symmetric(k, representation)));
  }

  /** Whether the generators of the ring of invariants are complete. */
  Completeness ofRing(Optional<RationalSeries> series) {
    if (primary.isPresent() && primary.get().independent()) {
      return new Completeness(
          true,
          "the degrees %s multiply to the order %s of the group, and the Jacobian is not zero: all"
                  .formatted(list(primary.get().degrees()), order.orElseThrow())
              + " invariants are polynomials in these generators, which have no relation");
    }
    int last = primary.map(found -> found.degrees().stream().max(Integer::compare).get()).orElse(0);
    return bounded(series, last, 0);
  }

  /** Whether the generators of a module over a complete ring, or any ring, are complete. */
  Completeness ofModule(Optional<RationalSeries> series) {
    return bounded(series, 0, 1);
  }

  /**
   * By the degrees of the numerator, else by Noether's bound: all polynomials of the degree |G| lie
   * in the ideal of the invariants without constant term.
   */
  private Completeness bounded(Optional<RationalSeries> series, int least, int below) {
    if (series.isPresent()) {
      int bound = Math.max(least, series.get().numeratorDegree());
      String reason =
          "they are a free module over primary invariants of degrees %s, with a basis in degrees up to %d"
              .formatted(list(primary.orElseThrow().degrees()), bound);
      return new Completeness(bound <= degree, reason);
    }
    if (order.isEmpty()) {
      return new Completeness(false, "no bound is known for the degrees of generators");
    }
    BigInteger bound = order.get().subtract(BigInteger.valueOf(below));
    return new Completeness(
        bound.compareTo(BigInteger.valueOf(degree)) <= 0,
        "Noether's bound for the degrees of generators is " + bound);
  }

  private static String list(List<Integer> degrees) {
    return degrees.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
