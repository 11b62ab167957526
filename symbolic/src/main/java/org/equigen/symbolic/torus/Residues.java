package org.equigen.symbolic.torus;

import org.equigen.symbolic.number.PrimeField;

/** Arithmetic on neighbouring residues in arrays. */
final class Residues {
  private Residues() {}

  /** {@code target[to + r] += factor * source[from + r]} for r below {@code length}. */
  static void addMultiple(
      PrimeField field, long factor, int[] source, int from, int[] target, int to, int length) {
    for (int r = 0; r < length; r++) {
      target[to + r] = (int) ((target[to + r] + factor * source[from + r]) % field.prime());
    }
  }

  /** {@code numbers[at + r] *= factor} for r below {@code length}. */
  static void scale(PrimeField field, long factor, int[] numbers, int at, int length) {
    for (int r = 0; r < length; r++) {
      numbers[at + r] = (int) (factor * numbers[at + r] % field.prime());
    }
  }
}
