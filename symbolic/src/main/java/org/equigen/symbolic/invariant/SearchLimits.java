package org.equigen.symbolic.invariant;

import static org.equigen.symbolic.number.IntegerFunctions.binomial;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.InvariantDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** Refuses searches that would not end, before they begin. */
final class SearchLimits {
  /** Multidegrees are counted one by one. */
  private static final long MOST_PIECES = 20_000;

  /** Coefficients of one map: what the solver and polynomials can hold. */
  private static final long MOST_COEFFICIENTS = 1_000_000;

  /** Steps of elimination; a second has some hundred millions. */
  private static final long MOST_STEPS = 100_000_000_000L;

  private final String request;
  private final Coordinates coordinates;
  private final int components;

  /**
   * For one search.
   *
   * @param request what is looked for, for people
   * @param components the dimension of the codomain
   */
  SearchLimits(String request, Coordinates coordinates, int components) {
    this.request = request;
    this.coordinates = coordinates;
    this.components = components;
  }

  /**
   * Checks what is known without counting invariants.
   *
   * @throws DiagnosticException if there are too many multidegrees or monomials
   */
  void requireSize(int degree) {
    int copies = coordinates.copies().size();
    require(degree, binomial(copies + degree, degree), MOST_PIECES, "multidegrees");
    require(degree, coefficients(degree), MOST_COEFFICIENTS, "coefficients for one map");
  }

  private void require(int degree, BigInteger amount, long limit, String what) {
    if (amount.compareTo(BigInteger.valueOf(limit)) > 0) {
      throw refusal(what, amount, limit, possible(degree));
    }
  }

  private int possible(int degree) {
    int possible = degree - 1;
    int copies = coordinates.copies().size();
    while (possible > 0
        && (binomial(copies + possible, possible).compareTo(BigInteger.valueOf(MOST_PIECES)) > 0
            || coefficients(possible).compareTo(BigInteger.valueOf(MOST_COEFFICIENTS)) > 0)) {
      possible--;
    }
    return possible;
  }

  /** Of the largest multidegree, about: the degree spread evenly over the copies, and one copy. */
  private BigInteger coefficients(int degree) {
    BigInteger most = BigInteger.ONE;
    int copies = coordinates.copies().size();
    BigInteger spread = BigInteger.ONE;
    for (int c = 0; c < copies; c++) {
      int size = coordinates.copies().get(c).size();
      most = most.max(binomial(size + degree - 1, degree));
      int share = degree / copies + (c < degree % copies ? 1 : 0);
      spread = spread.multiply(binomial(size + share - 1, share));
    }
    return most.max(spread).multiply(BigInteger.valueOf(components));
  }

  /**
   * Checks the elimination.
   *
   * @param cubes the sum over the multidegrees of the cubes of their dimensions, by total degree
   *     from 0 on
   * @throws DiagnosticException if it would take too long
   */
  void requireWork(List<BigInteger> cubes) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger limit = BigInteger.valueOf(MOST_STEPS);
    int possible = 0;
    for (int degree = 0; degree < cubes.size(); degree++) {
      sum = sum.add(cubes.get(degree));
      possible = sum.compareTo(limit) <= 0 ? degree : possible;
    }
    if (sum.compareTo(limit) > 0) {
      throw refusal("steps of elimination", sum, MOST_STEPS, possible);
    }
  }

  private DiagnosticException refusal(String what, BigInteger amount, long limit, int possible) {
    return new InvariantDiagnostic.TooLarge(
            Place.of("invariants"), request, what, amount, limit, possible)
        .exception();
  }
}
