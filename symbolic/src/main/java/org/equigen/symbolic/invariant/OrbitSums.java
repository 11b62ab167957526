package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.representation.PowerIndex;

/**
 * The invariants of a group that permutes the coordinates: sums over orbits of monomials. Nothing
 * is solved for.
 *
 * <p>Monomials of a degree are numbered in their canonical order, orbits by their first monomials.
 */
final class OrbitSums implements PieceSource {
  /** Monomials of all degrees together that are numbered. */
  private static final BigInteger MOST_MONOMIALS = BigInteger.valueOf(2_000_000);

  private final Coordinates coordinates;
  private final List<Permutation> generators;
  private final Map<Integer, Level> levels = new HashMap<>();

  /**
   * The monomials of one degree.
   *
   * @param index monomials as sorted lists of variables
   * @param orbit the orbit of each
   * @param first the first monomial of each orbit
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
  record Level(PowerIndex index, int[] orbit, int[] first) {
    /** The number of a monomial. */
    int number(int[] exponents) {
      return index.number(list(exponents));
    }

    private static int[] list(int[] exponents) {
      int[] list = new int[Arrays.stream(exponents).sum()];
      int at = 0;
      for (int i = 0; i < exponents.length; i++) {
        Arrays.fill(list, at, at + exponents[i], i);
        at += exponents[i];
      }
      return list;
    }

    /** The exponents of a monomial. */
    int[] exponents(int number, int variables) {
      int[] exponents = new int[variables];
      for (int variable : index.list(number)) {
        exponents[variable]++;
      }
      return exponents;
    }
  }

  private OrbitSums(Coordinates coordinates, List<Permutation> generators) {
    this.coordinates = coordinates;
    this.generators = List.copyOf(generators);
  }

  /** Empty unless the group permutes the coordinates, and where monomials are too many. */
  static Optional<OrbitSums> of(Request request, Coordinates coordinates) {
    BigInteger monomials = BigInteger.ONE;
    for (int k = 1; k <= request.degree(); k++) {
      monomials =
          monomials
              .multiply(BigInteger.valueOf((long) coordinates.ring().size() + k))
              .divide(BigInteger.valueOf(k));
    }
    return monomials.compareTo(MOST_MONOMIALS) > 0
        ? Optional.empty()
        : FiniteElements.permutations(
                request.group(), request.representation(), coordinates.ring().field())
            .map(generators -> new OrbitSums(coordinates, generators));
  }

  /** The number of variables. */
  int variables() {
    return coordinates.ring().size();
  }

  /** The monomials of a degree. */
  Level level(int degree) {
    return levels.computeIfAbsent(degree, this::numbered);
  }

  private Level numbered(int degree) {
    PowerIndex index = new PowerIndex(variables(), degree, /* alternating= */ false);
    int[] orbit = new int[index.count()];
    Arrays.fill(orbit, -1);
    List<Integer> first = new ArrayList<>();
    Deque<Integer> queue = new ArrayDeque<>();
    for (int start = 0; start < orbit.length; start++) {
      if (orbit[start] < 0) {
        orbit[start] = first.size();
        queue.add(start);
        first.add(start);
      }
      while (!queue.isEmpty()) {
        int[] list = index.list(queue.remove());
        for (Permutation generator : generators) {
          int image = index.number(Arrays.stream(list).map(generator::image).sorted().toArray());
          if (orbit[image] < 0) {
            orbit[image] = orbit[start];
            queue.add(image);
          }
        }
      }
    }
    return new Level(index, orbit, first.stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public GradedPiece piece(MultiDegree degree) {
    Level level = level(degree.total());
    Map<Integer, Map<Monomial, Algebraic>> sums = new TreeMap<>();
    for (Monomial monomial : coordinates.monomials(degree)) {
      int[] exponents = new int[variables()];
      Arrays.setAll(exponents, monomial::exponent);
      sums.computeIfAbsent(level.orbit()[level.number(exponents)], _ -> new HashMap<>())
          .put(monomial, Algebraic.ONE);
    }
    return new GradedPiece(
        sums.values().stream().map(sum -> PolynomialMap.of(Polynomial.of(sum))).toList());
  }
}
