package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/** Which optimiser to use. The text of {@code toString} identifies it in checkpoints. */
public interface OptimiserSettings {
  /** A fresh optimiser for arrays of this shape. */
  <A> Optimiser<A> optimiserFor(Parameters<A> parameters);
}
