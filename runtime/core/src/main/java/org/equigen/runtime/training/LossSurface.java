package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/**
 * The loss of the mini-batch of a step as a function of the parameters, with the channels that the
 * step drops: equal parameters give equal bits.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
@FunctionalInterface
public interface LossSurface<A> {
  /** The loss at {@code parameters}; overwrites {@code gradient} with its gradient. */
  double at(Parameters<A> parameters, Parameters<A> gradient);
}
