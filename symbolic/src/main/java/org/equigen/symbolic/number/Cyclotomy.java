package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Degrees of cyclotomic fields, known before the fields are made. */
final class Cyclotomy {
  private Cyclotomy() {}

  /**
   * The field of both, checked for its degree.
   *
   * @throws FieldTooLargeException if its degree is too large
   */
  static NumberField common(NumberField a, NumberField b) {
    if (a.equals(b) || b.isRational()) {
      return a;
    }
    if (a.isRational()) {
      return b;
    }
    BigInteger one = BigInteger.valueOf(a.conductor());
    BigInteger other = BigInteger.valueOf(b.conductor());
    requireSmall(one.divide(one.gcd(other)).multiply(other), a.isReal() && b.isReal());
    return FieldEmbedding.compositum(List.of(a, b));
  }

  /**
   * Refuses {@code Q(zeta_n)}, or its real subfield, where its degree is too large.
   *
   * @throws FieldTooLargeException if it is
   */
  static void requireSmall(BigInteger n, boolean real) {
    String field = real ? "Q(2*cos(2*pi/" + n + "))" : "Q(zeta(" + n + "))";
    if (n.bitLength() > 20) {
      // The totient of n is at least the root of n/2; more would take factors of n.
      BigInteger least = n.shiftRight(1).sqrt().shiftRight(real ? 1 : 0);
      throw FieldTooLargeException.ofDegree(field, "at least " + least);
    }
    int totient = totient(n.intValueExact());
    int degree = real ? Math.max(1, totient / 2) : totient;
    if (degree > AlgebraicNumber.MAX_DEGREE) {
      throw FieldTooLargeException.ofDegree(field, Integer.toString(degree));
    }
  }

  /** Euler's totient of the least common multiple of numbers, of any size. */
  static BigInteger totientOfMultiple(List<Integer> numbers) {
    BigInteger multiple = BigInteger.ONE;
    Set<Integer> primes = new TreeSet<>();
    for (int number : numbers) {
      BigInteger value = BigInteger.valueOf(number);
      multiple = multiple.divide(multiple.gcd(value)).multiply(value);
      int rest = number;
      for (int prime = 2; rest > 1; prime++) {
        while (rest % prime == 0) {
          primes.add(prime);
          rest /= prime;
        }
      }
    }
    for (int prime : primes) {
      multiple =
          multiple.divide(BigInteger.valueOf(prime)).multiply(BigInteger.valueOf(prime - 1L));
    }
    return multiple;
  }

  /** Euler's totient: the number of units modulo n. */
  static int totient(int n) {
    int result = n;
    int rest = n;
    for (int prime = 2; rest > 1; prime++) {
      if (rest % prime == 0) {
        result = result / prime * (prime - 1);
        while (rest % prime == 0) {
          rest /= prime;
        }
      }
    }
    return result;
  }
}
