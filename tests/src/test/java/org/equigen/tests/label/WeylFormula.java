package org.equigen.tests.label;

import java.math.BigInteger;
import org.equigen.symbolic.root.Weight;

/**
 * Dimensions of irreducible representations as products over coordinates of highest weights (Fulton
 * and Harris, Representation Theory, 15.17, 24.19, 24.29, 24.41 and exercise 24.30), which know
 * nothing of roots.
 */
final class WeylFormula {
  private WeylFormula() {}

  /**
   * The dimension.
   *
   * @param type such as {@code B2}, or {@code A1A1}
   * @param weight Dynkin labels as numbered by Bourbaki
   */
  static BigInteger dimension(String type, Weight weight) {
    if (type.equals("A1A1")) {
      return BigInteger.valueOf((weight.get(0) + 1L) * (weight.get(1) + 1L));
    }
    return switch (type.charAt(0)) {
      case 'A' -> linear(weight);
      case 'B' -> orthogonal(doubled(weight, true), 1);
      case 'C' -> symplectic(weight);
      case 'D' -> orthogonal(doubledEven(weight), 0);
      case 'G' -> exceptional(weight.get(0), weight.get(1));
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** {@code prod (l_i - l_j) / (j - i)} over i &lt; j. */
  private static BigInteger linear(Weight weight) {
    int n = weight.size() + 1;
    long[] l = new long[n];
    for (int i = n - 2; i >= 0; i--) {
      l[i] = l[i + 1] + weight.get(i) + 1;
    }
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        numerator = numerator.multiply(BigInteger.valueOf(l[i] - l[j]));
        denominator = denominator.multiply(BigInteger.valueOf(j - i));
      }
    }
    return numerator.divide(denominator);
  }

  /** Twice the coordinates of a weight of B_m, or of C_m. */
  private static long[] doubled(Weight weight, boolean shortLast) {
    int m = weight.size();
    long[] twice = new long[m];
    twice[m - 1] = (shortLast ? 1L : 2L) * weight.get(m - 1);
    for (int i = m - 2; i >= 0; i--) {
      twice[i] = twice[i + 1] + 2L * weight.get(i);
    }
    return twice;
  }

  /** Twice the coordinates of a weight of D_m. */
  private static long[] doubledEven(Weight weight) {
    int m = weight.size();
    long[] twice = new long[m];
    twice[m - 1] = (long) weight.get(m - 1) - weight.get(m - 2);
    twice[m - 2] = (long) weight.get(m - 1) + weight.get(m - 2);
    for (int i = m - 3; i >= 0; i--) {
      twice[i] = twice[i + 1] + 2L * weight.get(i);
    }
    return twice;
  }

  /**
   * {@code prod (l_i^2 - l_j^2) / (r_i^2 - r_j^2)}, for odd n times {@code prod l_i / r_i}, with
   * {@code r_i = (n / 2) - i} and {@code l = weight + r}.
   */
  private static BigInteger orthogonal(long[] twice, int odd) {
    long[] r = new long[twice.length];
    for (int i = 0; i < r.length; i++) {
      r[i] = 2L * (r.length - 1 - i) + odd;
    }
    return squares(twice, r, odd == 1);
  }

  /** The same with {@code r_i = n/2 + 1 - i}. */
  private static BigInteger symplectic(Weight weight) {
    long[] twice = doubled(weight, false);
    long[] r = new long[twice.length];
    for (int i = 0; i < r.length; i++) {
      r[i] = 2L * (r.length - i);
    }
    return squares(twice, r, true);
  }

  private static BigInteger squares(long[] twice, long[] r, boolean linear) {
    BigInteger numerator = BigInteger.ONE;
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < r.length; i++) {
      long a = twice[i] + r[i];
      if (linear) {
        numerator = numerator.multiply(BigInteger.valueOf(a));
        denominator = denominator.multiply(BigInteger.valueOf(r[i]));
      }
      for (int j = i + 1; j < r.length; j++) {
        long b = twice[j] + r[j];
        numerator = numerator.multiply(BigInteger.valueOf(a * a - b * b));
        denominator = denominator.multiply(BigInteger.valueOf(r[i] * r[i] - r[j] * r[j]));
      }
    }
    return numerator.divide(denominator);
  }

  private static BigInteger exceptional(long a, long b) {
    long[] factors = {a + 1, b + 1, a + b + 2, a + 2 * b + 3, a + 3 * b + 4, 2 * a + 3 * b + 5};
    BigInteger product = BigInteger.ONE;
    for (long factor : factors) {
      product = product.multiply(BigInteger.valueOf(factor));
    }
    return product.divide(BigInteger.valueOf(120));
  }
}
