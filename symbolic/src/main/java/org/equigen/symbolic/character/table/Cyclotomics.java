package org.equigen.symbolic.character.table;

import static org.equigen.symbolic.number.IntegerFunctions.gcd;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Arithmetic functions of orders of roots of unity, and the roots themselves. */
final class Cyclotomics {
  private Cyclotomics() {}

  /** Euler's function: the number of units modulo n. */
  static int totient(int n) {
    int totient = n;
    int rest = n;
    for (int prime = 2; rest > 1; prime++) {
      if (rest % prime == 0) {
        totient = totient / prime * (prime - 1);
        while (rest % prime == 0) {
          rest /= prime;
        }
      }
    }
    return totient;
  }

  /** Moebius' function: 0 unless n is free of squares, else the parity of its primes as a sign. */
  static int moebius(int n) {
    int sign = 1;
    int rest = n;
    for (int prime = 2; rest > 1; prime++) {
      int power = 0;
      for (; rest % prime == 0; power++) {
        rest /= prime;
      }
      sign = power == 0 ? sign : power == 1 ? -sign : 0;
    }
    return sign;
  }

  /**
   * The trace over Q of {@code exp(2 pi i j/n)} in the field of n-th roots: {@code mu(d) phi(n) /
   * phi(d)} for a primitive d-th root.
   */
  static int trace(int j, int n) {
    int d = n / gcd(j, n);
    return moebius(d) * (totient(n) / totient(d));
  }

  /**
   * {@code exp(2 pi i j/n)}.
   *
   * @param field {@code Q(zeta_c)} with n a divisor of c, or of 2c for odd c
   */
  static Algebraic root(NumberField field, int j, int n) {
    int conductor = field.conductor();
    if (conductor % n == 0) {
      return field.power(field.generator(), (long) j * (conductor / n));
    }
    // exp(2 pi i/n) = -exp(2 pi i/m)^((m+1)/2) for n = 2m.
    int m = n / 2;
    long exponent = (long) j * (m + 1) / 2 % m * (conductor / m);
    Algebraic power = field.power(field.generator(), exponent);
    return j % 2 == 0 ? power : field.negate(power);
  }
}
