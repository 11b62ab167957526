package org.equigen.symbolic.decomposition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.equigen.symbolic.number.Complex;

/**
 * Wigner's 3j symbols by Racah's formula (Racah, Theory of Complex Spectra II, 1942, eq. 16;
 * Messiah, Quantum Mechanics, C.21), and the same tensor in the real basis of e3nn.
 */
final class RacahFormula {
  private static final MathContext DIGITS = new MathContext(60);

  private RacahFormula() {}

  private static BigInteger factorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int k = 2; k <= n; k++) {
      product = product.multiply(BigInteger.valueOf(k));
    }
    return product;
  }

  /** The 3j symbol; 0 unless {@code m1 + m2 + m3 = 0}. */
  static double symbol(int l1, int l2, int l3, int m1, int m2, int m3) {
    return doubled(2 * l1, 2 * l2, 2 * l3, 2 * m1, 2 * m2, 2 * m3);
  }

  /**
   * The Clebsch-Gordan coefficient of Condon and Shortley, {@code <j1 m1 j2 m2 | j3 m3>}; all
   * arguments are twice the quantum numbers.
   */
  static double condonShortley(int j1, int m1, int j2, int m2, int j3, int m3) {
    double sign = Math.floorMod((j1 - j2 + m3) / 2, 2) == 0 ? 1 : -1;
    return sign * Math.sqrt(j3 + 1.0) * doubled(j1, j2, j3, m1, m2, -m3);
  }

  /** The 3j symbol of half the arguments. */
  private static double doubled(int j1, int j2, int j3, int m1, int m2, int m3) {
    if (m1 + m2 + m3 != 0 || j3 < Math.abs(j1 - j2) || j3 > j1 + j2) {
      return 0;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int first = Math.max(0, Math.max(j2 - j3 - m1, j1 - j3 + m2) / 2);
    int last = Math.min(j1 + j2 - j3, Math.min(j1 - m1, j2 + m2)) / 2;
    for (int t = first; t <= last; t++) {
      BigInteger denominator =
          factorial(t)
              .multiply(factorial((j3 - j2 + m1) / 2 + t))
              .multiply(factorial((j3 - j1 - m2) / 2 + t))
              .multiply(factorial((j1 + j2 - j3) / 2 - t))
              .multiply(factorial((j1 - m1) / 2 - t))
              .multiply(factorial((j2 + m2) / 2 - t));
      BigDecimal term = BigDecimal.ONE.divide(new BigDecimal(denominator), DIGITS);
      sum = t % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    BigInteger product = BigInteger.ONE;
    for (int twice :
        new int[] {
          j1 + m1,
          j1 - m1,
          j2 + m2,
          j2 - m2,
          j3 + m3,
          j3 - m3,
          j1 + j2 - j3,
          j1 - j2 + j3,
          j2 + j3 - j1
        }) {
      product = product.multiply(factorial(twice / 2));
    }
    BigDecimal triangle =
        new BigDecimal(product).divide(new BigDecimal(factorial((j1 + j2 + j3) / 2 + 1)), DIGITS);
    double value = triangle.sqrt(DIGITS).multiply(sum).doubleValue();
    return Math.floorMod((j1 - j2 - m3) / 2, 2) == 0 ? value : -value;
  }

  /**
   * The coefficient of {@code Y_(l,m)}, with the phase of Condon and Shortley and polar axis y, in
   * the real harmonic number mu of e3nn: cosine for {@code mu > 0}, sine for {@code mu < 0}.
   */
  private static Complex realBasis(int mu, int m) {
    double root = Math.sqrt(0.5);
    double sign = Math.floorMod(mu, 2) == 0 ? 1 : -1;
    if (mu == 0) {
      return m == 0 ? Complex.ONE : Complex.ZERO;
    }
    if (Math.abs(m) != Math.abs(mu)) {
      return Complex.ZERO;
    }
    if (mu > 0) {
      return new Complex(m < 0 ? root : sign * root, 0);
    }
    return new Complex(0, m < 0 ? root : -sign * root);
  }

  /** The invariant tensor in the real basis, shape {@code [l1][l2][l3]}, up to a phase. */
  static Complex[][][] real(int l1, int l2, int l3) {
    Complex[][][] tensor = new Complex[2 * l1 + 1][2 * l2 + 1][2 * l3 + 1];
    for (int a = -l1; a <= l1; a++) {
      for (int b = -l2; b <= l2; b++) {
        for (int c = -l3; c <= l3; c++) {
          tensor[a + l1][b + l2][c + l3] = real(l1, l2, l3, new int[] {a, b, c});
        }
      }
    }
    return tensor;
  }

  private static Complex real(int l1, int l2, int l3, int[] mu) {
    Complex sum = Complex.ZERO;
    for (int sign1 = -1; sign1 <= 1; sign1 += 2) {
      for (int sign2 = -1; sign2 <= 1; sign2 += 2) {
        for (int sign3 = -1; sign3 <= 1; sign3 += 2) {
          boolean twice =
              (mu[0] == 0 && sign1 > 0) || (mu[1] == 0 && sign2 > 0) || (mu[2] == 0 && sign3 > 0);
          if (!twice) {
            int m1 = sign1 * mu[0];
            int m2 = sign2 * mu[1];
            int m3 = sign3 * mu[2];
            Complex factor =
                realBasis(mu[0], m1).multiply(realBasis(mu[1], m2)).multiply(realBasis(mu[2], m3));
            sum = sum.add(factor.multiply(symbol(l1, l2, l3, m1, m2, m3)));
          }
        }
      }
    }
    return sum;
  }
}
