package org.equigen.symbolic.solver.operator;

import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;

/**
 * A homomorphism from the integers of a number field, and all numbers without p in a denominator,
 * to the residues modulo p.
 *
 * @param residues modulo p
 * @param root the image of the generator of the number field
 */
public record ResidueMap(PrimeField residues, long root) {
  /** All such maps. */
  public static List<ResidueMap> all(NumberField numbers, PrimeField residues) {
    return numbers.roots(residues).stream().map(root -> new ResidueMap(residues, root)).toList();
  }

  /** The first of all such maps. */
  public static ResidueMap first(NumberField numbers, PrimeField residues) {
    return new ResidueMap(residues, numbers.roots(residues).getFirst());
  }

  /**
   * The image of a number.
   *
   * @throws ArithmeticException if p divides a denominator
   */
  public long of(Algebraic value) {
    long sum = 0;
    for (int k = value.coefficients().size() - 1; k >= 0; k--) {
      long coefficient = residues.reduce(value.coefficients().get(k));
      sum = (residues.times(sum, root) + coefficient) % residues.prime();
    }
    return sum;
  }

  /** The image of the element of {@code Z[w]} with these coefficients, from {@code at} on. */
  public long of(Integers coefficients, int at, int degree) {
    long sum = 0;
    for (int k = degree - 1; k >= 0; k--) {
      sum = (residues.times(sum, root) + coefficients.residue(at + k, residues)) % residues.prime();
    }
    return sum;
  }

  /** The image of an element of a group or of its algebra. */
  public Action<Long> of(Action<Algebraic> action) {
    return action.map(residues, this::of);
  }
}
