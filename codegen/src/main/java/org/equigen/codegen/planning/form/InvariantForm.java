package org.equigen.codegen.planning.form;

import java.util.SortedMap;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * An invariant bilinear form of a term of dimension d in orthonormal components, {@code <x, z> =
 * sum over i, j of f[i,j] x[i] z[j]}, scaled so that the squares of its entries add up to d; where
 * their sum is irrational, it is as the solver gives it. Its first entry is positive. So it is
 * {@code sum of x[i] z[i]} where that is invariant, and {@code x[0] z[0] - x[1] z[1] - ...} for
 * four-vectors.
 *
 * @param components d
 * @param entries f with axes i, j and one component of the result
 */
public record InvariantForm(int components, CoefficientTensor entries) {
  /** The product of scalars. */
  public static final InvariantForm OF_SCALARS =
      new InvariantForm(1, CoefficientTensor.builder(3).add(Coefficient.ONE, 0, 0, 0).build());

  /**
   * Scales a form.
   *
   * @param form in the basis of the solver, keyed by {@code row * components + column}
   * @param scale from there to orthonormal components
   */
  static InvariantForm of(
      NumberField field, SortedMap<Integer, Algebraic> form, int components, ProductScale scale) {
    Coefficient factor = normalisation(field, form, components, scale);
    CoefficientTensor.Builder entries = CoefficientTensor.builder(3);
    form.forEach(
        (key, value) -> {
          int row = key / components;
          int column = key % components;
          Coefficient entry = Coefficient.of(field, value).multiply(scale.at(row, column));
          entries.add(entry.multiply(factor), row, column, 0);
        });
    return new InvariantForm(components, entries.build());
  }

  private static Coefficient normalisation(
      NumberField field, SortedMap<Integer, Algebraic> form, int components, ProductScale scale) {
    Algebraic sum = Algebraic.ZERO;
    for (var entry : form.entrySet()) {
      Rational square = scale.at(entry.getKey() / components, entry.getKey() % components).square();
      Algebraic value = field.multiply(entry.getValue(), entry.getValue());
      sum = field.add(sum, field.multiply(value, Algebraic.of(square)));
    }
    return sum.isRational()
        ? Coefficient.sqrt(Rational.of(components).divide(sum.rational()))
        : Coefficient.ONE;
  }

  /** Whether it is the sum of the products of the components, so that {@code <x, x> >= 0}. */
  public boolean isSumOfSquares() {
    return entries.equals(sumOfSquares(components));
  }

  private static CoefficientTensor sumOfSquares(int components) {
    CoefficientTensor.Builder entries = CoefficientTensor.builder(3);
    for (int i = 0; i < components; i++) {
      entries.add(Coefficient.ONE, i, i, 0);
    }
    return entries.build();
  }

  /** The entries times a number. */
  public CoefficientTensor times(Coefficient factor) {
    CoefficientTensor.Builder scaled = CoefficientTensor.builder(3);
    for (int k = 0; k < entries.size(); k++) {
      scaled.add(entries.value(k).multiply(factor), entries.index(k, 0), entries.index(k, 1), 0);
    }
    return scaled.build();
  }
}
