package org.equigen.symbolic.solver.equation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.orbit.Support;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * The distinct equations {@code sum_j value_j y(column_j) = 0} on the unknowns of the orbits, in
 * exact integers or modulo a prime.
 *
 * <p>Of all multiples of an equation the normal one is kept. Symmetry makes most rows of the
 * constraints equal, so what is kept is small.
 */
public final class ConstraintRows implements Equations {
  private static final long BYTES_PER_ENTRY = 12;

  private static final int FIRST_ENTRIES = 1024;

  /** The multiplications of an elimination that take as long as to look one entry up. */
  private static final int LOOKUP = 8;

  private final Orbits orbits;
  private final RowArithmetic numbers;
  private final Workload work;
  private final long[] sums;
  private int[] touched = new int[64];
  private int touchedCount;

  /** Entries of constraints that were looked up, and coordinates gone through. */
  private long lookups;

  private int[] columns = new int[FIRST_ENTRIES];
  private long[] values = new long[FIRST_ENTRIES];
  private int[] starts = new int[257];
  private int count;
  private int[] table = new int[1024];

  private ConstraintRows(Orbits orbits, RowArithmetic numbers, Workload work) {
    this.orbits = orbits;
    this.numbers = numbers;
    this.work = work;
    sums = new long[orbits.count()];
  }

  /**
   * Reads every row of every constraint that has an entry at a supported coordinate.
   *
   * @param numbers of the constraints; exact ones must be known to stay within 64 bits
   */
  public static ConstraintRows of(
      TensorSpace space,
      List<Constraint> constraints,
      Orbits orbits,
      RowArithmetic numbers,
      Workload work) {
    ConstraintRows rows = new ConstraintRows(orbits, numbers, work);
    for (int c = 0; c < constraints.size(); c++) {
      long first = 2L * c * space.size();
      long all = 2L * constraints.size() * space.size();
      rows.read(space, constraints.get(c), done -> rows.advance(first + done, all));
    }
    return rows;
  }

  private void advance(long done, long all) {
    lookups++;
    work.advance(Step.READING, done, all);
  }

  /**
   * Reads the rows of one constraint.
   *
   * @param watch hears how far this is, up to twice the number of coordinates: they are gone
   *     through to find the rows, and then again
   */
  private void read(TensorSpace space, Constraint constraint, LongConsumer watch) {
    BitSet rows = rows(space, constraint, watch);
    int[] indices = new int[space.rank()];
    int previous = 0;
    for (int w = rows.nextSetBit(0); w >= 0; w = rows.nextSetBit(w + 1)) {
      if (w == previous + 1) {
        space.advance(indices);
      } else {
        space.indices(w, indices);
      }
      previous = w;
      watch.accept((long) space.size() + w);
      constraint.row(space, w, indices, numbers, this::accumulate);
      finish();
    }
    work.spend(LOOKUP * lookups);
    lookups = 0;
  }

  /**
   * The rows of a constraint that have an entry at a supported coordinate.
   *
   * @param watch hears the coordinates that are gone through
   */
  private BitSet rows(TensorSpace space, Constraint constraint, LongConsumer watch) {
    Support support = orbits.support();
    if (support.isComplete()) {
      return constraint.rows(space);
    }
    BitSet rows = new BitSet(space.size());
    Constraint transposed = constraint.transposed();
    int[] indices = new int[space.rank()];
    for (int position = 0; position < support.count(); position++) {
      int w = support.coordinate(position);
      watch.accept(w);
      space.indices(w, indices);
      transposed.row(space, w, indices, numbers, (row, value) -> rows.set(row));
    }
    return rows;
  }

  /** Gives back the memory that was taken note of; the equations are not used any more. */
  public void release() {
    work.release(BYTES_PER_ENTRY * (columns.length - FIRST_ENTRIES));
  }

  @Override
  public int count() {
    return count;
  }

  /** Number of entries of all equations. */
  public int entries() {
    return starts[count];
  }

  @Override
  public int start(int row) {
    return starts[row];
  }

  @Override
  public int end(int row) {
    return starts[row + 1];
  }

  @Override
  public int column(int entry) {
    return columns[entry];
  }

  @Override
  public long value(int entry) {
    return values[entry];
  }

  private void accumulate(int coordinate, long value) {
    lookups++;
    int position = orbits.support().position(coordinate);
    int orbit = position < 0 ? -1 : orbits.orbitAt(position);
    if (orbit < 0) {
      return;
    }
    if (touchedCount == touched.length) {
      compactTouched();
    }
    touched[touchedCount++] = orbit;
    long term = numbers.multiply(value, orbits.multiplierAt(position));
    sums[orbit] = numbers.add(sums[orbit], term);
  }

  /** Sorts the touched unknowns, removes repetitions, and makes room. */
  private void compactTouched() {
    Arrays.sort(touched, 0, touchedCount);
    int kept = 0;
    for (int i = 0; i < touchedCount; i++) {
      if (i == 0 || touched[i] != touched[i - 1]) {
        touched[kept++] = touched[i];
      }
    }
    touchedCount = kept;
    if (kept * 2 > touched.length) {
      touched = Arrays.copyOf(touched, touched.length * 2);
    }
  }

  private void finish() {
    if (touchedCount == 0) {
      return;
    }
    compactTouched();
    reserve(touchedCount);
    int start = starts[count];
    int end = start;
    for (int i = 0; i < touchedCount; i++) {
      int orbit = touched[i];
      if (sums[orbit] != 0) {
        columns[end] = orbit;
        values[end++] = sums[orbit];
        sums[orbit] = 0;
      }
    }
    touchedCount = 0;
    if (end > start) {
      numbers.normalise(values, start, end);
      keepIfNew(end);
    }
  }

  private void reserve(int entries) {
    int needed = starts[count] + entries;
    if (needed > columns.length) {
      int size = Math.max(needed, Math.multiplyExact(columns.length, 2));
      work.reserve(BYTES_PER_ENTRY * (size - columns.length));
      columns = Arrays.copyOf(columns, size);
      values = Arrays.copyOf(values, size);
    }
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, Math.multiplyExact(starts.length, 2));
    }
  }

  private void keepIfNew(int end) {
    starts[count + 1] = end;
    if (2 * (count + 1) > table.length) {
      grow();
    }
    int slot = slot(count);
    if (table[slot] == 0) {
      table[slot] = ++count;
    }
  }

  /** The slot of an equal equation, or the free slot where this one belongs. */
  private int slot(int row) {
    int slot = hash(row) & (table.length - 1);
    while (table[slot] != 0 && !equal(table[slot] - 1, row)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void grow() {
    table = new int[Math.multiplyExact(table.length, 2)];
    for (int row = 0; row < count; row++) {
      table[slot(row)] = row + 1;
    }
  }

  private int hash(int row) {
    long hash = 0;
    for (int e = starts[row]; e < starts[row + 1]; e++) {
      hash = (hash * 31 + columns[e]) * 0x9E3779B97F4A7C15L + values[e];
    }
    return (int) (hash ^ (hash >>> 32));
  }

  private boolean equal(int a, int b) {
    return Arrays.equals(columns, starts[a], starts[a + 1], columns, starts[b], starts[b + 1])
        && Arrays.equals(values, starts[a], starts[a + 1], values, starts[b], starts[b + 1]);
  }
}
