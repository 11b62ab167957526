package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/**
 * Keeps what the forward pass has computed for the backward pass, where to compute it again costs
 * more than to store and to load it (Griewank and Walther, Evaluating Derivatives, chapter 12).
 * Such temporaries become residuals, which the caller holds between the passes.
 */
public final class Residuals {
  /** A number that is stored and loaded costs about as much as so many fused multiply-adds. */
  private static final long STORE_AND_LOAD = 16;

  private Residuals() {}

  /**
   * The plan with residuals where they save more than they cost.
   *
   * @throws java.util.NoSuchElementException if the plan has no backward pass
   */
  public static LayerPlan keep(LayerPlan plan) {
    return keep(plan, STORE_AND_LOAD);
  }

  /**
   * The plan with residuals where a number takes more fused multiply-adds than a bound.
   *
   * @throws java.util.NoSuchElementException if the plan has no backward pass
   */
  public static LayerPlan keep(LayerPlan plan, long bound) {
    Map<Operand, Operand> kept = new HashMap<>();
    Map<Access, List<Step>> writers = plan.forward().writers();
    for (Operand temporary : plan.forward().temporaries()) {
      boolean again = plan.backward().temporaries().contains(temporary);
      if (again && !temporary.isShared() && isDear(temporary, writers, bound)) {
        kept.put(temporary, temporary.like("r" + temporary.name(), Role.RESIDUAL));
      }
    }
    if (kept.isEmpty()) {
      return plan;
    }
    Program backward = replaced(plan.backward(), kept);
    List<Step> steps = new ArrayList<>(backward.steps());
    steps.removeIf(step -> step.output().operand().role() == Role.RESIDUAL);
    return plan.with(Pass.FORWARD, replaced(plan.forward(), kept))
        .with(Pass.BACKWARD, Liveness.prune(backward.with(backward.temporaries(), steps)));
  }

  private static boolean isDear(Operand temporary, Map<Access, List<Step>> writers, long bound) {
    long cost =
        writers.entrySet().stream()
            .filter(entry -> entry.getKey().operand().equals(temporary))
            .flatMap(entry -> entry.getValue().stream())
            .mapToLong(Residuals::ofTarget)
            .sum();
    return cost > bound * temporary.size();
  }

  /** What a step costs for one row of what it writes: from all rows that maps lead there. */
  private static long ofTarget(Step step) {
    return Cost.ofRow(step) * (step.output().via().isEmpty() ? 1 : Cost.ROWS_OF_A_MAP);
  }

  private static Program replaced(Program program, Map<Operand, Operand> kept) {
    List<Operand> arguments = new ArrayList<>(program.arguments());
    List<Operand> temporaries = new ArrayList<>();
    for (Operand temporary : program.temporaries()) {
      Operand residual = kept.get(temporary);
      (residual == null ? temporaries : arguments).add(residual == null ? temporary : residual);
    }
    UnaryOperator<Access> replace =
        access -> access.on(kept.getOrDefault(access.operand(), access.operand()));
    return new Program(
        arguments, temporaries, program.steps().stream().map(step -> step.map(replace)).toList());
  }
}
