package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** Sums of roots of unity that are eigenvalues again and again. */
final class RootsOfUnity {
  private static final double SMALL = 1e-6;

  private RootsOfUnity() {}

  /**
   * In cyclotomic fields {@code z}, {@code z + 1/z} and {@code z - 1/z} for the powers z of the
   * generator, in real subfields {@code z + 1/z}; nothing in other fields.
   */
  static List<Algebraic> sums(NumberField field) {
    if (field.degree() <= 2) {
      return List.of();
    }
    int order = field.conductor();
    List<Algebraic> sums = new ArrayList<>();
    if (field.isReal()) {
      Algebraic before = Algebraic.of(2);
      Algebraic current = field.generator();
      for (int k = 1; k <= order / 2; k++) {
        sums.add(current);
        Algebraic next = field.subtract(field.multiply(field.generator(), current), before);
        before = current;
        current = next;
      }
      return sums;
    }
    Algebraic power = Algebraic.ONE;
    for (int k = 1; k < order; k++) {
      power = field.multiply(power, field.generator());
      Algebraic inverse = field.conjugate(power);
      sums.add(power);
      sums.add(field.add(power, inverse));
      sums.add(field.subtract(power, inverse));
    }
    return sums;
  }

  /** Whether one of the sums of primitive roots of some order may be a root of a polynomial. */
  static boolean isSum(MonicPolynomial polynomial, int order, boolean real) {
    Complex z = Complex.unit(2 * Math.PI / order);
    List<Complex> candidates =
        real
            ? List.of(z.add(z.conjugate()))
            : List.of(z, z.add(z.conjugate()), z.add(z.conjugate().multiply(new Complex(-1, 0))));
    List<Complex> coefficients =
        polynomial.coefficients().stream().map(polynomial.field()::value).toList();
    return candidates.stream()
        .anyMatch(
            x -> {
              Complex value = Complex.ZERO;
              for (Complex coefficient : coefficients.reversed()) {
                value = value.multiply(x).add(coefficient);
              }
              return value.abs() < SMALL;
            });
  }
}
