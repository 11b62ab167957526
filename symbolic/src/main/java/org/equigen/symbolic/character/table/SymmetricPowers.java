package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The eigenvalues of symmetric and alternating powers: the coefficients of {@code 1/det(1 - t g)}
 * and of {@code det(1 + t g)}.
 */
final class SymmetricPowers {
  private SymmetricPowers() {}

  /** Those of Sym^0, ..., Sym^degree. */
  static List<RootSum> symmetric(RootSum eigenvalues, int degree) {
    return powers(eigenvalues, degree, false);
  }

  /** Those of Alt^0, ..., Alt^degree. */
  static List<RootSum> alternating(RootSum eigenvalues, int degree) {
    return powers(eigenvalues, degree, true);
  }

  private static List<RootSum> powers(RootSum eigenvalues, int degree, boolean alternating) {
    int order = eigenvalues.order();
    BigInteger[][] powers = new BigInteger[degree + 1][order];
    for (BigInteger[] power : powers) {
      Arrays.fill(power, BigInteger.ZERO);
    }
    powers[0][0] = BigInteger.ONE;
    for (int root = 0; root < order; root++) {
      int multiplicity = eigenvalues.count(root).intValueExact();
      for (int copy = 0; copy < multiplicity; copy++) {
        multiply(powers, root, alternating);
      }
    }
    List<RootSum> sums = new ArrayList<>();
    for (BigInteger[] power : powers) {
      sums.add(RootSum.ofCounts(power));
    }
    return sums;
  }

  /** By {@code 1/(1 - t z^root)}, or by {@code 1 + t z^root}. */
  private static void multiply(BigInteger[][] powers, int root, boolean alternating) {
    for (int step = 1; step < powers.length; step++) {
      int degree = alternating ? powers.length - step : step;
      BigInteger[] lower = powers[degree - 1];
      BigInteger[] power = powers[degree];
      for (int j = 0; j < power.length; j++) {
        if (lower[j].signum() != 0) {
          int at = (j + root) % power.length;
          power[at] = power[at].add(lower[j]);
        }
      }
    }
  }
}
