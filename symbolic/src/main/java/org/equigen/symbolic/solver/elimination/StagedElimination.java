package org.equigen.symbolic.solver.elimination;

import java.util.Arrays;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * Eliminates all equations modulo a prime, stage by stage.
 *
 * <p>When a stage begins, every unknown of the stages before is known as a combination of those
 * among them that are still free. The equations that end in the stage then involve only these and
 * the unknowns of the stage.
 */
public final class StagedElimination {
  private final PrimeField field;
  private final Equations rows;
  private final Stages stages;
  private final Workload work;
  private int done;

  /** The unknowns that are free so far. */
  private int[] free = new int[0];

  /** For each unknown of earlier stages the positions in {@link #free} on which it depends. */
  private final int[][] dependsOn;

  private final int[][] coefficients;

  /** For unknowns of the current stage: their column behind the free ones. */
  private final int[] column;

  private StagedElimination(PrimeField field, Equations rows, Stages stages, Workload work) {
    this.work = work;
    this.field = field;
    this.rows = rows;
    this.stages = stages;
    int unknowns = stages.stage().length;
    dependsOn = new int[unknowns][];
    coefficients = new int[unknowns][];
    column = new int[unknowns];
  }

  /** The solutions in echelon form. */
  public static ModularNullSpace solve(
      PrimeField field, Equations rows, Stages stages, Workload work) {
    StagedElimination elimination = new StagedElimination(field, rows, stages, work);
    int[][] unknowns = elimination.unknownsByStage();
    int[][] equations = elimination.equationsByStage();
    for (int s = 0; s < stages.count(); s++) {
      elimination.solve(unknowns[s], equations[s]);
    }
    ModularNullSpace solutions =
        new ModularNullSpace(elimination.free, elimination.dependsOn, elimination.coefficients);
    return stages.count() == 1 ? solutions : EchelonForm.of(solutions, field, work);
  }

  private int[][] unknownsByStage() {
    return byStage(stages.stage());
  }

  /** The equations by the stage of their last unknown, short ones first. */
  private int[][] equationsByStage() {
    int[] last = new int[rows.count()];
    for (int row = 0; row < last.length; row++) {
      for (int e = rows.start(row); e < rows.end(row); e++) {
        last[row] = Math.max(last[row], stages.stage()[rows.column(e)]);
      }
    }
    int[][] equations = byStage(last);
    for (int s = 0; s < equations.length; s++) {
      equations[s] =
          Arrays.stream(equations[s]).boxed().sorted(this::compare).mapToInt(r -> r).toArray();
    }
    return equations;
  }

  private int[][] byStage(int[] stage) {
    int[] sizes = new int[stages.count()];
    for (int s : stage) {
      sizes[s]++;
    }
    int[][] members = new int[sizes.length][];
    Arrays.setAll(members, s -> new int[sizes[s]]);
    for (int i = stage.length - 1; i >= 0; i--) {
      members[stage[i]][--sizes[stage[i]]] = i;
    }
    return members;
  }

  private int compare(int a, int b) {
    int byLength = Integer.compare(rows.end(a) - rows.start(a), rows.end(b) - rows.start(b));
    return byLength != 0
        ? byLength
        : Integer.compare(rows.column(rows.end(a) - 1), rows.column(rows.end(b) - 1));
  }

  private void solve(int[] unknowns, int[] equations) {
    int before = free.length;
    ModularElimination elimination = new ModularElimination(field, before + unknowns.length, work);
    for (int i = 0; i < unknowns.length; i++) {
      column[unknowns[i]] = before + i;
    }
    for (int row : equations) {
      work.advance(Step.ELIMINATING, done++, rows.count());
      load(elimination, row);
      elimination.eliminate();
    }
    ModularNullSpace solved = elimination.solve();
    rewrite(solved, before);
    for (int i = 0; i < unknowns.length; i++) {
      dependsOn[unknowns[i]] = solved.dependsOn(before + i);
      coefficients[unknowns[i]] = solved.coefficients(before + i);
    }
    int[] known = free;
    free =
        Arrays.stream(solved.free())
            .map(c -> c < before ? known[c] : unknowns[c - before])
            .toArray();
  }

  private void load(ModularElimination elimination, int row) {
    for (int e = rows.start(row); e < rows.end(row); e++) {
      int unknown = rows.column(e);
      long value = field.reduce(rows.value(e));
      if (dependsOn[unknown] == null) {
        elimination.add(column[unknown], value);
      } else {
        elimination.add(value, dependsOn[unknown], coefficients[unknown]);
      }
    }
  }

  /** Rewrites what was solved before, should free unknowns among it have become determined. */
  private void rewrite(ModularNullSpace solved, int before) {
    if (solved.nullity() < before || (before > 0 && solved.free()[before - 1] != before - 1)) {
      RowProduct product = new RowProduct(field, solved.nullity(), work);
      for (int u = 0; u < dependsOn.length; u++) {
        if (dependsOn[u] != null) {
          product.multiply(dependsOn[u], coefficients[u], solved);
          dependsOn[u] = product.columns();
          coefficients[u] = product.values();
        }
      }
    }
  }
}
