package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;

/** Checks in exact integer arithmetic that vectors satisfy every equation. */
final class ExactCheck {
  /** Vectors checked at once, side by side. */
  private static final int MOST_AT_ONCE = 64;

  /** Numbers held at once. */
  private static final int MOST_NUMBERS = 1 << 22;

  private final Equations rows;
  private final int unknowns;
  private final Workload work;
  private long done;
  private long total;
  private final long largest;
  private final int longest;
  private final int entries;

  ExactCheck(Equations rows, int unknowns, Workload work) {
    this.work = work;
    this.rows = rows;
    this.unknowns = unknowns;
    long size = 1;
    int length = 1;
    for (int row = 0; row < rows.count(); row++) {
      length = Math.max(length, rows.end(row) - rows.start(row));
      for (int e = rows.start(row); e < rows.end(row); e++) {
        size = Math.max(size, Math.abs(rows.value(e)));
      }
    }
    entries = rows.count() == 0 ? 0 : rows.end(rows.count() - 1);
    largest = size;
    longest = length;
  }

  /** Whether {@code sum_j value_j y_j = 0} for every equation and every vector y. */
  boolean annihilates(List<SparseVector> vectors) {
    if (rows.count() == 0) {
      return true; // a million unknowns without equations have a million solutions
    }
    int width = Math.clamp(MOST_NUMBERS / Math.max(1, unknowns), 1, MOST_AT_ONCE);
    total = (long) rows.count() * ((vectors.size() + width - 1) / width);
    work.spend((long) entries * vectors.size());
    for (int first = 0; first < vectors.size(); first += width) {
      List<SparseVector> some = vectors.subList(first, Math.min(vectors.size(), first + width));
      boolean fit = some.stream().allMatch(this::fits);
      if (!(fit ? areZero(some) : some.stream().allMatch(this::isZeroBig))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no sum can leave the range of a long. */
  private boolean fits(SparseVector vector) {
    BigInteger bound =
        BigInteger.valueOf(largest)
            .multiply(BigInteger.valueOf(longest))
            .shiftLeft(vector.values().bits());
    return bound.bitLength() < Long.SIZE;
  }

  private boolean areZero(List<SparseVector> vectors) {
    int width = vectors.size();
    long[] sideBySide = new long[unknowns * width];
    for (int j = 0; j < width; j++) {
      int[] indices = vectors.get(j).indices();
      long[] values = vectors.get(j).values().longs().orElseThrow();
      for (int e = 0; e < indices.length; e++) {
        sideBySide[indices[e] * width + j] = values[e];
      }
    }
    long[] sums = new long[width];
    for (int row = 0; row < rows.count(); row++) {
      work.advance(Step.VERIFYING, done++, total);
      Arrays.fill(sums, 0);
      for (int e = rows.start(row); e < rows.end(row); e++) {
        addTo(sums, rows.value(e), sideBySide, rows.column(e) * width);
      }
      for (long sum : sums) {
        if (sum != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static void addTo(long[] sums, long factor, long[] numbers, int start) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * numbers[start + j];
    }
  }

  private boolean isZeroBig(SparseVector sparse) {
    int[] entries = sparse.entries(unknowns);
    for (int row = 0; row < rows.count(); row++) {
      work.advance(Step.VERIFYING, row, rows.count());
      BigInteger sum = BigInteger.ZERO;
      for (int e = rows.start(row); e < rows.end(row); e++) {
        int entry = entries[rows.column(e)];
        if (entry >= 0) {
          BigInteger factor = sparse.values().get(entry);
          sum = sum.add(BigInteger.valueOf(rows.value(e)).multiply(factor));
        }
      }
      if (sum.signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
