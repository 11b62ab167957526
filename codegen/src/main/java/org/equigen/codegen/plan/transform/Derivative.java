package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Scope;
import org.equigen.codegen.plan.Step;

/**
 * The reverse derivative of a program: from the gradients of what it writes to the gradients of
 * what it reads.
 *
 * <p>The steps run backwards. A contraction gives, for each of its inputs, the contraction in which
 * that input and the output change places; a pointwise node gives its derivative times the gradient
 * of the output, and one more for each factor. Both are exact and of the same two kinds, so the
 * transform applies to its own result: derivatives of any order.
 *
 * <p>The gradient of operand {@code a} is the operand named {@code prefix + a}. Operands of the
 * plan without such a partner are constants. Temporaries get a partner of their own.
 */
public final class Derivative {
  private final Scope scope;
  private final String prefix;
  private final Map<String, Operand> temporaryGradients = new HashMap<>();
  private final List<Step> gradientSteps = new ArrayList<>();

  private Derivative(Scope scope, Program forward, String prefix) {
    this.scope = scope;
    this.prefix = prefix;
    for (Operand temporary : forward.temporaries()) {
      temporaryGradients.put(
          temporary.name(),
          new Operand(
              prefix + temporary.name(),
              Role.TEMPORARY_GRADIENT,
              temporary.perSample(),
              temporary.segments()));
    }
  }

  /**
   * The backward program: the forward steps that rebuild the temporaries it needs, then the
   * gradients.
   *
   * @param operands the operands of the plan, gradients included
   * @param forward the program to differentiate
   * @param prefix names the gradients; a second derivative needs another prefix than the first
   */
  public static Program of(List<Operand> operands, Program forward, String prefix) {
    Derivative derivative = new Derivative(new Scope(operands, forward), forward, prefix);
    for (Step step : forward.steps().reversed()) {
      derivative.differentiate(step);
    }
    List<Step> steps = new ArrayList<>();
    for (Step step : forward.steps()) {
      if (derivative.scope.operand(step.output()).role().isTemporary()) {
        steps.add(step);
      }
    }
    steps.addAll(derivative.gradientSteps);
    List<Operand> temporaries = new ArrayList<>(forward.temporaries());
    for (Operand temporary : forward.temporaries()) {
      temporaries.add(derivative.temporaryGradients.get(temporary.name()));
    }
    return Liveness.prune(operands, new Program(temporaries, steps));
  }

  private void differentiate(Step step) {
    if (!hasGradient(step.output())) {
      return;
    }
    Access gradient = gradient(step.output());
    switch (step) {
      case Contraction contraction -> contraction(contraction, gradient);
      case Pointwise pointwise -> pointwise(pointwise, gradient);
    }
  }

  private void contraction(Contraction contraction, Access gradient) {
    for (int j = 0; j < contraction.degree(); j++) {
      Access variable = contraction.inputs().get(j);
      if (hasGradient(variable)) {
        List<Access> inputs = new ArrayList<>(contraction.inputs());
        inputs.set(j, gradient);
        gradientSteps.add(
            new Contraction(
                inputs,
                gradient(variable),
                contraction.coefficients().exchange(j, contraction.degree())));
      }
    }
  }

  private void pointwise(Pointwise step, Access gradient) {
    if (hasGradient(step.argument())) {
      List<Access> factors = new ArrayList<>(step.factors());
      factors.add(gradient);
      gradientSteps.add(
          new Pointwise(
              step.function(),
              step.derivative() + 1,
              step.argument(),
              factors,
              gradient(step.argument())));
    }
    for (int j = 0; j < step.factors().size(); j++) {
      Access variable = step.factors().get(j);
      if (hasGradient(variable)) {
        List<Access> factors = new ArrayList<>(step.factors());
        factors.set(j, gradient);
        gradientSteps.add(
            new Pointwise(
                step.function(), step.derivative(), step.argument(), factors, gradient(variable)));
      }
    }
  }

  private boolean hasGradient(Access access) {
    return temporaryGradients.containsKey(access.operand()) || scope.has(gradient(access));
  }

  private Access gradient(Access access) {
    return access.on(prefix + access.operand());
  }
}
