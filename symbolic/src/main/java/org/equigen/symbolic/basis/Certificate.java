package org.equigen.symbolic.basis;

import java.util.Optional;
import org.equigen.symbolic.character.IndependentDimension;

/**
 * The proof that a basis of solutions is complete.
 *
 * <p>The nullity of the constraints modulo a prime bounds the dimension over Q from above (reducing
 * modulo p can only lower a rank); linearly independent vectors that satisfy the constraints
 * exactly bound it from below. A basis is only ever returned when the two agree, and when a
 * character formula, where there is one, gives the same number.
 *
 * @param prime the prime p
 * @param nullity the dimension of the solutions modulo p
 * @param verified the number of independent solutions checked in exact arithmetic
 * @param independent the same number by a character formula, if one is known
 */
public record Certificate(
    long prime, int nullity, int verified, Optional<IndependentDimension> independent) {
  /**
   * Refuses numbers that do not agree.
   *
   * @throws IllegalArgumentException if nullity, verified and the independent dimension differ
   */
  public Certificate {
    independent.ifPresent(
        count -> {
          if (count.dimension() != verified) {
            throw new IllegalArgumentException(
                verified + " verified solutions, but " + count.dimension() + " by " + count);
          }
        });
    if (nullity != verified) {
      throw new IllegalArgumentException(
          "nullity " + nullity + " modulo " + prime + ", but " + verified + " verified solutions");
    }
  }

  /** Without a character formula. */
  public Certificate(long prime, int nullity, int verified) {
    this(prime, nullity, verified, Optional.empty());
  }
}
