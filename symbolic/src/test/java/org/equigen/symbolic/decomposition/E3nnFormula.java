package org.equigen.symbolic.decomposition;

import org.equigen.symbolic.number.Complex;

/**
 * What e3nn calls {@code wigner_3j}, by its published definition (Geiger and Smidt, e3nn: Euclidean
 * Neural Networks, 2022): coefficients of Condon and Shortley, taken to real harmonics by the
 * matrices Q that it calls {@code change_basis_real_to_complex}, and scaled to length 1.
 */
final class E3nnFormula {
  private E3nnFormula() {}

  /** Shape {@code [l1][l2][l3]}, of length 1; the coefficients come out real. */
  static Complex[][][] symbol(int l1, int l2, int l3) {
    Complex[][][] tensor = new Complex[2 * l1 + 1][2 * l2 + 1][2 * l3 + 1];
    for (int a = -l1; a <= l1; a++) {
      for (int b = -l2; b <= l2; b++) {
        for (int c = -l3; c <= l3; c++) {
          tensor[a + l1][b + l2][c + l3] = entry(new int[] {l1, l2, l3}, a, b, c);
        }
      }
    }
    return tensor;
  }

  /** Only m = mu and m = -mu take part in the real harmonic number mu. */
  private static Complex entry(int[] l, int a, int b, int c) {
    Complex sum = Complex.ZERO;
    for (int m1 : both(a)) {
      for (int m2 : both(b)) {
        for (int m3 : both(c)) {
          double coefficient =
              RacahFormula.condonShortley(2 * l[0], 2 * m1, 2 * l[1], 2 * m2, 2 * l[2], 2 * m3);
          Complex basis =
              change(l[0], m1, a)
                  .multiply(change(l[1], m2, b))
                  .multiply(change(l[2], m3, c).conjugate());
          sum = sum.add(basis.multiply(coefficient / Math.sqrt(2 * l[2] + 1.0)));
        }
      }
    }
    return sum;
  }

  private static int[] both(int mu) {
    return mu == 0 ? new int[] {0} : new int[] {mu, -mu};
  }

  /** {@code Q[m][mu]}: {@code (-i)^l} times the coefficient of the real harmonic mu in Y_(l,m). */
  private static Complex change(int l, int m, int mu) {
    double root = m == 0 ? 1 : Math.sqrt(0.5);
    double sign = m > 0 && m % 2 != 0 ? -root : root;
    Complex plain = mu >= 0 ? new Complex(sign, 0) : new Complex(0, m < 0 ? -sign : sign);
    for (int k = 0; k < l; k++) {
      plain = plain.multiply(new Complex(0, -1));
    }
    return plain;
  }
}
