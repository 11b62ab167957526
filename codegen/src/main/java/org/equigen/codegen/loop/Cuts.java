package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.schedule.Target;

/**
 * A target as segments. The target of an operand that is cut twice is its whole row, of which steps
 * write segments of either cut. Those of one cut do not overlap and can be computed at once; where
 * both cuts are written, the segments of the second are added to those of the first.
 *
 * @param covering segments that cover the row
 * @param added segments that are added to afterwards
 */
record Cuts(List<Target> covering, List<Target> added) {
  static Cuts of(Target target) {
    Operand operand = target.access().operand();
    if (!operand.isRegrouped()) {
      return new Cuts(List.of(target), List.of());
    }
    List<Target> first = new ArrayList<>();
    for (int i = 0; i < operand.segments().size(); i++) {
      first.add(part(target, i, target.first()));
    }
    boolean firstIsWritten = first.stream().mapToLong(it -> it.steps().size()).sum() > 0;
    List<Target> second = new ArrayList<>();
    for (int i = 0; i < operand.regrouping().size(); i++) {
      boolean fresh = target.first() && !firstIsWritten;
      second.add(part(target, operand.numberInRegrouping(i), fresh));
    }
    return firstIsWritten
        ? new Cuts(first, second.stream().filter(it -> !it.steps().isEmpty()).toList())
        : new Cuts(second, List.of());
  }

  private static Target part(Target target, int segment, boolean first) {
    List<Step> steps =
        target.steps().stream().filter(step -> step.output().segment() == segment).toList();
    return new Target(new Access(target.access().operand(), segment, ""), steps, first);
  }
}
