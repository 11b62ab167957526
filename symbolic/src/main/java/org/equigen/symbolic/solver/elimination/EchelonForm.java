package org.equigen.symbolic.solver.elimination;

import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * Brings solutions into the canonical form: free are the earliest unknowns possible.
 *
 * <p>If the free unknowns f of given solutions and the earliest ones y are tied by {@code y = P f},
 * then an unknown {@code x = v f} is {@code v P^-1 y}.
 */
final class EchelonForm {
  private EchelonForm() {}

  /** The same solutions, by the earliest unknowns. */
  static ModularNullSpace of(ModularNullSpace solutions, PrimeField field, Workload work) {
    int[] earliest = earliest(solutions, field, work);
    ModularNullSpace inverse = inverse(solutions, earliest, field, work);
    int unknowns = solutions.unknowns();
    int[][] dependsOn = new int[unknowns][];
    int[][] coefficients = new int[unknowns][];
    RowProduct product = new RowProduct(field, earliest.length, work);
    for (int u = 0; u < unknowns; u++) {
      work.advance(Step.ELIMINATING, u, unknowns);
      product.multiply(solutions.dependsOn(u), solutions.coefficients(u), inverse);
      dependsOn[u] = product.columns();
      coefficients[u] = product.values();
    }
    return new ModularNullSpace(earliest, dependsOn, coefficients);
  }

  /** The first unknowns that are independent of each other. */
  private static int[] earliest(ModularNullSpace solutions, PrimeField field, Workload work) {
    int[] earliest = new int[solutions.nullity()];
    ModularElimination elimination = new ModularElimination(field, earliest.length, work);
    int found = 0;
    for (int u = 0; found < earliest.length; u++) {
      elimination.add(1, solutions.dependsOn(u), solutions.coefficients(u));
      if (elimination.eliminate()) {
        earliest[found++] = u;
      }
    }
    return earliest;
  }

  /** Solves {@code y - P f = 0} for f, which come last: row d + i of the result is f_i. */
  private static ModularNullSpace inverse(
      ModularNullSpace solutions, int[] earliest, PrimeField field, Workload work) {
    int dimension = earliest.length;
    ModularElimination elimination = new ModularElimination(field, 2 * dimension, work);
    for (int i = 0; i < dimension; i++) {
      int[] columns = solutions.dependsOn(earliest[i]).clone();
      for (int e = 0; e < columns.length; e++) {
        columns[e] += dimension;
      }
      elimination.add(1, columns, solutions.coefficients(earliest[i]));
      elimination.add(i, field.prime() - 1);
      elimination.eliminate();
    }
    ModularNullSpace solved = elimination.solve();
    int[][] rows = new int[dimension][];
    int[][] values = new int[dimension][];
    for (int i = 0; i < dimension; i++) {
      rows[i] = solved.dependsOn(dimension + i);
      values[i] = solved.coefficients(dimension + i);
    }
    return new ModularNullSpace(earliest, rows, values);
  }
}
