package org.equigen.runtime.training;

import java.util.Map;
import org.equigen.runtime.gradient.Parameters;

/**
 * Moves parameters against a gradient. What it remembers between steps are arrays shaped like the
 * parameters, and nothing else, so that a checkpoint holds all of it.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface Optimiser<A> {
  /** The arrays remembered between steps, by name, in a fixed order; live, not copies. */
  Map<String, Parameters<A>> memory();

  /**
   * One step.
   *
   * @param step steps done before this one
   * @param rate learning rate
   * @param scale what the gradient is multiplied by first
   * @param parameters changed
   * @param gradient left as it is
   */
  void step(long step, double rate, double scale, Parameters<A> parameters, Parameters<A> gradient);
}
