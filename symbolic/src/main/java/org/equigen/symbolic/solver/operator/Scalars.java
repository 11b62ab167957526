package org.equigen.symbolic.solver.operator;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * The numbers that matrices are made of, as elements of a number field.
 *
 * @param <E> the numbers
 * @param field the number field Q(w)
 * @param coefficients of a number in the powers of w
 * @param residue the image of a number under a homomorphism
 */
public record Scalars<E>(
    NumberField field,
    Function<E, List<Rational>> coefficients,
    BiFunction<ResidueMap, E, Long> residue) {
  /** Rational numbers. */
  public static Scalars<Rational> rational() {
    return new Scalars<>(NumberField.Q, List::of, (map, value) -> map.residues().reduce(value));
  }

  /** The elements of a number field. */
  public static Scalars<Algebraic> of(NumberField field) {
    return new Scalars<>(field, Algebraic::coefficients, ResidueMap::of);
  }
}
