package org.equigen.runtime.gradient;

/** Which channels the {@link Masks} of a layer drop. */
public sealed interface Dropout {
  /** None: masks are 1, as outside a training. */
  Dropout NONE = new None();

  /** No channel is dropped. */
  record None() implements Dropout {}

  /**
   * Channels are dropped at random, as the numbers of a step of a training decide.
   *
   * @param seed of the training
   * @param step steps done before this one, over all epochs
   */
  record Drawn(long seed, long step) implements Dropout {}
}
