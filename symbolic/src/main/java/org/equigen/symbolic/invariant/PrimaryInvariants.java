package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.jspecify.annotations.Nullable;

/**
 * Primary invariants of a finite group: as many invariants as there are coordinates, which vanish
 * together at 0 alone. The ring of invariants is a free module over their polynomials, and so are
 * equivariants (Hochster and Eagon 1971; Sturmfels, Algorithms in Invariant Theory, theorem 2.3.1).
 *
 * @param generators the primary invariants
 * @param independent whether their degrees multiply to the order of the group, so that they
 *     generate all invariants
 */
record PrimaryInvariants(List<Generator> generators, boolean independent) {
  /** Choices of generators that are tried. */
  static final int MOST_CHOICES = 200;

  private static final int MOST_MONOMIALS = 400;
  private static final int MOST_PIECES = 2_000;
  private static final long SEED = 7;

  /** Copies the list. */
  PrimaryInvariants {
    generators = List.copyOf(generators);
  }

  /** Their degrees. */
  List<Integer> degrees() {
    return generators.stream().map(generator -> generator.degree().total()).toList();
  }

  /** The largest degree of an element of a basis of all polynomials over theirs. */
  int topDegree() {
    return degrees().stream().mapToInt(degree -> degree - 1).sum();
  }

  /**
   * The first choice among generators, by rising degree, that is proven to be primary; empty if
   * none is found within a moment.
   *
   * @param order of the group of matrices that acts
   * @param watch hears how many choices of all that will be tried were
   */
  static Optional<PrimaryInvariants> among(
      Coordinates coordinates, List<Generator> generators, BigInteger order, LongConsumer watch) {
    int n = coordinates.ring().size();
    if (generators.size() < n) {
      return Optional.empty();
    }
    Search search = new Search(coordinates, order, watch);
    search.choose(generators, n, new ArrayList<>());
    return Optional.ofNullable(search.best);
  }

  private static final class Search {
    private final Coordinates coordinates;
    private final BigInteger order;
    private final Samples samples;
    private final LongConsumer watch;
    private int tried;
    private @Nullable PrimaryInvariants best;

    Search(Coordinates coordinates, BigInteger order, LongConsumer watch) {
      this.coordinates = coordinates;
      this.watch = watch;
      this.order = order;
      int n = coordinates.ring().size();
      samples = new Samples(coordinates.ring().field(), n, 1, 1, SEED);
    }

    void choose(List<Generator> rest, int missing, List<Generator> chosen) {
      if (best != null || tried >= MOST_CHOICES || rest.size() < missing) {
        return;
      }
      if (missing == 0) {
        watch.accept(tried++);
        test(chosen);
        return;
      }
      for (int next = 0; next <= rest.size() - missing; next++) {
        chosen.add(rest.get(next));
        choose(rest.subList(next + 1, rest.size()), missing - 1, chosen);
        chosen.removeLast();
      }
    }

    private void test(List<Generator> chosen) {
      BigInteger product = BigInteger.ONE;
      for (Generator generator : chosen) {
        product = product.multiply(BigInteger.valueOf(generator.degree().total()));
      }
      if (product.mod(order).signum() != 0 || !isIndependent(chosen)) {
        return;
      }
      boolean all = product.equals(order);
      if (all || onlyZero(chosen)) {
        best = new PrimaryInvariants(chosen, all);
      }
    }

    /**
     * Whether they are algebraically independent: the Jacobian has full rank at a random point
     * modulo a prime, and so its determinant is no zero polynomial (Humphreys, Reflection Groups
     * and Coxeter Groups, 3.10).
     */
    private boolean isIndependent(List<Generator> chosen) {
      ModularRank rank = new ModularRank(samples.residues());
      for (Generator generator : chosen) {
        Polynomial polynomial = generator.map().components().getFirst();
        long[] gradient = new long[coordinates.ring().size()];
        for (int i = 0; i < gradient.length; i++) {
          gradient[i] = samples.values(coordinates.ring().derivative(polynomial, i))[0];
        }
        if (!rank.add(gradient)) {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether they vanish together at 0 alone: exactly then do their multiples contain all
     * polynomials of the degree {@code sum (d_i - 1) + 1} (Macaulay). Proven modulo a prime.
     */
    private boolean onlyZero(List<Generator> chosen) {
      int degree = new PrimaryInvariants(chosen, false).topDegree() + 1;
      List<MultiDegree> pieces = MultiDegree.ofTotal(coordinates.copies().size(), degree);
      return pieces.size() <= MOST_PIECES
          && pieces.stream().allMatch(this::isSmall)
          && pieces.stream().allMatch(piece -> containsAll(chosen, piece));
    }

    /** Known before any monomial is listed: there may be millions. */
    private boolean isSmall(MultiDegree degree) {
      return coordinates.count(degree).compareTo(BigInteger.valueOf(MOST_MONOMIALS)) <= 0;
    }

    private boolean containsAll(List<Generator> chosen, MultiDegree degree) {
      List<Monomial> columns = coordinates.monomials(degree);
      Map<Monomial, Integer> positions = new HashMap<>();
      columns.forEach(column -> positions.put(column, positions.size()));
      ModularRank rank = new ModularRank(samples.residues());
      for (Generator generator : chosen) {
        if (degree.contains(generator.degree())) {
          for (Monomial factor : coordinates.monomials(degree.minus(generator.degree()))) {
            if (rank.rank() < columns.size()) {
              rank.add(row(generator.map().components().getFirst(), factor, positions));
            }
          }
        }
      }
      return rank.rank() == columns.size();
    }

    private long[] row(Polynomial polynomial, Monomial factor, Map<Monomial, Integer> positions) {
      long[] row = new long[positions.size()];
      for (Map.Entry<Monomial, Algebraic> term : polynomial.terms().entrySet()) {
        Integer position = positions.get(term.getKey().times(factor));
        if (position != null) {
          row[position] = samples.residue(term.getValue());
        }
      }
      return row;
    }
  }
}
