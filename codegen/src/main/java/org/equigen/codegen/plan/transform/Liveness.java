package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Step;

/** Which temporaries matter: those that reach an operand that the caller sees. */
final class Liveness {
  private Liveness() {}

  /**
   * Drops steps and temporaries whose values are never used, and steps that read a temporary that
   * nothing wrote, which add zero.
   */
  static Program prune(Program program) {
    List<Step> written = withoutZeros(program.steps());
    Set<Operand> used = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : written.reversed()) {
      Operand target = step.output().operand();
      if (!target.role().isTemporary() || used.contains(target)) {
        kept.add(step);
        step.inputs().stream().map(Access::operand).forEach(used::add);
      }
    }
    return program.with(
        program.temporaries().stream().filter(used::contains).toList(), kept.reversed());
  }

  private static List<Step> withoutZeros(List<Step> steps) {
    Set<Operand> written = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : steps) {
      boolean zero =
          step.inputs().stream()
              .map(Access::operand)
              .anyMatch(operand -> operand.role().isTemporary() && !written.contains(operand));
      if (!zero) {
        kept.add(step);
        written.add(step.output().operand());
      }
    }
    return kept;
  }
}
