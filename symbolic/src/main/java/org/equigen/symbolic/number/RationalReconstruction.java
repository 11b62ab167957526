package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Finds the small rational number with a given residue.
 *
 * <p>For a residue r modulo m there is at most one p/q with {@code |p|, q <= sqrt(m/2)} and {@code
 * p = q r} modulo m; the extended Euclidean algorithm finds it (Wang, Guy and Davenport, P-adic
 * reconstruction of rational numbers, 1982).
 */
public final class RationalReconstruction {
  private RationalReconstruction() {}

  /**
   * The rational number with both parts at most {@code sqrt(modulus / 2)}, if there is one.
   *
   * @param residue from 0 to modulus - 1
   * @param modulus at least 2
   */
  public static Optional<Rational> of(BigInteger residue, BigInteger modulus) {
    BigInteger bound = modulus.shiftRight(1).sqrt();
    BigInteger previous = modulus;
    BigInteger remainder = residue;
    BigInteger previousFactor = BigInteger.ZERO;
    BigInteger factor = BigInteger.ONE;
    while (remainder.compareTo(bound) > 0) {
      BigInteger[] division = previous.divideAndRemainder(remainder);
      BigInteger nextFactor = previousFactor.subtract(division[0].multiply(factor));
      previous = remainder;
      remainder = division[1];
      previousFactor = factor;
      factor = nextFactor;
    }
    boolean found =
        factor.signum() != 0
            && factor.abs().compareTo(bound) <= 0
            && remainder.gcd(factor.abs()).equals(BigInteger.ONE);
    return found ? Optional.of(new Rational(remainder, factor)) : Optional.empty();
  }
}
