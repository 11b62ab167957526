package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Function;

/**
 * The derivatives of steps by the rules that {@link Derivative} states, between operands and their
 * partners: gradients where it runs in reverse, directions else.
 */
final class StepDerivatives {
  private final Map<Operand, Operand> partners;
  private final boolean reverse;
  private final List<Step> steps = new ArrayList<>();

  StepDerivatives(Map<Operand, Operand> partners, boolean reverse) {
    this.partners = partners;
    this.reverse = reverse;
  }

  /** Adds a step as it is. */
  void keep(Step step) {
    steps.add(step);
  }

  /** The steps so far. */
  List<Step> steps() {
    return steps;
  }

  /** Adds the derivative of a step, nothing where what it writes has no partner. */
  void add(Step step) {
    partner(step.output())
        .ifPresent(
            output -> {
              switch (step) {
                case Contraction contraction -> differentiate(contraction, output);
                case Pointwise pointwise -> differentiate(pointwise, output);
                case Extremum _ -> {}
              }
            });
  }

  /** One term for each input: its partner and that of the output, the one from the other. */
  private void differentiate(Contraction step, Access output) {
    for (int j = 0; j < step.degree(); j++) {
      int input = j;
      partner(step.inputs().get(j))
          .ifPresent(
              partner -> {
                List<Access> inputs = new ArrayList<>(step.inputs());
                inputs.set(input, seed(partner, output));
                CoefficientTensor coefficients = step.coefficients();
                steps.add(
                    new Contraction(
                        inputs,
                        target(partner, output),
                        reverse ? coefficients.exchange(input, step.degree()) : coefficients));
              });
    }
  }

  private void differentiate(Pointwise step, Access output) {
    Function slope = step.function().derivative();
    partner(step.argument())
        .filter(_ -> !slope.equals(Function.zero()))
        .ifPresent(
            partner -> {
              List<Access> factors = new ArrayList<>(step.factors());
              factors.add(seed(partner, output));
              Access target = target(partner, output);
              steps.add(new Pointwise(slope, step.argument(), factors, target));
            });
    for (int j = 0; j < step.factors().size(); j++) {
      int factor = j;
      partner(step.factors().get(j))
          .ifPresent(
              partner -> {
                List<Access> factors = new ArrayList<>(step.factors());
                factors.set(factor, seed(partner, output));
                Access target = target(partner, output);
                steps.add(new Pointwise(step.function(), step.argument(), factors, target));
              });
    }
  }

  /** Which of two partners is read: a gradient is taken back, a direction along. */
  private Access seed(Access ofInput, Access ofOutput) {
    return reverse ? ofOutput : ofInput;
  }

  /** Which of two partners is written. */
  private Access target(Access ofInput, Access ofOutput) {
    return reverse ? ofInput : ofOutput;
  }

  private Optional<Access> partner(Access access) {
    return Optional.ofNullable(partners.get(access.operand())).map(access::on);
  }
}
