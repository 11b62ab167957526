package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.basis.OrbitBasis;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.equation.Constraint;
import org.equigen.symbolic.solver.equation.ConstraintRows;
import org.equigen.symbolic.solver.equation.RowSizes;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrices;
import org.equigen.symbolic.solver.operator.Operator;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.Scalars;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.orbit.Weights;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.KeptSolutions;
import org.equigen.symbolic.store.SolutionText;
import org.equigen.symbolic.tensor.ProductNames;
import org.equigen.symbolic.tensor.TensorName;

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

  /** Unknowns that can be numbered. Those whose weight is not zero take no memory. */
  private static final long MOST_UNKNOWNS = 1L << 30;

  private static final Place PLACE = Place.of("solver");

  private final Group group;
  private final Term in;
  private final Term out;
  private final TensorSpace space;
  private final Workload work;
  private final KeptSolutions kept;

  /**
   * Prepares the coordinates.
   *
   * @param work watches this run
   * @param kept solutions that were found before
   * @throws DiagnosticException if there are more than {@link #MOST_UNKNOWNS}
   */
  TermSolver(Group group, Term in, Term out, Workload work, KeptSolutions kept) {
    this.group = group;
    this.in = in;
    this.out = out;
    this.work = work;
    this.kept = kept;
    BigInteger unknowns = size(group, in).multiply(size(group, out));
    if (unknowns.compareTo(BigInteger.valueOf(MOST_UNKNOWNS)) > 0) {
      throw new SolverDiagnostic.ProblemTooLarge(
              PLACE, group.name(), in.toString(), out.toString(), unknowns, MOST_UNKNOWNS)
          .exception();
    }
    space = TensorSpace.ofMaps(group, in, out);
  }

  /** The canonical basis. */
  IntertwinerBasis solve() {
    GroupActions actions = GroupActions.of(group, space.factors());
    InducedMatrices<Algebraic> induced = InducedMatrices.of(actions, space.factors());
    return InducedMatrices.descend(induced)
        .map(rational -> overRationals(actions, rational))
        .orElseGet(() -> overNumberField(actions, induced));
  }

  private IntertwinerBasis overRationals(GroupActions actions, InducedMatrices<Rational> induced) {
    Scalars<Rational> scalars = Scalars.rational();
    List<Operator<Rational>> operators = Operator.of(induced, space, Weights::cover);
    GoodPrimes primes = GoodPrimes.of(actions, space.factors(), operators, scalars.coefficients());
    ConstraintSystem<Rational> system =
        ConstraintSystem.overRationals(
            actions,
            induced,
            space,
            operators,
            ResidueMap.first(actions.field(), primes.first()),
            work);
    SolutionText solution =
        fits(system)
            ? inLongs(system, primes)
            : new ModularSolver<>(system, scalars, primes, work, kept)
                .solve(MOST_PRIMES)
                .orElseThrow(this::unproven);
    return basis(system.orbits(), solution);
  }

  /** Whether no number that occurs when the equations are written down exceeds 64 bits. */
  private static boolean fits(ConstraintSystem<Rational> system) {
    return RowSizes.rational()
            .bound(system.operators(), Scalars.rational().coefficients())
            .multiply(BigInteger.valueOf(system.orbits().largestMultiplier()))
            .bitLength()
        < Long.SIZE;
  }

  private SolutionText inLongs(ConstraintSystem<Rational> system, GoodPrimes primes) {
    List<Constraint> constraints = system.operators().stream().map(Constraint::exact).toList();
    ConstraintRows rows = system.rows(constraints, new RowArithmetic.Exact(), work);
    work.estimate(system.estimate(rows));
    int unknowns = system.orbits().count();
    return kept.read(unknowns, 1, new ExactCheck(rows, unknowns, work)::annihilates)
        .orElseGet(() -> work.saved(() -> eliminate(system, rows, primes)));
  }

  private SolutionText eliminate(
      ConstraintSystem<Rational> system, ConstraintRows rows, GoodPrimes primes) {
    RationalSolutions solutions = new RationalSolutions(system.orbits().count());
    for (int attempt = 0; attempt < MOST_PRIMES; attempt++) {
      PrimeField field = primes.next();
      ResidueMap residues = ResidueMap.first(system.actions().field(), field);
      solutions.add(field, system.solve(residues, rows, work));
      Optional<List<SparseVector>> lifted = solutions.lift(rows, work);
      if (lifted.isPresent()) {
        SolutionText found = new SolutionText(solutions.prime(), lifted.get());
        kept.write(system.orbits().count(), 1, found, work.effort());
        return found;
      }
    }
    throw unproven();
  }

  private IntertwinerBasis overNumberField(
      GroupActions actions, InducedMatrices<Algebraic> induced) {
    int columns = space.size() / rows();
    NumberFieldSolver.Solution solution =
        new NumberFieldSolver(space, columns, actions, induced, work, kept)
            .solve(MOST_PRIMES)
            .orElseThrow(this::unproven);
    List<Intertwiner> maps =
        solution.field().isRational() ? named(solution.maps(), columns) : solution.maps();
    return new IntertwinerBasis(
        in, out, rows(), columns, solution.field(), maps, solution.certificate());
  }

  private List<Intertwiner> named(List<Intertwiner> maps, int columns) {
    ProductNames names = ProductNames.of(group, space.factors());
    List<Intertwiner> named = new ArrayList<>(maps.size());
    for (Intertwiner map : maps) {
      int[] coordinates = new int[map.size()];
      Arrays.setAll(coordinates, e -> map.rows()[e] * columns + map.columns()[e]);
      Optional<TensorName> name =
          map.values().longs().flatMap(values -> names.of(coordinates, values));
      named.add(new Intertwiner(name, map.rows(), map.columns(), map.values()));
    }
    return named;
  }

  private DiagnosticException unproven() {
    return new SolverDiagnostic.Unproven(
            PLACE, group.name(), in.toString(), out.toString(), MOST_PRIMES)
        .exception();
  }

  private IntertwinerBasis basis(Orbits orbits, SolutionText found) {
    int columns = space.size() / rows();
    List<SparseVector> solutions = found.solutions();
    OrbitBasis shared = orbits.basis(columns, solutions);
    ProductNames names = ProductNames.of(group, space.factors());
    List<Intertwiner> elements = new ArrayList<>(solutions.size());
    for (int i = 0; i < solutions.size(); i++) {
      SparseVector expanded = shared.expand(i);
      Optional<TensorName> name =
          expanded.values().longs().flatMap(values -> names.of(expanded.indices(), values));
      elements.add(shared.map(i, name));
    }
    return new IntertwinerBasis(
        in, out, rows(), columns, NumberField.Q, elements, found.certificate());
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
}
