package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Scope;
import org.equigen.codegen.plan.Step;

/** Which temporaries matter: those that reach an operand that the caller sees. */
final class Liveness {
  private Liveness() {}

  /**
   * Drops steps and temporaries whose values are never used, and steps that read a temporary that
   * nothing wrote, which add zero.
   */
  static Program prune(List<Operand> operands, Program program) {
    Program written = dropZeros(operands, program);
    Scope scope = new Scope(operands, written);
    Set<String> used = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : written.steps().reversed()) {
      if (!scope.operand(step.output()).role().isTemporary()
          || used.contains(step.output().operand())) {
        kept.add(step);
        step.inputs().stream().map(Access::operand).forEach(used::add);
      }
    }
    return new Program(
        written.temporaries().stream().filter(operand -> used.contains(operand.name())).toList(),
        kept.reversed());
  }

  private static Program dropZeros(List<Operand> operands, Program program) {
    Scope scope = new Scope(operands, program);
    Set<String> written = new HashSet<>();
    List<Step> kept = new ArrayList<>();
    for (Step step : program.steps()) {
      boolean zero =
          step.inputs().stream()
              .anyMatch(
                  input ->
                      scope.operand(input).role().isTemporary()
                          && !written.contains(input.operand()));
      if (!zero) {
        kept.add(step);
        written.add(step.output().operand());
      }
    }
    return new Program(program.temporaries(), kept);
  }
}
