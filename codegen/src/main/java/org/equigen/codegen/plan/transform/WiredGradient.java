package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.number.Rational;

/**
 * The gradient of one value of a network in the making by another, as further steps of its program:
 * those between the two in reverse, by the rules of {@link Derivative}. Steps of the program itself
 * are not repeated, and what they computed is read. So the program stays one that can be
 * differentiated, and its reverse derivative is the second derivative of the value.
 */
final class WiredGradient {
  private final WiredProgram program;
  private final Operand of;
  private final Operand by;
  private final Set<Operand> between;

  /** Of {@code of} by {@code by}, both complete. */
  WiredGradient(WiredProgram program, Operand of, Operand by) {
    this.program = program;
    this.of = of;
    this.by = by;
    between = dependents(program.steps(), by);
    between.retainAll(sources(program.steps(), of));
  }

  private static Set<Operand> dependents(List<Step> steps, Operand by) {
    Set<Operand> found = new LinkedHashSet<>(Set.of(by));
    for (Step step : steps) {
      if (variables(step).stream().map(Access::operand).anyMatch(found::contains)) {
        found.add(step.output().operand());
      }
    }
    return found;
  }

  private static Set<Operand> sources(List<Step> steps, Operand of) {
    Set<Operand> found = new HashSet<>(Set.of(of));
    for (Step step : steps.reversed()) {
      if (found.contains(step.output().operand())) {
        variables(step).forEach(it -> found.add(it.operand()));
      }
    }
    return found;
  }

  /** By what a step can be differentiated. */
  private static List<Access> variables(Step step) {
    return switch (step) {
      case Extremum _ -> List.of();
      case Pointwise pointwise when isConstant(pointwise.function()) -> pointwise.factors();
      default -> step.inputs();
    };
  }

  private static boolean isConstant(Function function) {
    return function.derivative().equals(Function.zero());
  }

  /** Whether steps lead from the one to the other. */
  boolean depends() {
    return between.contains(by) && between.contains(of);
  }

  /** The functions that lie between the two values. */
  List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    for (Step step : program.steps()) {
      if (step instanceof Pointwise pointwise
          && between.contains(pointwise.argument().operand())
          && between.contains(pointwise.output().operand())) {
        functions.add(pointwise.function());
      }
    }
    return functions;
  }

  /**
   * Adds the steps that compute {@code factor d(sum over all rows of of) / d by}.
   *
   * @param result holds the gradient: an operand like {@code by}
   * @param made makes a temporary like another operand
   * @param factor what multiplies it
   * @return whether there are any: not where the one does not depend on the other
   */
  boolean add(Operand result, UnaryOperator<Operand> made, Rational factor) {
    Map<Operand, Operand> partners = new LinkedHashMap<>();
    for (Operand operand : between) {
      Operand partner = operand.equals(by) ? result : made.apply(operand);
      partners.put(operand, partner);
      if (!program.cut(operand).isEmpty()) {
        program.cut(partner, program.cut(operand));
      }
    }
    Operand seed = partners.get(of);
    if (seed == null) {
      return false;
    }
    StepDerivatives derivatives = new StepDerivatives(partners, /* reverse= */ true);
    Access value = new Access(of, 0, of.segment(0).letters());
    derivatives.keep(
        new Pointwise(new Function.Constant(factor), value, List.of(), value.on(seed)));
    program.steps().reversed().forEach(derivatives::add);
    List<Step> steps = live(derivatives.steps(), new HashSet<>(partners.values()), result);
    steps.forEach(program::add);
    return !steps.isEmpty();
  }

  /** Steps that read gradients which something writes, and reach the result. */
  private List<Step> live(List<Step> steps, Set<Operand> gradients, Operand result) {
    Set<Access> written = new HashSet<>();
    List<Step> possible = new ArrayList<>();
    for (Step step : steps) {
      boolean zero =
          step.inputs().stream()
              .filter(it -> gradients.contains(it.operand()))
              .anyMatch(it -> !written.contains(segment(it)));
      if (!zero) {
        possible.add(step);
        written.add(segment(step.output()));
      }
    }
    Set<Access> read = new HashSet<>();
    List<Step> live = new ArrayList<>();
    for (Step step : possible.reversed()) {
      if (step.output().operand().equals(result) || read.contains(segment(step.output()))) {
        live.add(step);
        step.inputs().forEach(it -> read.add(segment(it)));
      }
    }
    return live.reversed();
  }

  /** A segment, or the whole row where segments of two cuts overlap. */
  private Access segment(Access access) {
    return program.cut(access.operand()).isEmpty()
        ? access.target()
        : new Access(access.operand(), access.operand().segments().size(), "");
  }
}
