package org.equigen.symbolic.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Minimal polynomials of roots of unity and of their real parts, as coefficients, rising. */
final class CyclotomicPolynomials {
  private CyclotomicPolynomials() {}

  /** The n-th cyclotomic polynomial: {@code x^n - 1} over those of the proper divisors of n. */
  static long[] cyclotomic(int n) {
    long[] polynomial = new long[n + 1];
    polynomial[0] = -1;
    polynomial[n] = 1;
    for (int d = 1; d < n; d++) {
      if (n % d == 0) {
        polynomial = divide(polynomial, cyclotomic(d));
      }
    }
    return polynomial;
  }

  /**
   * The minimal polynomial of {@code 2 cos(2 pi / n)}, n at least 3: {@code Phi_n(x) = x^(d) Psi(x
   * + 1/x)} with {@code 2d} the degree of Phi_n.
   */
  static long[] doubleCosine(int n) {
    long[] palindrome = cyclotomic(n);
    int degree = (palindrome.length - 1) / 2;
    long[] sum = new long[degree + 1];
    List<long[]> chebyshev = powersAsCosines(degree);
    for (int k = 0; k <= degree; k++) {
      long coefficient = palindrome[degree + k];
      long[] cosine = chebyshev.get(k);
      for (int j = 0; j <= k; j++) {
        sum[j] += coefficient * cosine[j];
      }
    }
    return sum;
  }

  /** {@code x^k + x^-k} as polynomials in {@code y = x + 1/x}, and 1 for k = 0. */
  private static List<long[]> powersAsCosines(int degree) {
    List<long[]> powers = new ArrayList<>();
    long[] before = {2};
    long[] current = {0, 1};
    powers.add(new long[] {1});
    for (int k = 1; k <= degree; k++) {
      powers.add(current);
      long[] next = new long[k + 2];
      for (int j = 0; j <= k; j++) {
        next[j + 1] += current[j];
      }
      for (int j = 0; j < before.length; j++) {
        next[j] -= before[j];
      }
      before = current;
      current = next;
    }
    return powers;
  }

  /** The exact quotient by a monic polynomial. */
  private static long[] divide(long[] dividend, long[] divisor) {
    long[] rest = dividend.clone();
    int degree = divisor.length - 1;
    long[] quotient = new long[dividend.length - degree];
    for (int k = quotient.length - 1; k >= 0; k--) {
      quotient[k] = rest[k + degree];
      for (int j = 0; j <= degree; j++) {
        rest[k + j] -= quotient[k] * divisor[j];
      }
    }
    if (Arrays.stream(rest).anyMatch(value -> value != 0)) {
      throw new IllegalStateException("the division leaves a rest");
    }
    return quotient;
  }
}
