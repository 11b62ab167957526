package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.diagnostic.DecompositionDiagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Splits representations into irreducible ones, exactly.
 *
 * <p>Couplings of two irreducible representations are solved once and remembered, so that a
 * decomposer is best kept for all questions about its groups. Not for several threads at once.
 */
public final class Decomposer {
  private static final long MOST_COORDINATES = 1_000_000;

  private final IntertwinerSolver solver;

  /** What was found for a group over R or over C. */
  private record Scope(Group group, boolean real) {}

  private final Map<Scope, TermDecomposer> decomposers = new HashMap<>();
  private final Map<Group, CharacterCheck> checks = new HashMap<>();

  /** A decomposer whose equations are solved, and cached, by {@code solver}. */
  public Decomposer(IntertwinerSolver solver) {
    this.solver = solver;
  }

  /**
   * The decomposition, over R if all matrices of the representation are real, else over C; compared
   * with characters where they are known.
   *
   * @throws DiagnosticException if the representation is not a direct sum of irreducible ones, if
   *     it is too large, or if the thread is interrupted
   */
  public Decomposition decompose(Group group, Representation representation) {
    requireModestSize(group, representation);
    boolean real = RealMatrices.are(group, representation);
    TermDecomposer decomposer = of(group, real);
    Map<Term, TermDecomposition> terms = new LinkedHashMap<>();
    for (Term term : representation.terms()) {
      terms.put(term, decomposer.decompose(term));
    }
    Decomposition decomposition =
        new Decomposition(group, representation, real, total(representation, terms), terms);
    checks.computeIfAbsent(group, CharacterCheck::new).require(decomposition);
    return decomposition;
  }

  private static void requireModestSize(Group group, Representation representation) {
    BigInteger dimension = Dimension.exact(group.dimension(), representation);
    if (dimension.compareTo(BigInteger.valueOf(MOST_COORDINATES)) > 0) {
      throw new DecompositionDiagnostic.TooManyCoordinates(
              Place.of("decomposition"), group.name(), representation.toString(), MOST_COORDINATES)
          .exception();
    }
  }

  private static List<IsotypicComponent> total(
      Representation representation, Map<Term, TermDecomposition> terms) {
    IrrepTotals totals = new IrrepTotals();
    for (Summand summand : representation.summands()) {
      for (IsotypicComponent part :
          Objects.requireNonNull(terms.get(summand.term())).components()) {
        totals.add(part.irrep(), Math.multiplyExact(part.multiplicity(), summand.multiplicity()));
      }
    }
    return totals.components();
  }

  /**
   * The Clebsch-Gordan tensors of two irreducible representations of a group, in the coordinates of
   * their terms.
   *
   * @throws DiagnosticException if the product is too large, or if the thread is interrupted
   * @throws IllegalArgumentException if one is over R and one over C
   */
  public ClebschGordan couple(Group group, Irrep left, Irrep right) {
    return couple(group, left, right, List.of());
  }

  /**
   * The Clebsch-Gordan tensors of two irreducible representations of a group, in the coordinates of
   * their terms.
   *
   * @param targets coordinates for parts of the product; all other parts come in those that
   *     decompositions share
   * @throws DiagnosticException if the product is too large, or if the thread is interrupted
   * @throws IllegalArgumentException if some are over R and some over C
   */
  public ClebschGordan couple(Group group, Irrep left, Irrep right, List<Irrep> targets) {
    requireSameField(left, right);
    targets.forEach(target -> requireSameField(left, target));
    Term term = left.term().times(right.term());
    Splitting product = of(group, left.real()).split(term, targets);
    return new ClebschGordan(
        left, right, product.field(), product.orthogonal(), product.couplings());
  }

  private static void requireSameField(Irrep one, Irrep other) {
    if (one.real() != other.real()) {
      throw new IllegalArgumentException(one + " and " + other + " are not over the same field");
    }
  }

  private TermDecomposer of(Group group, boolean real) {
    return decomposers.computeIfAbsent(
        new Scope(group, real), scope -> new TermDecomposer(solver, scope.group(), scope.real()));
  }
}
