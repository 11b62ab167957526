package org.equigen.symbolic.number;

import java.math.BigInteger;

/** Divisors, multiples and numbers of choices of integers, exact. */
public final class IntegerFunctions {
  private IntegerFunctions() {}

  /** The greatest common divisor of numbers that are not negative; that of 0 and 0 is 0. */
  public static int gcd(int a, int b) {
    return (int) gcd((long) a, (long) b);
  }

  /** The greatest common divisor of numbers that are not negative; that of 0 and 0 is 0. */
  public static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /**
   * The least common multiple of positive numbers.
   *
   * @throws ArithmeticException if it is too large
   */
  public static int lcm(int a, int b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }

  /**
   * The least common multiple of positive numbers.
   *
   * @throws ArithmeticException if it is too large
   */
  public static long lcm(long a, long b) {
    return Math.multiplyExact(a / gcd(a, b), b);
  }

  /** The number of ways to choose k of n, neither of them negative: zero if k exceeds n. */
  public static BigInteger binomial(BigInteger n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k && result.signum() != 0; i++) {
      // After i factors this is the number of ways to choose i, so that every division is exact.
      result =
          result.multiply(n.subtract(BigInteger.valueOf(i - 1L))).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  /** The number of ways to choose k of n, neither of them negative: zero if k exceeds n. */
  public static BigInteger binomial(int n, int k) {
    return binomial(BigInteger.valueOf(n), k);
  }
}
