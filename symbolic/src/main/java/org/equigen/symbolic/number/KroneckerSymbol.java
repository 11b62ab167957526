package org.equigen.symbolic.number;

/** The Kronecker symbol (D/n), a character modulo the discriminant D. */
final class KroneckerSymbol {
  private KroneckerSymbol() {}

  /**
   * {@code (D/n)}: multiplicative in n; for an odd prime p it is {@code D^((p-1)/2) mod p} as -1, 0
   * or 1; for p = 2 it is 0 for even D, else 1 if {@code D = 1, 7 mod 8} and -1 otherwise.
   *
   * @param n at least 1
   */
  static int of(long d, long n) {
    int symbol = 1;
    long rest = n;
    for (long prime = 2; rest > 1; prime++) {
      while (rest % prime == 0) {
        symbol *= atPrime(d, prime);
        rest /= prime;
      }
    }
    return symbol;
  }

  private static int atPrime(long d, long prime) {
    if (prime == 2) {
      long residue = Math.floorMod(d, 8L);
      return residue % 2 == 0 ? 0 : residue == 1 || residue == 7 ? 1 : -1;
    }
    long power = 1;
    for (long k = 0; k < (prime - 1) / 2; k++) {
      power = power * Math.floorMod(d, prime) % prime;
    }
    return power == prime - 1 ? -1 : (int) power;
  }
}
