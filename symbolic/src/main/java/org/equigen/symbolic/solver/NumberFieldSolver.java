package org.equigen.symbolic.solver;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.basis.Certificate;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrices;
import org.equigen.symbolic.solver.operator.Operator;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.Scalars;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.KeptSolutions;
import org.equigen.symbolic.store.SolutionText;

/**
 * Finds the invariants where the generators span no rational space: orbits, one null space per root
 * of the minimal polynomial modulo a prime, interpolation, exact check.
 */
final class NumberFieldSolver {
  /**
   * A complete set of solutions.
   *
   * @param field the number field of the entries: Q where all are rational
   * @param maps without names
   * @param certificate the proof
   */
  record Solution(NumberField field, List<Intertwiner> maps, Certificate certificate) {}

  private final TensorSpace space;
  private final int columns;
  private final NumberField numbers;
  private final InducedMatrices<Algebraic> induced;
  private final GroupActions actions;
  private final Workload work;
  private final KeptSolutions kept;

  /** For the maps with a given number of columns. */
  NumberFieldSolver(
      TensorSpace space,
      int columns,
      GroupActions actions,
      InducedMatrices<Algebraic> induced,
      Workload work,
      KeptSolutions kept) {
    this.work = work;
    this.kept = kept;
    this.space = space;
    this.columns = columns;
    this.actions = actions;
    this.induced = induced;
    numbers = actions.field();
  }

  /** The solutions, or nothing if a number of primes do not suffice for a proof. */
  Optional<Solution> solve(int mostPrimes) {
    Scalars<Algebraic> scalars = Scalars.of(numbers);
    List<Operator<Algebraic>> operators = Operator.of(induced, space, _ -> false);
    GoodPrimes primes = GoodPrimes.of(actions, space.factors(), operators, scalars.coefficients());
    ConstraintSystem<Algebraic> system =
        ConstraintSystem.overNumberField(
            actions, space, operators, ResidueMap.first(numbers, primes.first()));
    return new ModularSolver<>(system, scalars, primes, work, kept)
        .solve(mostPrimes)
        .map(solution -> solution(system.orbits(), solution));
  }

  private Solution solution(Orbits orbits, SolutionText found) {
    int length = orbits.count() * numbers.degree();
    List<Integers> solutions =
        found.solutions().stream().map(sparse -> sparse.dense(length)).toList();
    boolean rational = solutions.stream().allMatch(this::isRational);
    List<Intertwiner> maps =
        solutions.stream()
            .map(solution -> expand(orbits, solution, rational ? 1 : numbers.degree()))
            .toList();
    return new Solution(rational ? NumberField.Q : numbers, maps, found.certificate());
  }

  private boolean isRational(Integers solution) {
    return IntStream.range(0, solution.size())
        .allMatch(at -> at % numbers.degree() == 0 || solution.signum(at) == 0);
  }

  /** Writes a solution out, with the first {@code kept} coefficients of every entry. */
  private Intertwiner expand(Orbits orbits, Integers solution, int kept) {
    int[] support = support(orbits, solution);
    int[] rows = new int[support.length];
    int[] cols = new int[support.length];
    int[] places = new int[support.length * kept];
    int[] factors = new int[places.length];
    for (int e = 0; e < support.length; e++) {
      int w = support[e];
      rows[e] = w / columns;
      cols[e] = w % columns;
      for (int k = 0; k < kept; k++) {
        places[e * kept + k] = orbits.orbit(w) * numbers.degree() + k;
        factors[e * kept + k] = orbits.multiplier(w);
      }
    }
    Integers values = solution.gather(places, factors).primitive();
    return new Intertwiner(Optional.empty(), rows, cols, values);
  }

  private int[] support(Orbits orbits, Integers solution) {
    return IntStream.range(0, space.size())
        .filter(w -> orbits.orbit(w) >= 0 && isNonzero(solution, orbits.orbit(w)))
        .toArray();
  }

  private boolean isNonzero(Integers solution, int orbit) {
    int at = orbit * numbers.degree();
    return IntStream.range(at, at + numbers.degree()).anyMatch(k -> solution.signum(k) != 0);
  }
}
