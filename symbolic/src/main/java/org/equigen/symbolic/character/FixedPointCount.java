package org.equigen.symbolic.character;

import java.math.BigInteger;

/**
 * The orbits of S(n) and A(n) on k-tuples of points by Burnside's lemma: the average of {@code
 * m^k}, where m is the number of fixed points of a permutation.
 *
 * <p>{@code C(n,m) D(n-m)} permutations have m fixed points, where D(r) counts those of r points
 * without any; of these {@code (D(r) + (-1)^(r-1) (r-1)) / 2} are even, since the determinant of
 * the matrix with 0 on the diagonal and 1 elsewhere, {@code (-1)^(r-1) (r-1)}, is the difference
 * (Stanley, Enumerative Combinatorics 1, 2.2).
 */
public final class FixedPointCount {
  /** What the counts are by, in words. */
  public static final String FORMULA = "Burnside's average of powers of numbers of fixed points";

  private FixedPointCount() {}

  /**
   * The number of orbits, which is the number of invariants of {@code V^k}.
   *
   * @param points n, at least 1
   * @param length k
   * @param even of A(n), not S(n)
   */
  public static BigInteger orbits(int points, int length, boolean even) {
    BigInteger[] derangements = derangements(points);
    BigInteger order = BigInteger.ZERO;
    BigInteger fixed = BigInteger.ZERO;
    BigInteger binomial = BigInteger.ONE;
    for (int m = points; m >= 0; m--) {
      int moved = points - m;
      BigInteger count = derangements[moved];
      if (even) {
        long difference = moved % 2 == 0 ? 1L - moved : moved - 1L;
        count = count.add(BigInteger.valueOf(difference)).shiftRight(1);
      }
      BigInteger elements = binomial.multiply(count);
      order = order.add(elements);
      fixed = fixed.add(elements.multiply(BigInteger.valueOf(m).pow(length)));
      binomial = binomial.multiply(BigInteger.valueOf(m)).divide(BigInteger.valueOf(moved + 1L));
    }
    return fixed.divide(order);
  }

  /**
   * The same with the name of the formula.
   *
   * @throws ArithmeticException if it exceeds a long
   */
  public static IndependentDimension dimension(int points, int length, boolean even) {
    return new IndependentDimension(orbits(points, length, even).longValueExact(), FORMULA);
  }

  /** {@code D(r) = r D(r-1) + (-1)^r}. */
  private static BigInteger[] derangements(int most) {
    BigInteger[] derangements = new BigInteger[most + 1];
    derangements[0] = BigInteger.ONE;
    for (int r = 1; r <= most; r++) {
      derangements[r] =
          derangements[r - 1]
              .multiply(BigInteger.valueOf(r))
              .add(BigInteger.valueOf(r % 2 == 0 ? 1 : -1));
    }
    return derangements;
  }
}
