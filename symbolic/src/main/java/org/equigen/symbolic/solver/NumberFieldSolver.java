package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;

/**
 * Finds the invariants where the generators span no rational space: orbits, exact equations over
 * {@code Z[w]}, one null space per root of the minimal polynomial modulo a prime, interpolation,
 * exact check.
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
  private final IntegerRing ring;
  private final InducedMatrices<Algebraic> induced;
  private final GroupActions actions;
  private final Workload work;

  /** For the maps with a given number of columns. */
  NumberFieldSolver(
      TensorSpace space,
      int columns,
      GroupActions actions,
      InducedMatrices<Algebraic> induced,
      Workload work) {
    this.work = work;
    this.space = space;
    this.columns = columns;
    this.actions = actions;
    this.induced = induced;
    numbers = actions.field();
    ring = new IntegerRing(numbers);
  }

  /** The solutions, or nothing if a number of primes do not suffice for a proof. */
  Optional<Solution> solve(int mostPrimes) {
    PrimeField field = PrimeField.below(1L << 31, numbers.conductor());
    Orbits orbits = Orbits.of(actions, space, ResidueMap.first(numbers, field));
    AlgebraicRows rows =
        AlgebraicRows.of(space, AlgebraicConstraint.of(induced, space, ring), orbits, ring, work);
    AlgebraicSolutions solutions = new AlgebraicSolutions(numbers, orbits.count());
    for (int attempt = 0; attempt < mostPrimes; attempt++) {
      solutions.add(field, rows, work);
      Optional<long[][]> lifted = solutions.isEmpty() ? Optional.empty() : solutions.lift(rows);
      if (lifted.isPresent()) {
        int nullity = solutions.nullity();
        return Optional.of(
            solution(orbits, lifted.get(), new Certificate(solutions.prime(), nullity, nullity)));
      }
      field = PrimeField.below(field.prime(), numbers.conductor());
    }
    return Optional.empty();
  }

  private Solution solution(Orbits orbits, long[][] lifted, Certificate certificate) {
    int degree = numbers.degree();
    boolean rational = true;
    for (long[] solution : lifted) {
      for (int at = 0; at < solution.length && rational; at++) {
        rational = at % degree == 0 || solution[at] == 0;
      }
    }
    List<Intertwiner> maps = new ArrayList<>(lifted.length);
    for (long[] solution : lifted) {
      maps.add(expand(orbits, solution, rational ? 1 : degree));
    }
    return new Solution(rational ? NumberField.Q : numbers, maps, certificate);
  }

  /** Writes a solution out, with the first {@code kept} coefficients of every entry. */
  private Intertwiner expand(Orbits orbits, long[] solution, int kept) {
    int[] support = support(orbits, solution);
    int[] rows = new int[support.length];
    int[] cols = new int[support.length];
    long[] values = new long[support.length * kept];
    for (int e = 0; e < support.length; e++) {
      int w = support[e];
      rows[e] = w / columns;
      cols[e] = w % columns;
      for (int k = 0; k < kept; k++) {
        long unknown = solution[orbits.orbit(w) * ring.degree() + k];
        values[e * kept + k] = Math.multiplyExact(unknown, (long) orbits.multiplier(w));
      }
    }
    Primitive.normalise(values);
    return new Intertwiner(Optional.empty(), rows, cols, values);
  }

  private int[] support(Orbits orbits, long[] solution) {
    int[] support = new int[space.size()];
    int count = 0;
    for (int w = 0; w < space.size(); w++) {
      if (orbits.orbit(w) >= 0 && isNonzero(solution, orbits.orbit(w))) {
        support[count++] = w;
      }
    }
    return Arrays.copyOf(support, count);
  }

  private boolean isNonzero(long[] solution, int orbit) {
    int at = orbit * ring.degree();
    return Arrays.stream(solution, at, at + ring.degree()).anyMatch(value -> value != 0);
  }
}
