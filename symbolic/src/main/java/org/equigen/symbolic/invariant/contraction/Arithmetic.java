package org.equigen.symbolic.invariant.contraction;

import java.util.function.Function;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * The numbers in which invariants are evaluated.
 *
 * @param <E> the coordinates
 * @param field their field
 * @param constants the image of the exact numbers in which tensors are written
 * @param imaginaryUnit a square root of -1, or zero in a field that has none
 */
public record Arithmetic<E>(Field<E> field, Function<Algebraic, E> constants, E imaginaryUnit) {
  /** Exact rational numbers, for real groups. */
  public static Arithmetic<Rational> rational() {
    return new Arithmetic<>(RationalField.Q, Algebraic::rational, Rational.ZERO);
  }

  /**
   * Exact numbers of a number field.
   *
   * @param field contains the entries of the group
   */
  public static Arithmetic<Algebraic> exact(NumberField field) {
    return new Arithmetic<>(
        field, constant -> constant, field.imaginaryUnit().orElse(Algebraic.ZERO));
  }

  /**
   * Complex numbers in double precision.
   *
   * @param field of the group
   */
  public static Arithmetic<Complex> numerical(NumberField field) {
    return new Arithmetic<>(ComplexField.C, field::value, new Complex(0, 1));
  }

  /**
   * Residues modulo a prime: what is not zero there is not zero.
   *
   * @param field of the group
   */
  public static Arithmetic<Long> modular(NumberField field) {
    PrimeField residues = PrimeField.below(1L << 31, field.conductor());
    long root = field.roots(residues).getFirst();
    Function<Algebraic, Long> image =
        value -> {
          long sum = 0;
          for (int k = value.coefficients().size() - 1; k >= 0; k--) {
            long coefficient = residues.reduce(value.coefficients().get(k));
            sum = residues.add(residues.times(sum, root), coefficient);
          }
          return sum;
        };
    Algebraic unit = field.imaginaryUnit().orElse(Algebraic.ZERO);
    return new Arithmetic<>(residues, image, image.apply(unit));
  }
}
