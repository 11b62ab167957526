package org.equigen.symbolic.solver.operator;

import java.util.Arrays;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.PowerShape;

/**
 * Writes down, row by row, the matrix that a matrix A on a representation R induces on a power of R
 * as a derivation: {@code A(u v) = (A u) v + u (A v)}.
 *
 * <p>In the basis {@code e_L} of sorted lists L, {@code A e_L = sum_x m_L(x) sum_y A[y][x]
 * e_(L-x+y)} where x runs over the distinct entries of L and m counts them; in alternating powers
 * every step of y past another entry changes the sign. The dual has minus the transposed matrix.
 */
final class PowerDerivation {
  private final PowerIndex index;
  private final boolean alternating;
  private final boolean dual;
  private final IntegerMatrix base;
  private final RowArithmetic numbers;
  private final long denominator;

  private int[] columns = new int[16];
  private long[] values = new long[16];
  private int count;

  private PowerDerivation(PowerShape shape, IntegerMatrix base, RowArithmetic numbers) {
    this.base = shape.dual() ? base.transposed() : base;
    this.numbers = numbers;
    index = shape.index(base.columns().length);
    alternating = shape.alternating();
    dual = shape.dual();
    denominator = base.denominators().length == 0 ? 1 : base.denominators()[0];
  }

  /**
   * The induced matrix.
   *
   * @param base A, all rows over one denominator
   * @param numbers what the entries are
   */
  static IntegerMatrix of(PowerShape shape, IntegerMatrix base, RowArithmetic numbers) {
    return new PowerDerivation(shape, base, numbers).written();
  }

  private IntegerMatrix written() {
    int size = index.count();
    long[] denominators = new long[size];
    Arrays.fill(denominators, denominator);
    int[][] allColumns = new int[size][];
    long[][] allValues = new long[size][];
    for (int row = 0; row < size; row++) {
      read(row);
      allColumns[row] = Arrays.copyOf(columns, count);
      allValues[row] = Arrays.copyOf(values, count);
    }
    return new IntegerMatrix(denominators, allColumns, allValues);
  }

  /** Collects the entries of a row. */
  private void read(int row) {
    count = 0;
    long diagonal = 0;
    int[] list = index.list(row);
    for (int place = 0; place < list.length; place++) {
      int x = list[place];
      if (place > 0 && list[place - 1] == x) {
        continue;
      }
      for (int e = 0; e < base.columns()[x].length; e++) {
        int y = base.columns()[x][e];
        long value = base.values()[x][e];
        if (y == x) {
          long own = numbers.multiply(value, index.multiplicity(row, x));
          diagonal = numbers.add(diagonal, own);
        } else if (!alternating || Arrays.binarySearch(list, y) < 0) {
          append(index.replaced(row, x, y), entry(row, x, y, value));
        }
      }
    }
    if (diagonal != 0) {
      append(row, dual ? -diagonal : diagonal);
    }
  }

  /** What replaces x by y: m counts the index that A takes away, x in the dual and else y. */
  private long entry(int row, int x, int y, long value) {
    if (alternating) {
      return (index.between(row, x, y) % 2 == 1) == dual ? value : -value;
    }
    int times = index.multiplicity(row, dual ? x : y) + (dual ? 0 : 1);
    return numbers.multiply(dual ? -value : value, times);
  }

  private void append(int column, long value) {
    if (count == columns.length) {
      columns = Arrays.copyOf(columns, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    columns[count] = column;
    values[count++] = value;
  }
}
