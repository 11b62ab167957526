package org.equigen.codegen.schedule;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * A segment and the steps of one region that write it, in the order of the program.
 *
 * @param access the segment, without subscripts and maps
 * @param steps at least one
 * @param first whether no earlier region writes it
 */
public record Target(Access access, List<Step> steps, boolean first) {
  /** Copies the steps. */
  public Target {
    steps = List.copyOf(steps);
  }

  /** The shape of the segment. */
  public Segment segment() {
    return access.shape();
  }
}
