package org.equigen.symbolic.solver;

/**
 * The proof that a basis of solutions is complete.
 *
 * <p>The nullity of the constraints modulo a prime bounds the dimension over Q from above (reducing
 * modulo p can only lower a rank); linearly independent vectors that satisfy the constraints
 * exactly bound it from below. A basis is only ever returned when the two agree.
 *
 * @param prime the prime p
 * @param nullity the dimension of the solutions modulo p
 * @param verified the number of independent solutions checked in exact arithmetic
 */
public record Certificate(long prime, int nullity, int verified) {
  /**
   * Refuses bounds that do not meet.
   *
   * @throws IllegalArgumentException if nullity and verified differ
   */
  public Certificate {
    if (nullity != verified) {
      throw new IllegalArgumentException(
          "nullity " + nullity + " modulo " + prime + ", but " + verified + " verified solutions");
    }
  }
}
