package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * The field of integers modulo a prime below 2^31, elements 0 to p-1.
 *
 * <p>Products of two elements fit into a {@code long}, so primitive code may work on elements too.
 *
 * @param prime p, with p = 1 modulo 4 so that -1 has a square root
 */
public record PrimeField(long prime) implements Field<Long> {
  /**
   * Checks the prime.
   *
   * @throws IllegalArgumentException if p is not a prime below 2^31 equal to 1 modulo 4
   */
  public PrimeField {
    if (prime >= 1L << 31 || prime % 4 != 1 || !BigInteger.valueOf(prime).isProbablePrime(64)) {
      throw new IllegalArgumentException(prime + " is not a prime of the form 4k+1 below 2^31");
    }
  }

  /** The largest such prime below {@code bound}, which is at most 2^31. */
  public static PrimeField below(long bound) {
    long candidate = bound - 1;
    while (candidate % 4 != 1 || !BigInteger.valueOf(candidate).isProbablePrime(64)) {
      candidate--;
    }
    return new PrimeField(candidate);
  }

  /** The largest such prime of all. */
  public static PrimeField largest() {
    return below(1L << 31);
  }

  /**
   * The largest prime below {@code bound} that is 1 modulo {@code n} and modulo 4, so that minimal
   * polynomials of subfields of {@code Q(zeta_n)} split.
   */
  public static PrimeField below(long bound, int n) {
    long step = n % 4 == 0 ? n : n % 2 == 0 ? 2L * n : 4L * n;
    long candidate = (bound - 2) / step * step + 1;
    while (!BigInteger.valueOf(candidate).isProbablePrime(64)) {
      candidate -= step;
    }
    return new PrimeField(candidate);
  }

  @Override
  public Long zero() {
    return 0L;
  }

  @Override
  public Long one() {
    return 1L;
  }

  @Override
  public Long add(Long a, Long b) {
    return (a + b) % prime;
  }

  @Override
  public Long negate(Long a) {
    return a == 0 ? 0 : prime - a;
  }

  @Override
  public Long multiply(Long a, Long b) {
    return times(a, b);
  }

  @Override
  public Long invert(Long a) {
    return inverse(a);
  }

  @Override
  public Long of(long value) {
    return reduce(value);
  }

  /** {@code a b mod p}. */
  public long times(long a, long b) {
    return a * b % prime;
  }

  /** {@code value mod p}, from 0 to p-1. */
  public long reduce(long value) {
    return Math.floorMod(value, prime);
  }

  /**
   * The image of a rational number.
   *
   * @throws ArithmeticException if p divides the denominator
   */
  public long reduce(Rational value) {
    BigInteger modulus = BigInteger.valueOf(prime);
    long denominator = value.denominator().mod(modulus).longValue();
    return times(value.numerator().mod(modulus).longValue(), inverse(denominator));
  }

  /**
   * {@code 1/a mod p}.
   *
   * @throws ArithmeticException if {@code a} is zero
   */
  public long inverse(long a) {
    if (a == 0) {
      throw new ArithmeticException("0 has no inverse modulo " + prime);
    }
    return a == 1 ? 1 : power(a, prime - 2);
  }

  /** {@code a^exponent mod p} for exponents from 0. */
  public long power(long a, long exponent) {
    long result = 1;
    long square = a;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = times(result, square);
      }
      square = times(square, square);
    }
    return result;
  }

  /** The square root of -1 that the smallest quadratic non-residue gives. */
  public long imaginaryUnit() {
    long residue = 2;
    while (power(residue, (prime - 1) / 2) == 1) {
      residue++;
    }
    return power(residue, (prime - 1) / 4);
  }

  /** An element of multiplicative order {@code n}, which divides {@code p - 1}. */
  public long rootOfUnity(int n) {
    long candidate = 1;
    long root = 1;
    while (!hasOrder(root, n)) {
      candidate++;
      root = power(candidate, (prime - 1) / n);
    }
    return root;
  }

  private boolean hasOrder(long root, int n) {
    for (int k = 1; k < n; k++) {
      if (n % k == 0 && power(root, k) == 1) {
        return false;
      }
    }
    return power(root, n) == 1;
  }

  /** A square root, if there is one, by the algorithm of Tonelli and Shanks. */
  public OptionalLong squareRoot(long a) {
    if (a == 0) {
      return OptionalLong.of(0);
    }
    if (power(a, (prime - 1) / 2) != 1) {
      return OptionalLong.empty();
    }
    int twos = Long.numberOfTrailingZeros(prime - 1);
    long odd = (prime - 1) >> twos;
    long unity = rootOfUnity(Math.toIntExact(1L << twos));
    long root = power(a, (odd + 1) / 2);
    long rest = power(a, odd);
    while (rest != 1) {
      int order = orderOfTwo(rest);
      long factor = power(unity, 1L << (twos - order - 1));
      root = times(root, factor);
      rest = times(rest, times(factor, factor));
    }
    return OptionalLong.of(root);
  }

  /** The k for which {@code a^(2^k) = 1}, a being of such an order. */
  private int orderOfTwo(long a) {
    int order = 0;
    for (long square = a; square != 1; square = times(square, square)) {
      order++;
    }
    return order;
  }
}
