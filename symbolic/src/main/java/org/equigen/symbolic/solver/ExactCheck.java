package org.equigen.symbolic.solver;

import java.math.BigInteger;

/** Checks in exact integer arithmetic that vectors satisfy every equation. */
final class ExactCheck {
  private final ConstraintRows rows;
  private final long largest;
  private final int longest;

  ExactCheck(ConstraintRows rows) {
    this.rows = rows;
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
  boolean annihilates(long[][] vectors) {
    for (long[] vector : vectors) {
      if (!(fits(vector) ? isZero(vector) : isZeroBig(vector))) {
        return false;
      }
    }
    return true;
  }

  /** Whether no sum can leave the range of a long. */
  private boolean fits(long[] vector) {
    long size = 1;
    for (long value : vector) {
      size = Math.max(size, Math.absExact(value));
    }
    BigInteger bound =
        BigInteger.valueOf(size)
            .multiply(BigInteger.valueOf(largest))
            .multiply(BigInteger.valueOf(longest));
    return bound.bitLength() < Long.SIZE;
  }

  private boolean isZero(long[] vector) {
    for (int row = 0; row < rows.count(); row++) {
      long sum = 0;
      for (int e = rows.start(row); e < rows.end(row); e++) {
        sum += rows.value(e) * vector[rows.column(e)];
      }
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isZeroBig(long[] vector) {
    for (int row = 0; row < rows.count(); row++) {
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
