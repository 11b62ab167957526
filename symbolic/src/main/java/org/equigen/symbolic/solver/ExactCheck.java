package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.solver.SolverProgress.Step;

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

  ExactCheck(Equations rows, int unknowns, Workload work) {
    this.work = work;
    this.rows = rows;
    this.unknowns = unknowns;
    long size = 1;
    int length = 1;
    for (int row = 0; row < rows.count(); row++) {
      length = Math.max(length, rows.end(row) - rows.start(row));
      for (int e = rows.start(row); e < rows.end(row); e++) {
        size = Math.max(size, Math.absExact(rows.value(e)));
      }
    }
    largest = size;
    longest = length;
  }

  /** Whether {@code sum_j value_j y_j = 0} for every equation and every vector y. */
  boolean annihilates(List<SparseVector> vectors) {
    int width = Math.clamp(MOST_NUMBERS / Math.max(1, unknowns), 1, MOST_AT_ONCE);
    total = (long) rows.count() * ((vectors.size() + width - 1) / width);
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
    long size = 1;
    for (long value : vector.values()) {
      size = Math.max(size, Math.absExact(value));
    }
    BigInteger bound =
        BigInteger.valueOf(size)
            .multiply(BigInteger.valueOf(largest))
            .multiply(BigInteger.valueOf(longest));
    return bound.bitLength() < Long.SIZE;
  }

  private boolean areZero(List<SparseVector> vectors) {
    int width = vectors.size();
    long[] sideBySide = new long[unknowns * width];
    for (int j = 0; j < width; j++) {
      SparseVector vector = vectors.get(j);
      for (int e = 0; e < vector.size(); e++) {
        sideBySide[vector.indices()[e] * width + j] = vector.values()[e];
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
    long[] vector = new long[unknowns];
    sparse.scatter(vector);
    for (int row = 0; row < rows.count(); row++) {
      work.advance(Step.VERIFYING, row, rows.count());
      BigInteger sum = BigInteger.ZERO;
      for (int e = rows.start(row); e < rows.end(row); e++) {
        BigInteger factor = BigInteger.valueOf(vector[rows.column(e)]);
        sum = sum.add(BigInteger.valueOf(rows.value(e)).multiply(factor));
      }
      if (sum.signum() != 0) {
        return false;
      }
    }
    return true;
  }
}
