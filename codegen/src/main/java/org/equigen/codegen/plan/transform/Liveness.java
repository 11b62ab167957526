package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/** Which temporaries matter: those that reach an operand that the caller sees. */
public final class Liveness {
  private Liveness() {}

  /**
   * Drops steps and temporaries whose values are never used, and steps that add zero: without
   * coefficients, or of a segment of a temporary that nothing wrote, since that is a factor. What
   * is left reads only what was written.
   */
  public static Program prune(Program program) {
    List<Step> written = withoutZeros(program.steps());
    Set<Access> used = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : written.reversed()) {
      Access target = step.output().target();
      if (!target.operand().role().isTemporary() || used.contains(target)) {
        kept.add(step);
        step.inputs().stream().map(Access::target).forEach(used::add);
      }
    }
    Set<Operand> operands = used.stream().map(Access::operand).collect(Collectors.toSet());
    return program.with(
        program.temporaries().stream().filter(operands::contains).toList(), kept.reversed());
  }

  private static List<Step> withoutZeros(List<Step> steps) {
    Set<Access> written = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      boolean empty = step instanceof Contraction map && map.coefficients().size() == 0;
      boolean zero =
          step.inputs().stream()
              .map(Access::target)
              .anyMatch(
                  target -> target.operand().role().isTemporary() && !written.contains(target));
      if (!empty && !zero) {
        kept.add(step);
        written.add(step.output().target());
      }
    }
    return kept;
  }
}
