package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;

/**
 * The derivatives of a program, which are programs of the same kinds of steps; so derivatives exist
 * of any order (Griewank and Walther, Evaluating Derivatives, chapter 3).
 *
 * <p>The reverse derivative takes the gradients of what a program writes to the gradients of what
 * it reads. Its steps run backwards. A contraction gives, for each of its inputs, the contraction
 * in which that input and the output change places: a gather becomes the sum over the rows with one
 * image, an input with one row a sum over all rows, and the other way round. A pointwise step gives
 * its derivative times the gradient of the output, and one more for each factor. The tangent takes
 * directions of what a program reads to the directions of what it writes, by the product rule. An
 * {@link Extremum} counts as a constant.
 *
 * <p>The partner of operand {@code a} is named {@code prefix + a}. Constants, statistics and
 * residuals have none.
 */
public final class Derivative {
  private final Program program;
  private final boolean reverse;
  private final Map<Operand, Operand> partners = new LinkedHashMap<>();
  private final StepDerivatives derivatives;

  private Derivative(Program program, String prefix, boolean reverse) {
    this.program = program;
    this.reverse = reverse;
    for (Operand operand : program.operands()) {
      role(operand.role())
          .ifPresent(role -> partners.put(operand, operand.like(prefix + operand, role)));
    }
    derivatives = new StepDerivatives(partners, reverse);
  }

  /** What the partner of an operand is to the caller. */
  private Optional<Role> role(Role role) {
    return switch (role) {
      case INPUT, PARAMETER, SEED -> Optional.of(reverse ? Role.GRADIENT : Role.SEED);
      case OUTPUT, GRADIENT -> Optional.of(reverse ? Role.SEED : Role.OUTPUT);
      case TEMPORARY -> Optional.of(Role.TEMPORARY);
      case CONSTANT, STATISTIC, MASK, RESIDUAL -> Optional.empty();
    };
  }

  /** The reverse derivative of a forward program, prefix {@code d}. */
  public static Program backward(Program forward) {
    return reverse(forward, "d");
  }

  /** The tangent of a forward program, prefix {@code t}. */
  public static Program tangent(Program forward) {
    return tangent(forward, "t");
  }

  /** The reverse derivative of a backward program, prefix {@code e}. */
  public static Program second(Program backward) {
    return reverse(backward, "e");
  }

  /**
   * The reverse derivative: the steps that rebuild the temporaries it needs, then the gradients.
   * Its arguments are what the program reads, the gradients of what it writes, and last the
   * gradients of what it reads, which it adds to.
   *
   * @param program the program to differentiate
   * @param prefix names the gradients; a second derivative needs another one than the first
   */
  public static Program reverse(Program program, String prefix) {
    Derivative derivative = new Derivative(program, prefix, true);
    List<Step> rebuilt =
        program.steps().stream().filter(step -> isTemporary(step.output())).toList();
    program.steps().reversed().forEach(derivative.derivatives::add);
    return derivative.finished(rebuilt);
  }

  /**
   * The tangent: directions of inputs and parameters to directions of outputs. Its arguments are
   * what the program reads, the directions of that, and last the directions of what it writes.
   *
   * @param program the program to differentiate
   * @param prefix names the directions
   */
  public static Program tangent(Program program, String prefix) {
    Derivative derivative = new Derivative(program, prefix, false);
    for (Step step : program.steps()) {
      if (isTemporary(step.output())) {
        derivative.derivatives.keep(step);
      }
      derivative.derivatives.add(step);
    }
    return derivative.finished(List.of());
  }

  private static boolean isTemporary(Access access) {
    return access.operand().role().isTemporary();
  }

  private Program finished(List<Step> first) {
    List<Operand> arguments = new ArrayList<>();
    for (Operand operand : program.arguments()) {
      if (operand.role().isReadOnly() || operand.role() == Role.RESIDUAL) {
        arguments.add(operand);
      }
    }
    partnersOf(Role.SEED).forEach(arguments::add);
    partnersOf(reverse ? Role.GRADIENT : Role.OUTPUT).forEach(arguments::add);
    List<Operand> temporaries = new ArrayList<>(program.temporaries());
    partnersOf(Role.TEMPORARY).forEach(temporaries::add);
    List<Step> all = new ArrayList<>(first);
    all.addAll(derivatives.steps());
    return Liveness.prune(new Program(arguments, temporaries, all));
  }

  private List<Operand> partnersOf(Role role) {
    return partners.values().stream().filter(partner -> partner.role() == role).toList();
  }
}
