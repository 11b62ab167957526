package org.equigen.symbolic.solver.elimination;

import java.util.Arrays;
import java.util.BitSet;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * Tensors modulo a prime among whose combinations are all invariants: those combinations are found
 * that satisfy all equations on orbits.
 */
final class Candidates {
  private final PrimeField field;
  private final Workload work;
  private final int count;

  /** The unknowns that the tensors have, shape {@code [orbit][tensor]}. */
  private final int[][] unknowns;

  private final ModularElimination conditions;

  /**
   * Reads the unknowns off, and states that the other coordinates belong to them.
   *
   * @param tensors shape {@code [coordinate][tensor]}, linearly independent
   * @param count the number of tensors
   */
  Candidates(PrimeField field, Orbits orbits, int[] tensors, int count, Workload work) {
    this.field = field;
    this.work = work;
    this.count = count;
    conditions = new ModularElimination(field, count, work);
    unknowns = new int[orbits.count()][count];
    BitSet known = new BitSet(unknowns.length);
    for (int w = 0; w < tensors.length / Math.max(1, count); w++) {
      int[] values = Arrays.copyOfRange(tensors, w * count, (w + 1) * count);
      int orbit = orbits.orbit(w);
      if (orbit < 0) {
        require(values);
      } else if (!known.get(orbit)) {
        known.set(orbit);
        unknowns[orbit] = scaled(values, field.inverse(field.reduce(orbits.multiplier(w))));
      } else {
        require(difference(values, unknowns[orbit], field.reduce(orbits.multiplier(w))));
      }
    }
  }

  private int[] scaled(int[] values, long factor) {
    return Arrays.stream(values).map(value -> (int) field.times(value, factor)).toArray();
  }

  private int[] difference(int[] values, int[] unknown, long multiplier) {
    int[] difference = new int[count];
    for (int j = 0; j < count; j++) {
      difference[j] = (int) field.reduce(values[j] - field.times(multiplier, unknown[j]));
    }
    return difference;
  }

  /** States that a combination of the tensors vanishes. */
  private void require(int[] coefficients) {
    boolean said = false;
    for (int j = 0; j < count; j++) {
      if (coefficients[j] != 0) {
        conditions.add(j, coefficients[j]);
        said = true;
      }
    }
    if (said) {
      conditions.eliminate();
    }
  }

  /** All solutions of the equations among the combinations, in echelon form. */
  ModularNullSpace satisfying(Equations rows) {
    for (int row = 0; row < rows.count(); row++) {
      work.advance(SolverProgress.Step.ELIMINATING, row, rows.count());
      require(values(rows, row));
    }
    ModularNullSpace combinations = conditions.solve();
    int[] all = new int[count];
    Arrays.setAll(all, j -> j);
    int[][] dependsOn = new int[unknowns.length][];
    int[][] coefficients = new int[unknowns.length][];
    RowProduct product = new RowProduct(field, combinations.nullity(), work);
    for (int u = 0; u < unknowns.length; u++) {
      product.multiply(all, unknowns[u], combinations);
      dependsOn[u] = product.columns();
      coefficients[u] = product.values();
    }
    return EchelonForm.of(
        new ModularNullSpace(combinations.free(), dependsOn, coefficients), field, work);
  }

  private int[] values(Equations rows, int row) {
    work.spend((long) count * (rows.end(row) - rows.start(row)));
    long[] sums = new long[count];
    for (int e = rows.start(row); e < rows.end(row); e++) {
      long factor = field.reduce(rows.value(e));
      int[] unknown = unknowns[rows.column(e)];
      for (int j = 0; j < count; j++) {
        sums[j] = (sums[j] + factor * unknown[j]) % field.prime();
      }
    }
    return Arrays.stream(sums).mapToInt(sum -> (int) sum).toArray();
  }
}
