package org.equigen.symbolic.solver;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The ring {@code Z[w]} of a number field, elements as blocks of {@link #degree} integers: the
 * coefficients of the powers of w, rising. Arithmetic is exact or fails.
 */
final class IntegerRing {
  private final int degree;

  /** The coefficients of {@code w^degree}, {@code w^(degree+1)}, ... in the lower powers. */
  private final long[][] highPowers;

  /**
   * The integers of a field.
   *
   * @throws ArithmeticException if a power of w has a coefficient beyond a long
   */
  IntegerRing(NumberField field) {
    degree = field.degree();
    highPowers = new long[degree - 1][degree];
    Algebraic power = field.power(field.generator(), degree);
    for (long[] coefficients : highPowers) {
      for (int j = 0; j < degree; j++) {
        coefficients[j] = power.coefficient(j).numerator().longValueExact();
      }
      power = field.multiply(power, field.generator());
    }
  }

  /** Integers per element. */
  int degree() {
    return degree;
  }

  /**
   * The product of the block of {@code a} at {@code atA} and that of {@code b} at {@code atB}.
   *
   * @throws ArithmeticException if an integer exceeds a long
   */
  long[] multiply(long[] a, int atA, long[] b, int atB) {
    long[] product = new long[2 * degree - 1];
    for (int i = 0; i < degree; i++) {
      for (int j = 0; j < degree && a[atA + i] != 0; j++) {
        long term = Math.multiplyExact(a[atA + i], b[atB + j]);
        product[i + j] = Math.addExact(product[i + j], term);
      }
    }
    long[] reduced = new long[degree];
    System.arraycopy(product, 0, reduced, 0, degree);
    for (int k = 0; k < degree - 1; k++) {
      for (int j = 0; j < degree && product[degree + k] != 0; j++) {
        long term = Math.multiplyExact(product[degree + k], highPowers[k][j]);
        reduced[j] = Math.addExact(reduced[j], term);
      }
    }
    return reduced;
  }
}
