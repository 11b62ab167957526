package org.equigen.symbolic.solver.elimination;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * Sparse elimination modulo a prime, for the equations of the solver: rows are kept sparse, the one
 * at work lies in an array of all unknowns. Products are below the square of the prime and reduced
 * once per entry and not once per term (Dumas, Giorgi, Pernet, ACM Transactions on Mathematical
 * Software 35, 2008, section 2, on delayed reduction).
 *
 * <p>Every equation is solved for its last unknown. What stays free are then the earliest unknowns
 * possible, and the solutions with a single free unknown at 1 form the reduced row echelon form of
 * the solution space: in the order of the unknowns, no second elimination is needed.
 */
final class ModularElimination {
  /** Unknowns are visited in blocks of {@code 1 << BLOCK}; blocks of zeros are skipped. */
  private static final int BLOCK = 6;

  private static final long BYTES_PER_ROW = 40;
  private static final long BYTES_PER_ENTRY = 8;

  /** Multiplications of an inverse modulo a prime of 31 bits, as a power. */
  private static final int INVERSE = 60;

  private final long prime;
  private final PrimeField field;
  private final Workload watch;

  /** For each unknown that an equation determines: the other entries of the monic equation. */
  private final int[][] pivotColumns;

  private final int[][] pivotValues;

  /** The equation at work, entries below the square of the prime. */
  private final long[] work;

  private final boolean[] live;

  /**
   * No equations yet.
   *
   * @param watch counts the memory of what is stored
   */
  ModularElimination(PrimeField field, int unknowns, Workload watch) {
    this.field = field;
    this.watch = watch;
    prime = field.prime();
    pivotColumns = new int[unknowns][];
    pivotValues = new int[unknowns][];
    work = new long[unknowns];
    live = new boolean[(unknowns >> BLOCK) + 1];
  }

  /** Adds {@code value}, from 0 to p-1, to an entry of the next equation. */
  void add(int column, long value) {
    work[column] = (work[column] + value) % prime;
    live[column >> BLOCK] = true;
  }

  /** Adds a multiple of a row to the next equation. */
  void add(long factor, int[] columns, int[] values) {
    if (factor != 0) {
      subtract(prime - factor, columns, values);
    }
  }

  /** Eliminates the next equation; whether it determines a further unknown. */
  boolean eliminate() {
    for (int block = live.length - 1; block >= 0; block--) {
      if (live[block]) {
        int end = Math.min(work.length, (block + 1) << BLOCK);
        for (int c = end - 1; c >= block << BLOCK; c--) {
          if (eliminate(c)) {
            return true;
          }
        }
        live[block] = false;
      }
    }
    return false;
  }

  private boolean eliminate(int c) {
    long value = work[c] % prime;
    work[c] = value;
    if (value == 0) {
      return false;
    }
    if (pivotColumns[c] == null) {
      store(c);
      return true;
    }
    work[c] = 0;
    subtract(value, pivotColumns[c], pivotValues[c]);
    return false;
  }

  /** {@code work -= value * row}, with sums kept below the square of the prime. */
  private void subtract(long value, int[] columns, int[] values) {
    long square = prime * prime;
    int length = columns.length;
    watch.spend(length);
    if (length > 0 && columns[length - 1] - columns[0] == length - 1) {
      int first = columns[0];
      for (int e = 0; e < length; e++) {
        long difference = work[first + e] - value * values[e];
        work[first + e] = difference + ((difference >> 63) & square);
      }
      Arrays.fill(live, first >> BLOCK, ((first + length - 1) >> BLOCK) + 1, true);
      return;
    }
    for (int e = 0; e < length; e++) {
      int column = columns[e];
      long difference = work[column] - value * values[e];
      work[column] = difference + ((difference >> 63) & square);
      live[column >> BLOCK] = true;
    }
  }

  /** Keeps what is in the work array as the equation that determines unknown {@code pivot}. */
  private void store(int pivot) {
    long inverse = field.inverse(work[pivot]);
    watch.spend(INVERSE);
    work[pivot] = 0;
    take(pivot, inverse);
  }

  /** Moves the work array, times a factor, into the row of an unknown. */
  private void take(int row, long factor) {
    int count = reduce();
    watch.reserve(BYTES_PER_ROW + BYTES_PER_ENTRY * count);
    int[] columns = new int[count];
    int[] values = new int[count];
    int at = 0;
    for (int block = 0; block < live.length; block++) {
      if (live[block]) {
        int end = Math.min(work.length, (block + 1) << BLOCK);
        for (int c = block << BLOCK; c < end; c++) {
          if (work[c] != 0) {
            columns[at] = c;
            values[at++] = (int) (work[c] * factor % prime);
            work[c] = 0;
          }
        }
        live[block] = false;
      }
    }
    pivotColumns[row] = columns;
    pivotValues[row] = values;
  }

  /** Brings the work array between 0 and p-1; the number of entries that are not zero. */
  private int reduce() {
    int count = 0;
    for (int block = 0; block < live.length; block++) {
      if (live[block]) {
        int end = Math.min(work.length, (block + 1) << BLOCK);
        for (int c = block << BLOCK; c < end; c++) {
          work[c] %= prime;
          count += work[c] == 0 ? 0 : 1;
        }
      }
    }
    return count;
  }

  /** Rewrites every determined unknown in terms of the free ones, in rising order. */
  ModularNullSpace solve() {
    int[] free = IntStream.range(0, work.length).filter(c -> pivotColumns[c] == null).toArray();
    int position = 0;
    for (int c = 0; c < work.length; c++) {
      if (pivotColumns[c] == null) {
        pivotColumns[c] = new int[] {position++};
        pivotValues[c] = new int[] {1};
      } else {
        int[] columns = pivotColumns[c];
        int[] values = pivotValues[c];
        for (int e = 0; e < columns.length; e++) {
          subtract(values[e], pivotColumns[columns[e]], pivotValues[columns[e]]);
        }
        watch.advance(Step.ELIMINATING, c, work.length);
        watch.release(BYTES_PER_ROW + BYTES_PER_ENTRY * columns.length);
        take(c, 1);
      }
    }
    return new ModularNullSpace(free, pivotColumns, pivotValues);
  }
}
