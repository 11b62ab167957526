package org.equigen.symbolic.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equigen.symbolic.number.PrimeField;

/**
 * The solutions of the equations modulo a prime, by sparse elimination.
 *
 * <p>Every equation is solved for its last unknown. What stays free are then the earliest unknowns
 * possible, and the solutions with a single free unknown at 1 form the reduced row echelon form of
 * the solution space: the canonical basis needs no second elimination.
 */
final class ModularNullSpace {
  private final long prime;
  private final PrimeField field;
  private final int unknowns;

  /** For each unknown that an equation determines: the other entries of the monic equation. */
  private final int[][] pivotColumns;

  private final int[][] pivotValues;

  private final long[] work;
  private int[] free = new int[0];

  private ModularNullSpace(PrimeField field, int unknowns) {
    this.field = field;
    prime = field.prime();
    this.unknowns = unknowns;
    pivotColumns = new int[unknowns][];
    pivotValues = new int[unknowns][];
    work = new long[unknowns];
  }

  /** Eliminates all equations, short ones first. */
  static ModularNullSpace of(Equations rows, int unknowns, PrimeField field) {
    ModularNullSpace space = new ModularNullSpace(field, unknowns);
    IntStream.range(0, rows.count())
        .boxed()
        .sorted((a, b) -> compare(rows, a, b))
        .forEach(row -> space.eliminate(rows, row));
    space.free = IntStream.range(0, unknowns).filter(c -> space.pivotColumns[c] == null).toArray();
    space.substitute();
    return space;
  }

  private static int compare(Equations rows, int a, int b) {
    int byLength = Integer.compare(rows.end(a) - rows.start(a), rows.end(b) - rows.start(b));
    return byLength != 0
        ? byLength
        : Integer.compare(rows.column(rows.end(a) - 1), rows.column(rows.end(b) - 1));
  }

  /** The free unknowns, rising: one basis solution for each. */
  int[] free() {
    return free;
  }

  /** The free unknowns on which unknown {@code column} depends, as positions in {@link #free}. */
  int[] dependsOn(int column) {
    return pivotColumns[column];
  }

  /** The coefficients that belong to {@link #dependsOn}. */
  int[] coefficients(int column) {
    return pivotValues[column];
  }

  private void eliminate(Equations rows, int row) {
    int last = rows.column(rows.end(row) - 1);
    for (int e = rows.start(row); e < rows.end(row); e++) {
      work[rows.column(e)] = field.reduce(rows.value(e));
    }
    for (int c = last; c >= 0; c--) {
      long value = work[c] % prime;
      work[c] = value;
      if (value != 0) {
        if (pivotColumns[c] == null) {
          store(c);
          return;
        }
        work[c] = 0;
        subtract(value, pivotColumns[c], pivotValues[c]);
      }
    }
  }

  /** {@code work -= value * row}, with sums kept below the square of the prime. */
  private void subtract(long value, int[] columns, int[] values) {
    long square = prime * prime;
    for (int e = 0; e < columns.length; e++) {
      long difference = work[columns[e]] - value * values[e];
      work[columns[e]] = difference + ((difference >> 63) & square);
    }
  }

  /** Keeps what is in the work array as the equation that determines unknown {@code pivot}. */
  private void store(int pivot) {
    long inverse = field.inverse(work[pivot]);
    work[pivot] = 0;
    int count = 0;
    for (int c = 0; c < pivot; c++) {
      work[c] %= prime;
      count += work[c] == 0 ? 0 : 1;
    }
    int[] columns = new int[count];
    int[] values = new int[count];
    int at = 0;
    for (int c = 0; c < pivot; c++) {
      if (work[c] != 0) {
        columns[at] = c;
        values[at++] = (int) (work[c] * inverse % prime);
        work[c] = 0;
      }
    }
    pivotColumns[pivot] = columns;
    pivotValues[pivot] = values;
  }

  /** Rewrites every determined unknown in terms of the free ones, in rising order. */
  private void substitute() {
    for (int c = 0; c < unknowns; c++) {
      if (pivotColumns[c] == null) {
        pivotColumns[c] = new int[] {Arrays.binarySearch(free, c)};
        pivotValues[c] = new int[] {1};
      } else {
        rewrite(c);
      }
    }
  }

  private void rewrite(int column) {
    int[] columns = pivotColumns[column];
    int[] values = pivotValues[column];
    for (int e = 0; e < columns.length; e++) {
      subtract(values[e], pivotColumns[columns[e]], pivotValues[columns[e]]);
    }
    int count = 0;
    for (int f = 0; f < free.length; f++) {
      work[f] %= prime;
      count += work[f] == 0 ? 0 : 1;
    }
    int[] positions = new int[count];
    int[] coefficients = new int[count];
    int at = 0;
    for (int f = 0; f < free.length; f++) {
      if (work[f] != 0) {
        positions[at] = f;
        coefficients[at++] = (int) work[f];
        work[f] = 0;
      }
    }
    pivotColumns[column] = positions;
    pivotValues[column] = coefficients;
  }
}
