package org.equigen.codegen.plan;

import java.util.List;

/**
 * Steps in order, with the temporaries that only they see.
 *
 * @param temporaries zero at the start
 * @param steps in order
 */
public record Program(List<Operand> temporaries, List<Step> steps) {
  /** Copies the lists. */
  public Program {
    temporaries = List.copyOf(temporaries);
    steps = List.copyOf(steps);
  }
}
