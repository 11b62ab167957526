package org.equigen.symbolic.number;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A vector of integers of any size, in 64 bits each where all of them fit.
 *
 * <p>Which of the two forms it has is decided by the numbers alone, so that equal vectors are
 * equal.
 */
public sealed interface Integers {
  /** Of numbers that fit. The array is not copied; treat it as read-only. */
  static Integers of(long... values) {
    return new Narrow(values);
  }

  /** Of numbers of any size. */
  static Integers of(List<BigInteger> values) {
    return values.stream().allMatch(value -> value.bitLength() < Long.SIZE)
        ? new Narrow(values.stream().mapToLong(BigInteger::longValue).toArray())
        : new Wide(List.copyOf(values));
  }

  /** How many there are. */
  int size();

  /** The number at a place. */
  BigInteger get(int index);

  /** The sign of the number at a place: -1, 0 or 1. */
  int signum(int index);

  /** Whether the numbers at two places are equal. */
  boolean areEqual(int index, int other);

  /** Whether the sum of the numbers at two places is 0. */
  boolean areOpposite(int index, int other);

  /** The number at a place, in decimal digits. */
  String text(int index);

  /** The number at a place modulo a prime. */
  long residue(int index, PrimeField field);

  /** The numbers as an array to be read only, if each fits into 64 bits. */
  Optional<long[]> longs();

  /** The largest number of bits of an absolute value. */
  int bits();

  /** Divided by the greatest common divisor, the first number that is not zero made positive. */
  Integers primitive();

  /**
   * The numbers {@code factors[e] * get(places[e])}.
   *
   * @param places as many as factors, in any order
   */
  Integers gather(int[] places, int[] factors);

  /**
   * All numbers in 64 bits.
   *
   * @param values treated as read-only
   */
  @SuppressWarnings("ArrayRecordComponent") // millions of numbers: boxed lists would not fit
  record Narrow(long[] values) implements Integers {
    @Override
    public int size() {
      return values.length;
    }

    @Override
    public BigInteger get(int index) {
      return BigInteger.valueOf(values[index]);
    }

    @Override
    public int signum(int index) {
      return Long.signum(values[index]);
    }

    @Override
    public boolean areEqual(int index, int other) {
      return values[index] == values[other];
    }

    @Override
    public boolean areOpposite(int index, int other) {
      return values[index] == -values[other] && values[index] != Long.MIN_VALUE;
    }

    @Override
    public String text(int index) {
      return Long.toString(values[index]);
    }

    @Override
    public long residue(int index, PrimeField field) {
      return field.reduce(values[index]);
    }

    @Override
    public Optional<long[]> longs() {
      return Optional.of(values);
    }

    @Override
    public int bits() {
      int most = 0;
      for (long value : values) {
        most = Math.max(most, Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value)));
      }
      return most;
    }

    @Override
    public Integers primitive() {
      if (bits() == Long.SIZE) { // -2^63 has no opposite here
        return wide(this).primitive();
      }
      long divisor = 0;
      int first = 0;
      for (int i = 0; i < values.length && divisor != 1; i++) {
        divisor = gcd(divisor, Math.abs(values[i]));
        first = divisor == 0 ? i + 1 : first;
      }
      long scale = first < values.length && values[first] < 0 ? -divisor : divisor;
      return scale == 0 || scale == 1
          ? this
          : new Narrow(Arrays.stream(values).map(value -> value / scale).toArray());
    }

    @Override
    public Integers gather(int[] places, int[] factors) {
      int most = 0;
      for (int factor : factors) {
        most = Math.max(most, Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(factor)));
      }
      if (bits() + most >= Long.SIZE) {
        return wide(this).gather(places, factors);
      }
      long[] gathered = new long[places.length];
      Arrays.setAll(gathered, e -> factors[e] * values[places[e]]);
      return new Narrow(gathered);
    }

    private static Wide wide(Narrow narrow) {
      return new Wide(Arrays.stream(narrow.values).mapToObj(BigInteger::valueOf).toList());
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Narrow(long[] other) && Arrays.equals(values, other);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
      return Arrays.toString(values);
    }
  }

  /**
   * Numbers of any size.
   *
   * @param values as they are
   */
  record Wide(List<BigInteger> values) implements Integers {
    @Override
    public int size() {
      return values.size();
    }

    @Override
    public BigInteger get(int index) {
      return values.get(index);
    }

    @Override
    public int signum(int index) {
      return values.get(index).signum();
    }

    @Override
    public boolean areEqual(int index, int other) {
      return values.get(index).equals(values.get(other));
    }

    @Override
    public boolean areOpposite(int index, int other) {
      return values.get(index).equals(values.get(other).negate());
    }

    @Override
    public String text(int index) {
      return values.get(index).toString();
    }

    @Override
    public long residue(int index, PrimeField field) {
      return values.get(index).mod(BigInteger.valueOf(field.prime())).longValue();
    }

    @Override
    public Optional<long[]> longs() {
      return Optional.empty();
    }

    @Override
    public int bits() {
      return values.stream().mapToInt(value -> value.abs().bitLength()).max().orElse(0);
    }

    @Override
    public Integers primitive() {
      BigInteger divisor = BigInteger.ZERO;
      int sign = 0;
      for (BigInteger value : values) {
        divisor = divisor.gcd(value);
        sign = sign == 0 ? value.signum() : sign;
      }
      BigInteger scale = sign < 0 ? divisor.negate() : divisor;
      return sign == 0 ? this : Integers.of(values.stream().map(v -> v.divide(scale)).toList());
    }

    @Override
    public Integers gather(int[] places, int[] factors) {
      BigInteger[] gathered = new BigInteger[places.length];
      Arrays.setAll(gathered, e -> values.get(places[e]).multiply(BigInteger.valueOf(factors[e])));
      return Integers.of(List.of(gathered));
    }
  }

  /** A builder of vectors of a given size, zero at first. */
  static Builder builder(int size) {
    return new Builder(size);
  }

  /** Numbers that are written one by one. */
  final class Builder {
    /** Numbers with fewer characters fit into 64 bits. */
    private static final int SHORT = 19;

    private final long[] narrow;
    private BigInteger[] wide = {};

    private Builder(int size) {
      narrow = new long[size];
    }

    /** Writes a number. */
    public void set(int index, BigInteger value) {
      if (wide.length == 0 && value.bitLength() < Long.SIZE) {
        narrow[index] = value.longValue();
        return;
      }
      if (wide.length == 0) {
        wide = Arrays.stream(narrow).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
      }
      wide[index] = value;
    }

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if these are no decimal digits with a sign or without
     */
    public void set(int index, String digits) {
      if (wide.length == 0 && digits.length() < SHORT) {
        narrow[index] = Long.parseLong(digits);
      } else {
        set(index, new BigInteger(digits));
      }
    }

    /** The vector; nothing may be written any more. */
    public Integers build() {
      return wide.length == 0 ? new Narrow(narrow) : Integers.of(Arrays.asList(wide));
    }
  }
}
