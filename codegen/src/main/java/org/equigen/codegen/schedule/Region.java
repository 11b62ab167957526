package org.equigen.codegen.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Step;

/**
 * One loop over the rows of a domain, or what is done once where that is the shared one. Within a
 * row, a target may read what targets before it have written to the same row.
 *
 * @param domain the rows
 * @param targets what is written, in order
 */
public record Region(Domain domain, List<Target> targets) {
  /** Copies the targets. */
  public Region {
    targets = List.copyOf(targets);
  }

  /** All steps in the order in which they run. */
  public Stream<Step> steps() {
    return targets.stream().flatMap(target -> target.steps().stream());
  }
}
