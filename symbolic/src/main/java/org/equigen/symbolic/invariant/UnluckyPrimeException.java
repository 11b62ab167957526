package org.equigen.symbolic.invariant;

/** Modulo the prime that was chosen, something is dependent that is not: another one must do. */
final class UnluckyPrimeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnluckyPrimeException(String message) {
    super(message);
  }
}
