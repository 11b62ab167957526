package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Elementary;

/**
 * What a {@link PlanInterpreter} computes with: numbers, polynomials or whatever else adds and
 * multiplies.
 *
 * @param <E> the elements, immutable
 */
public interface Algebra<E> {
  /** The neutral element of addition. */
  E zero();

  /** {@code a + b}. */
  E add(E a, E b);

  /** {@code a b}. */
  E multiply(E a, E b);

  /**
   * The image of an exact number.
   *
   * @throws ArithmeticException if the algebra does not contain it
   */
  E of(Coefficient value);

  /**
   * A function of an element.
   *
   * @throws ArithmeticException if the algebra does not contain the value
   */
  E apply(Elementary function, E argument);

  /**
   * {@link org.equigen.codegen.plan.function.Function.SphericalBessel} of an element.
   *
   * @throws ArithmeticException if the algebra does not contain the value
   */
  default E sphericalBessel(int order, E argument) {
    throw new ArithmeticException("no Bessel function of order " + order + " at " + argument);
  }

  /**
   * The larger of two elements.
   *
   * @throws ArithmeticException if they have no order
   */
  E max(E a, E b);
}
