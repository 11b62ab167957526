package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Scope;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Removes temporaries that need not exist: copies of what the caller gives, and second computations
 * of the same thing.
 *
 * <p>Only temporaries of one segment that one step writes are considered, and only when that step
 * reads nothing but operands that the program never writes; so a value can be used anywhere.
 */
public final class Fusion {
  private final List<Operand> operands;
  private final Program program;
  private final Scope scope;
  private final Map<String, List<Step>> writers;
  private final Map<Access, Access> replacements = new HashMap<>();

  private Fusion(List<Operand> operands, Program program) {
    this.operands = operands;
    this.program = program;
    this.scope = new Scope(operands, program);
    this.writers =
        program.steps().stream().collect(Collectors.groupingBy(step -> step.output().operand()));
  }

  /**
   * The same map with fewer temporaries.
   *
   * @param operands the operands of the plan
   * @param program any program over them
   */
  public static Program of(List<Operand> operands, Program program) {
    return new Fusion(operands, program).fused();
  }

  private Program fused() {
    Map<Step, Access> definitions = new HashMap<>();
    // In the order of the steps: what replaces a value must have been computed before it.
    for (Step step : program.steps()) {
      Operand target = scope.operand(step.output());
      boolean only = writers.getOrDefault(target.name(), List.of()).size() == 1;
      if (target.role().isTemporary()
          && only
          && target.segments().size() == 1
          && readsGivenOnly(step)) {
        consider(target, step, definitions);
      }
    }
    List<Step> steps = program.steps().stream().map(this::rewritten).toList();
    return Liveness.prune(operands, new Program(program.temporaries(), steps));
  }

  private boolean readsGivenOnly(Step step) {
    return step.inputs().stream().allMatch(input -> scope.operand(input).role().isReadOnly());
  }

  private void consider(Operand temporary, Step step, Map<Step, Access> definitions) {
    if (step instanceof Contraction contraction && isCopy(contraction)) {
      replacements.put(whole(temporary.name(), 0), whole(contraction.inputs().getFirst()));
      return;
    }
    Segment segment = temporary.segments().getFirst();
    Step anonymous = writingTo(step, segment.axes() + ":" + segment.components());
    Access first = definitions.putIfAbsent(anonymous, whole(temporary.name(), 0));
    if (first != null) {
      replacements.put(whole(temporary.name(), 0), first);
    }
  }

  private boolean isCopy(Contraction contraction) {
    Access source = contraction.inputs().getFirst();
    Segment from = scope.segment(source);
    Segment to = scope.segment(contraction.output());
    return contraction.degree() == 1
        && source.channels().equals(contraction.output().channels())
        && from.channels().equals(to.channels())
        && from.components() == to.components()
        && scope.operand(source).perSample() == scope.operand(contraction.output()).perSample()
        && contraction.coefficients().isIdentity(from.components());
  }

  private static Access whole(String operand, int segment) {
    return new Access(operand, segment, "");
  }

  private static Access whole(Access access) {
    return whole(access.operand(), access.segment());
  }

  /** The step with another target, so that equal computations are equal records. */
  private static Step writingTo(Step step, String shape) {
    Access target = new Access(shape, 0, step.output().channels());
    return switch (step) {
      case Contraction it -> new Contraction(it.inputs(), target, it.coefficients());
      case Pointwise it ->
          new Pointwise(it.function(), it.derivative(), it.argument(), it.factors(), target);
    };
  }

  private Step rewritten(Step step) {
    UnaryOperator<Access> replace =
        access -> {
          Access found = replacements.get(whole(access));
          return found == null
              ? access
              : new Access(found.operand(), found.segment(), access.channels());
        };
    List<Access> inputs = new ArrayList<>(step.inputs());
    inputs.replaceAll(replace);
    return switch (step) {
      case Contraction it -> new Contraction(inputs, it.output(), it.coefficients());
      case Pointwise it ->
          new Pointwise(
              it.function(),
              it.derivative(),
              inputs.getFirst(),
              inputs.subList(1, inputs.size()),
              it.output());
    };
  }
}
