package org.equigen.symbolic.solver.elimination;

import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.progress.Workload;

/** Products of sparse rows with the rows of a null space, modulo a prime. */
final class RowProduct {
  private final long prime;
  private final Workload work;
  private final long[] sums;
  private int[] columns = new int[0];
  private int[] values = new int[0];

  /** For products of a given length. */
  RowProduct(PrimeField field, int length, Workload work) {
    this.work = work;
    prime = field.prime();
    sums = new long[length];
  }

  /** Computes {@code sum_e coefficient_e rows[position_e]}. */
  void multiply(int[] positions, int[] coefficients, ModularNullSpace rows) {
    for (int e = 0; e < positions.length; e++) {
      add(prime - coefficients[e], rows.dependsOn(positions[e]), rows.coefficients(positions[e]));
    }
    collect();
  }

  /** {@code sums -= factor * row}, kept below the square of the prime. */
  private void add(long factor, int[] row, int[] entries) {
    long square = prime * prime;
    int length = row.length;
    work.spend(length);
    boolean dense = length > 0 && row[length - 1] - row[0] == length - 1;
    int first = dense ? row[0] : 0;
    for (int e = 0; dense && e < length; e++) {
      long difference = sums[first + e] - factor * entries[e];
      sums[first + e] = difference + ((difference >> 63) & square);
    }
    for (int e = 0; !dense && e < length; e++) {
      long difference = sums[row[e]] - factor * entries[e];
      sums[row[e]] = difference + ((difference >> 63) & square);
    }
  }

  private void collect() {
    int count = 0;
    for (int c = 0; c < sums.length; c++) {
      sums[c] %= prime;
      count += sums[c] == 0 ? 0 : 1;
    }
    columns = new int[count];
    values = new int[count];
    int at = 0;
    for (int c = 0; c < sums.length; c++) {
      if (sums[c] != 0) {
        columns[at] = c;
        values[at++] = (int) sums[c];
        sums[c] = 0;
      }
    }
  }

  /** The columns of the last product, rising. */
  int[] columns() {
    return columns;
  }

  /** The entries that belong to {@link #columns}. */
  int[] values() {
    return values;
  }
}
