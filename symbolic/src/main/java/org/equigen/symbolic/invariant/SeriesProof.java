package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.character.table.IntegerPolynomial;
import org.equigen.symbolic.character.table.MolienSeries;
import org.equigen.symbolic.character.table.ProductForm;
import org.equigen.symbolic.character.table.RationalSeries;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * What is known beyond the degree up to which generators were found.
 *
 * @param group the group
 * @param formula counts dimensions of single degrees
 * @param representation the domain
 * @param degree up to which generators were found
 * @param order of the group of matrices that acts, if it is finite and was counted
 * @param primary primary invariants, if some are proven
 * @param permuted the bound for groups that permute the coordinates, if this is one
 */
record SeriesProof(
    Group group,
    CharacterFormula formula,
    Representation representation,
    int degree,
    Optional<BigInteger> order,
    Optional<PrimaryInvariants> primary,
    Optional<PermutationBound> permuted) {
  /** Dimensions beyond this degree are not counted. */
  private static final int MOST_DEGREE = 200;

  /**
   * The whole Hilbert series of the maps into a term: by Molien's formula, or, where that would
   * take long, from its first coefficients, since the maps form a free module over the primary
   * invariants with a basis in degrees up to {@link PrimaryInvariants#topDegree}. Over the degrees
   * of the primary invariants, if some are known.
   */
  Optional<ProductForm> rational(Term target) {
    Optional<RationalSeries> molien = order.flatMap(_ -> molien(target));
    if (primary.isEmpty()) {
      return molien.map(RationalSeries::productForm);
    }
    List<Integer> degrees = primary.get().degrees().stream().sorted().toList();
    return molien
        .flatMap(series -> series.numeratorOver(degrees))
        .or(() -> numerator(target))
        .map(numerator -> new ProductForm(numerator, degrees));
  }

  private Optional<RationalSeries> molien(Term target) {
    try {
      Representation codomain = Representation.of(target);
      return Optional.of(MolienSeries.covariants(group, representation, codomain));
    } catch (DiagnosticException tooLarge) {
      return Optional.empty();
    }
  }

  private Optional<IntegerPolynomial> numerator(Term target) {
    int top = primary.orElseThrow().topDegree();
    List<BigInteger> series = new ArrayList<>();
    for (int k = 0; k <= Math.min(top, MOST_DEGREE); k++) {
      Optional<IndependentDimension> count = formula.dimension(power(k), target);
      if (count.isEmpty() || top > MOST_DEGREE) {
        return Optional.empty();
      }
      series.add(BigInteger.valueOf(count.get().dimension()));
    }
    IntegerPolynomial product = IntegerPolynomial.of(series);
    for (int d : primary.orElseThrow().degrees()) {
      product = product.times(IntegerPolynomial.oneMinusPower(d));
    }
    List<BigInteger> coefficients = product.coefficients();
    return Optional.of(
        IntegerPolynomial.of(coefficients.subList(0, Math.min(top + 1, coefficients.size()))));
  }

  private Term power(int k) {
    return k == 0 ? Term.SCALAR : new Term(List.of(new Factor.Symmetric(k, representation)));
  }

  /** Whether the generators of the ring of invariants are complete. */
  Completeness ofRing(Optional<ProductForm> series) {
    if (primary.isPresent() && primary.get().independent()) {
      return new Completeness(
          true,
          (primary.get().degrees().size() == 1
                      ? "the degree %s is the order %s of the group"
                      : "the degrees %s multiply to the order %s of the group")
                  .formatted(list(primary.get().degrees()), order.orElseThrow())
              + ", and the Jacobian is not zero: all"
              + " invariants are polynomials in these generators, which have no relation");
    }
    int last = primary.map(found -> found.degrees().stream().max(Integer::compare).get()).orElse(0);
    return bounded(series, last, 0);
  }

  /** Whether the generators of a module over a complete ring, or any ring, are complete. */
  Completeness ofModule(Optional<ProductForm> series) {
    return bounded(series, 0, 1);
  }

  /**
   * By the degrees of the numerator, else by the bound for permutations or by Noether's: all
   * polynomials of the degree |G| lie in the ideal of the invariants without constant term.
   */
  private Completeness bounded(Optional<ProductForm> series, int least, int below) {
    if (series.isPresent() && primary.isPresent()) {
      int bound = Math.max(least, series.get().numerator().degree());
      String reason =
          "they are a free module over primary invariants of degrees %s, with a basis in degrees up to %s"
              .formatted(list(primary.get().degrees()), bound);
      return new Completeness(bound <= degree, reason);
    }
    if (order.isEmpty()) {
      return new Completeness(false, "no bound is known for the degrees of generators");
    }
    BigInteger bound = order.get().subtract(BigInteger.valueOf(below));
    if (below == 0
        && permuted.isPresent()
        && bound.compareTo(BigInteger.valueOf(permuted.get().degree())) > 0) {
      return new Completeness(permuted.get().degree() <= degree, permuted.get().reason());
    }
    return new Completeness(
        bound.compareTo(BigInteger.valueOf(degree)) <= 0,
        "Noether's bound for the degrees of generators is " + bound);
  }

  private static String list(List<Integer> degrees) {
    return degrees.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
