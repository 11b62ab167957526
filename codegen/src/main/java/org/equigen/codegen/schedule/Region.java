package org.equigen.codegen.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
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

  /** The targets one after another: each is finished when the next begins. */
  public List<List<Target>> sequence() {
    return targets.stream().map(List::of).toList();
  }

  /**
   * The targets by level: those of one level need not wait for each other, and read what earlier
   * levels wrote. Sums of all rows, which nothing reads here, come last.
   */
  public List<List<Target>> levels() {
    Map<Access, Integer> levelOf = new HashMap<>();
    List<List<Target>> levels = new ArrayList<>(List.of(new ArrayList<>()));
    List<Target> sums = new ArrayList<>();
    for (Target target : targets) {
      int level = 0;
      for (Step step : target.steps()) {
        for (Access input : step.inputs()) {
          level = Math.max(level, 1 + levelOf.getOrDefault(input.target(), -1));
        }
      }
      while (levels.size() <= level) {
        levels.add(new ArrayList<>());
      }
      levelOf.put(target.access(), level);
      boolean sum = target.access().operand().isShared() && !domain.isShared();
      (sum ? sums : levels.get(level)).add(target);
    }
    levels.getLast().addAll(sums);
    return levels;
  }
}
