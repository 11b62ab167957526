package org.equigen.codegen.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/**
 * Which operands are zero in the lanes behind the last row: seeds, by contract, and temporaries
 * that have a factor of such an operand in every step that writes them in its own row. A sum over
 * rows may run over all lanes where a factor vanishes behind the last row, and must stop there
 * otherwise.
 *
 * @param vanishing the operands
 */
public record Padding(Set<Operand> vanishing) {
  /** Copies the set. */
  public Padding {
    vanishing = Set.copyOf(vanishing);
  }

  /** Of the operands of a program. */
  public static Padding of(Program program) {
    Set<Operand> vanishing = new HashSet<>();
    program.arguments().stream()
        .filter(operand -> operand.role() == Role.SEED && !operand.isShared())
        .forEach(vanishing::add);
    Map<Operand, Boolean> written = new HashMap<>();
    Padding sofar = new Padding(vanishing);
    for (Step step : program.steps()) {
      Operand target = step.output().operand();
      if (target.role().isTemporary() && !target.isShared()) {
        // Maps lead to rows that there are, so what goes through them leaves padding as it was.
        boolean zero = leadsElsewhere(step) || sofar.vanishes(step);
        if (written.merge(target, zero, Boolean::logicalAnd)) {
          vanishing.add(target);
        } else {
          vanishing.remove(target);
        }
        sofar = new Padding(vanishing);
      }
    }
    return sofar;
  }

  /** Whether a step adds to the rows that maps lead to. */
  private static boolean leadsElsewhere(Step step) {
    return !step.output().via().isEmpty() && !(step instanceof Extremum);
  }

  /** Whether what a step adds is zero behind the last row. */
  public boolean vanishes(Step step) {
    return switch (step) {
      case Contraction contraction -> contraction.inputs().stream().anyMatch(this::vanishes);
      case Pointwise pointwise -> pointwise.factors().stream().anyMatch(this::vanishes);
      case Extremum _ -> false;
    };
  }

  private boolean vanishes(Access access) {
    return !access.via().isEmpty() || vanishing.contains(access.operand());
  }

  /** Whether a step sums over rows and must not look behind the last one. */
  public boolean needsCount(Step step) {
    return !step.rows().isShared()
        && (step.output().operand().isShared() || !step.output().via().isEmpty())
        && !vanishes(step);
  }
}
