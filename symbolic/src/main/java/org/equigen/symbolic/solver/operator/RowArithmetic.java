package org.equigen.symbolic.solver.operator;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import org.equigen.symbolic.number.PrimeField;

/**
 * The ring that the numbers of equations lie in, in 64 bits each: the integers, where it is shown
 * beforehand that none can be too large, or else residues modulo a prime.
 */
public sealed interface RowArithmetic {
  /** The sum of two numbers. */
  long add(long a, long b);

  /** The product of two numbers. */
  long multiply(long a, long b);

  /**
   * Brings an equation that is not zero to the form which all its multiples have.
   *
   * @param values from {@code start} to {@code end}, the last one not zero
   */
  void normalise(long[] values, int start, int end);

  /** Integers; equations become primitive with a positive last entry. */
  record Exact() implements RowArithmetic {
    @Override
    public long add(long a, long b) {
      return a + b;
    }

    @Override
    public long multiply(long a, long b) {
      return a * b;
    }

    @Override
    public void normalise(long[] values, int start, int end) {
      long divisor = 0;
      for (int e = start; e < end && divisor != 1; e++) {
        divisor = gcd(divisor, Math.abs(values[e]));
      }
      long scale = values[end - 1] < 0 ? -divisor : divisor;
      for (int e = start; e < end && scale != 1; e++) {
        values[e] /= scale;
      }
    }
  }

  /**
   * Residues, between -p and p; the last entry of an equation becomes 1.
   *
   * @param field of p elements
   */
  record Modular(PrimeField field) implements RowArithmetic {
    @Override
    public long add(long a, long b) {
      return (a + b) % field.prime();
    }

    @Override
    public long multiply(long a, long b) {
      return a * b % field.prime();
    }

    @Override
    public void normalise(long[] values, int start, int end) {
      long scale = field.inverse(field.reduce(values[end - 1]));
      for (int e = start; e < end; e++) {
        values[e] = field.reduce(multiply(values[e], scale));
      }
    }
  }
}
