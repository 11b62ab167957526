package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.tensor.ProductNames;

/**
 * Solves one pair of terms: the invariants of {@code out * in'}.
 *
 * <p>First the symmetries that act on coordinates one by one (weights, permutations with signs)
 * reduce the coordinates to orbits; then the equations of all generators are eliminated modulo a
 * prime; the solutions are lifted to Q and checked exactly against every equation. The first two
 * steps use only consequences of invariance, so the nullity is an upper bound of the dimension, and
 * the checked solutions are a lower bound.
 */
final class TermSolver {
  /** Primes that are combined before the numbers are declared too large. */
  private static final int MOST_PRIMES = 64;

  /** Unknowns that fit: each takes 17 bytes before the symmetries are known. */
  private static final long MOST_UNKNOWNS = 100_000_000;

  private static final Place PLACE = Place.of("solver");

  private final Group group;
  private final Term in;
  private final Term out;
  private final TensorSpace space;

  /**
   * Prepares the coordinates.
   *
   * @throws DiagnosticException if there are more than {@link #MOST_UNKNOWNS}
   */
  TermSolver(Group group, Term in, Term out) {
    this.group = group;
    this.in = in;
    this.out = out;
    BigInteger unknowns = size(group, in).multiply(size(group, out));
    if (unknowns.compareTo(BigInteger.valueOf(MOST_UNKNOWNS)) > 0) {
      throw new SolverDiagnostic.ProblemTooLarge(
              PLACE, group.name(), in.toString(), out.toString(), unknowns, MOST_UNKNOWNS)
          .exception();
    }
    space = TensorSpace.ofMaps(group, in, out);
  }

  /**
   * The canonical basis.
   *
   * @throws DiagnosticException if the coefficients do not fit
   */
  IntertwinerBasis solve() {
    try {
      return eliminate();
    } catch (ArithmeticException overflow) {
      BigInteger beyond = BigInteger.TWO.pow(Long.SIZE - 1);
      DiagnosticException failure =
          new SolverDiagnostic.CoefficientTooLarge(
                  PLACE, group.name(), in.toString(), out.toString(), beyond)
              .exception();
      failure.initCause(overflow);
      throw failure;
    }
  }

  private IntertwinerBasis eliminate() {
    GroupActions actions = GroupActions.of(group, space.factors());
    InducedMatrices<Rational> induced =
        InducedMatrices.descend(InducedMatrices.of(actions, space.factors())).orElseThrow();
    PrimeField field = PrimeField.below(1L << 31, actions.field().conductor());
    Orbits orbits = Orbits.of(actions, space, ResidueMap.first(actions.field(), field));
    ConstraintRows rows = ConstraintRows.of(space, Constraint.of(induced, space), orbits);
    RationalSolutions solutions = new RationalSolutions(orbits.count());
    for (int attempt = 0; attempt < MOST_PRIMES; attempt++) {
      solutions.add(field, ModularNullSpace.of(rows, orbits.count(), field));
      Optional<long[][]> lifted = solutions.lift(rows);
      if (lifted.isPresent()) {
        return basis(orbits, lifted.get(), solutions);
      }
      field = PrimeField.below(field.prime());
    }
    throw new SolverDiagnostic.Unproven(
            PLACE, group.name(), in.toString(), out.toString(), MOST_PRIMES)
        .exception();
  }

  private IntertwinerBasis basis(Orbits orbits, long[][] solutions, RationalSolutions proof) {
    int columns = space.size() / rows();
    int[] support = support(orbits);
    ProductNames names = ProductNames.of(group, space.factors());
    List<Intertwiner> elements = new ArrayList<>(solutions.length);
    for (long[] solution : solutions) {
      elements.add(expand(orbits, support, solution, columns, names));
    }
    Certificate certificate = new Certificate(proof.prime(), proof.nullity(), elements.size());
    return new IntertwinerBasis(in, out, rows(), columns, elements, certificate);
  }

  private static BigInteger size(Group group, Term term) {
    BigInteger size = BigInteger.ONE;
    for (Factor factor : term.factors()) {
      long one = Dimension.of(group, new Term(List.of(factor)));
      size = size.multiply(BigInteger.valueOf(one));
    }
    return size;
  }

  private int rows() {
    int product = 1;
    for (int f = 0; f < out.factors().size(); f++) {
      product *= space.sizes()[f];
    }
    return product;
  }

  private int[] support(Orbits orbits) {
    int[] support = new int[space.size()];
    int count = 0;
    for (int w = 0; w < space.size(); w++) {
      if (orbits.orbit(w) >= 0) {
        support[count++] = w;
      }
    }
    return Arrays.copyOf(support, count);
  }

  private static Intertwiner expand(
      Orbits orbits, int[] support, long[] solution, int columns, ProductNames names) {
    int count = 0;
    for (int w : support) {
      count += solution[orbits.orbit(w)] == 0 ? 0 : 1;
    }
    int[] coordinates = new int[count];
    long[] values = new long[count];
    int at = 0;
    for (int w : support) {
      long unknown = solution[orbits.orbit(w)];
      if (unknown != 0) {
        coordinates[at] = w;
        values[at++] = Math.multiplyExact(unknown, (long) orbits.multiplier(w));
      }
    }
    Primitive.normalise(values);
    int[] rows = new int[count];
    int[] cols = new int[count];
    for (int e = 0; e < count; e++) {
      rows[e] = coordinates[e] / columns;
      cols[e] = coordinates[e] % columns;
    }
    return new Intertwiner(names.of(coordinates, values), rows, cols, values);
  }
}
