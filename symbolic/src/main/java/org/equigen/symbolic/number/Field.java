package org.equigen.symbolic.number;

import java.math.BigInteger;

/**
 * A field with exact arithmetic: the algebra object beside its elements.
 *
 * <p>Equality of elements by {@code equals} is equality in the field.
 *
 * @param <E> the elements, immutable
 */
public interface Field<E> {
  /** {@code 2^62 - 1}. */
  BigInteger LOW_BITS = BigInteger.ONE.shiftLeft(Long.SIZE - 2).subtract(BigInteger.ONE);

  /** The neutral element of addition. */
  E zero();

  /** The neutral element of multiplication. */
  E one();

  /** {@code a + b}. */
  E add(E a, E b);

  /** {@code -a}. */
  E negate(E a);

  /** {@code a b}. */
  E multiply(E a, E b);

  /**
   * {@code 1 / a}.
   *
   * @throws ArithmeticException if {@code a} is zero
   */
  E invert(E a);

  /** The image of an integer. */
  E of(long value);

  /** The image of an integer of any size. */
  default E of(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return of(value.longValue());
    }
    // value = high 2^62 + low with 0 <= low < 2^62
    BigInteger low = value.and(LOW_BITS);
    E high = multiply(of(value.shiftRight(LOW_BITS.bitLength())), of(LOW_BITS.longValue() + 1));
    return add(high, of(low.longValue()));
  }

  /** {@code a - b}. */
  default E subtract(E a, E b) {
    return add(a, negate(b));
  }

  /**
   * {@code a / b}.
   *
   * @throws ArithmeticException if {@code b} is zero
   */
  default E divide(E a, E b) {
    return multiply(a, invert(b));
  }

  /** Whether {@code a} is zero. */
  default boolean isZero(E a) {
    return a.equals(zero());
  }
}
