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
   * @param step its number, the rate, and the loss elsewhere
   * @param parameters changed
   * @param gradient at the parameters; stays as it is, unless the optimiser moves more than once:
   *     then it becomes that of the last move
   */
  void step(OptimiserStep<A> step, Parameters<A> parameters, Parameters<A> gradient);
}
