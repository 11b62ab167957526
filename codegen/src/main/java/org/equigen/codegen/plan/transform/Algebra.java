package org.equigen.codegen.plan.transform;

import org.equigen.codegen.plan.Activation;
import org.equigen.codegen.plan.Coefficient;

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
   * The derivative of given order of an activation.
   *
   * @throws ArithmeticException if the algebra does not contain it
   */
  E activate(Activation function, int derivative, E argument);
}
