package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.elimination.ModularNullSpace;
import org.equigen.symbolic.solver.equation.Constraint;
import org.equigen.symbolic.solver.equation.ConstraintRows;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.equation.RowSizes;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.Scalars;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.KeptSolutions;
import org.equigen.symbolic.store.SolutionText;

/**
 * Solves equations over a number field through their images modulo primes alone, so that their
 * numbers may be of any size.
 *
 * <p>Solutions are lifted from the null spaces at all roots of the minimal polynomial of w. That a
 * lifted solution y satisfies an equation is a statement on one number of Z[w], whose coefficients
 * are smaller than a bound B that {@link RowSizes} give. If it vanishes at all roots modulo p, then
 * p divides its coefficients, since the roots are different; if that is so for primes whose product
 * exceeds B, the number is zero. This is as exact as substituting.
 *
 * @param <E> the numbers of the equations
 */
final class ModularSolver<E> {
  private final ConstraintSystem<E> system;
  private final Scalars<E> scalars;
  private final GoodPrimes primes;
  private final Workload work;
  private final KeptSolutions kept;

  ModularSolver(
      ConstraintSystem<E> system,
      Scalars<E> scalars,
      GoodPrimes primes,
      Workload work,
      KeptSolutions kept) {
    this.system = system;
    this.scalars = scalars;
    this.primes = primes;
    this.work = work;
    this.kept = kept;
  }

  /** The solutions, or nothing if a number of primes do not suffice for a proof. */
  Optional<SolutionText> solve(int mostPrimes) {
    BigInteger bound = bound();
    int unknowns = system.orbits().count();
    int length = unknowns * scalars.field().degree();
    return kept.read(
            unknowns,
            scalars.field().degree(),
            vectors -> annihilate(dense(vectors, length), bound, primes.again()))
        .or(() -> work.saved(() -> eliminate(mostPrimes, bound)));
  }

  private Optional<SolutionText> eliminate(int mostPrimes, BigInteger bound) {
    AlgebraicSolutions found = new AlgebraicSolutions(scalars.field(), system.orbits().count());
    for (int attempt = 0; attempt < mostPrimes; attempt++) {
      PrimeField field = primes.next();
      found.add(field, nullSpaces(field, attempt == 0));
      Optional<List<Integers>> lifted = found.isEmpty() ? Optional.empty() : found.lift();
      if (lifted.isPresent() && work.repeated(() -> annihilate(lifted.get(), bound, primes))) {
        SolutionText solution =
            new SolutionText(found.prime(), lifted.get().stream().map(SparseVector::of).toList());
        kept.write(system.orbits().count(), scalars.field().degree(), solution, work.effort());
        return Optional.of(solution);
      }
    }
    return Optional.empty();
  }

  /** Of the coefficients of any equation's value at solutions of norm 1. */
  private BigInteger bound() {
    RowSizes sizes = RowSizes.of(scalars.field());
    return sizes
        .bound(system.operators(), scalars.coefficients())
        .multiply(BigInteger.valueOf(system.orbits().largestMultiplier()))
        .multiply(sizes.growth());
  }

  private List<ModularNullSpace> nullSpaces(PrimeField field, boolean first) {
    List<ModularNullSpace> spaces = new ArrayList<>();
    for (ResidueMap map : ResidueMap.all(scalars.field(), field)) {
      ConstraintRows rows = rows(map);
      if (first && spaces.isEmpty()) {
        work.estimate(system.estimate(rows));
      }
      spaces.add(system.solve(map, rows, work));
      rows.release();
    }
    return spaces;
  }

  private ConstraintRows rows(ResidueMap map) {
    PrimeField field = map.residues();
    RowArithmetic.Modular numbers = new RowArithmetic.Modular(field);
    List<Constraint> constraints =
        system.operators().stream()
            .map(
                operator ->
                    Constraint.modular(
                        operator.map(field, value -> scalars.residue().apply(map, value)), numbers))
            .toList();
    return system.rows(constraints, numbers, work);
  }

  private static List<Integers> dense(List<SparseVector> vectors, int length) {
    return vectors.stream().map(vector -> vector.dense(length)).toList();
  }

  /** Whether all solutions satisfy all equations, by primes whose product exceeds every value. */
  private boolean annihilate(List<Integers> solutions, BigInteger bound, GoodPrimes fresh) {
    int bits = solutions.stream().mapToInt(Integers::bits).max().orElse(0);
    BigInteger norm = BigInteger.valueOf(scalars.field().degree()).shiftLeft(bits);
    BigInteger largest = bound.multiply(norm);
    BigInteger product = BigInteger.ONE;
    while (product.compareTo(largest) <= 0) {
      PrimeField field = fresh.next();
      for (ResidueMap map : ResidueMap.all(scalars.field(), field)) {
        ConstraintRows rows = rows(map);
        boolean zero = solutions.stream().allMatch(solution -> isZero(rows, map, solution));
        rows.release();
        if (!zero) {
          return false;
        }
      }
      product = product.multiply(BigInteger.valueOf(field.prime()));
    }
    return true;
  }

  private boolean isZero(Equations rows, ResidueMap map, Integers solution) {
    int degree = scalars.field().degree();
    long prime = map.residues().prime();
    long[] values = new long[solution.size() / degree];
    for (int u = 0; u < values.length; u++) {
      values[u] = map.of(solution, u * degree, degree);
    }
    work.spend(rows.count() == 0 ? 0 : rows.end(rows.count() - 1));
    for (int row = 0; row < rows.count(); row++) {
      work.advance(Step.VERIFYING, row, rows.count());
      long sum = 0;
      for (int e = rows.start(row); e < rows.end(row); e++) {
        sum = (sum + rows.value(e) * values[rows.column(e)]) % prime;
      }
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }
}
