package org.equigen.symbolic.character;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.Weight;
import org.equigen.symbolic.root.WeightSum;

/**
 * The character of a block of coordinates of V on the elements {@code g = h t} of one coset of a
 * torus, h fixed and t in the torus.
 *
 * @param size the number of coordinates
 * @param natural from k, not 0, to the trace of {@code g^k} as a sum of weights
 * @param conjugate the same for the complex conjugate matrices
 */
record BlockCharacter(
    int size,
    IntFunction<WeightSum<Algebraic>> natural,
    IntFunction<WeightSum<Algebraic>> conjugate) {
  /** A block whose conjugate is its dual, as for unitary matrices. */
  static BlockCharacter unitary(int size, IntFunction<WeightSum<Algebraic>> natural) {
    return new BlockCharacter(size, natural, k -> natural.apply(-k));
  }

  /** A block of real matrices. */
  static BlockCharacter real(int size, IntFunction<WeightSum<Algebraic>> natural) {
    return new BlockCharacter(size, natural, natural);
  }

  /** A block of coordinates that the group leaves alone. */
  static BlockCharacter trivial(int size, int labels) {
    WeightSum<Algebraic> fixed =
        WeightSum.of(NumberField.Q, Weight.zero(labels)).scale(Algebraic.of(size));
    return real(size, _ -> fixed);
  }

  /** The sum of scalars that a finite group has for a trace. */
  static WeightSum<Algebraic> scalar(NumberField field, Algebraic trace) {
    return WeightSum.of(field, Weight.zero(0)).scale(trace);
  }

  /** The sum of {@code factor(k) e^0} and the k-th multiples of weights. */
  static IntFunction<WeightSum<Algebraic>> torus(
      List<Weight> weights, int labels, IntFunction<Rational> constant) {
    WeightSum<Algebraic> moving = WeightSum.of(NumberField.Q, weights);
    WeightSum<Algebraic> one = WeightSum.of(NumberField.Q, Weight.zero(labels));
    return k -> moving.adams(k).plus(one.scale(Algebraic.of(constant.apply(k))));
  }

  /** The same block in a larger group whose weights have more labels. */
  BlockCharacter lifted(UnaryOperator<WeightSum<Algebraic>> lift) {
    return new BlockCharacter(
        size, k -> lift.apply(natural.apply(k)), k -> lift.apply(conjugate.apply(k)));
  }
}
