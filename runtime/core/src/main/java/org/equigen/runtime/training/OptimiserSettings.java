package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/** Which optimiser to use. The text of {@code toString} identifies it in checkpoints. */
public interface OptimiserSettings {
  /** A fresh optimiser for arrays of this shape. */
  <A> Optimiser<A> optimiserFor(Parameters<A> parameters);

  /**
   * Whether a step needs the loss of all samples, in one mini-batch, and its gradient at full
   * length: so where the gradients of several steps are compared. False by default.
   */
  default boolean needsAllSamples() {
    return false;
  }

  /** Arrays shaped like the parameters that the optimiser holds, for estimates; 2 by default. */
  default int copies() {
    return 2;
  }
}
