package org.equigen.codegen.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Scope;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Derivative;
import org.equigen.codegen.plan.transform.Fusion;

/** A plan in the making: collects segments and steps, then fuses and differentiates. */
final class PlanAssembly {
  private final List<Segment> inputs = new ArrayList<>();
  private final List<Segment> outputs = new ArrayList<>();
  private final List<Segment> parameters = new ArrayList<>();
  private final List<Coefficient> deviations = new ArrayList<>();
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> definition = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** Adds a segment of the input and returns its number. */
  int input(Segment segment) {
    inputs.add(segment);
    return inputs.size() - 1;
  }

  /** Adds a segment of the output and returns its number. */
  int output(Segment segment) {
    outputs.add(segment);
    return outputs.size() - 1;
  }

  /** Adds a block of parameters and returns its number. */
  int parameter(Segment segment, Coefficient deviation) {
    parameters.add(segment);
    deviations.add(deviation);
    return parameters.size() - 1;
  }

  /** Adds a temporary of one segment and returns its name. */
  String temporary(Segment segment, boolean perSample) {
    String name = "t" + temporaries.size();
    temporaries.add(new Operand(name, Role.TEMPORARY, perSample, List.of(segment)));
    return name;
  }

  /** Adds a step of the definition, which the computation takes as it is. */
  void add(Step step) {
    define(step);
    compute(step);
  }

  /** Adds a step of the definition alone: how it is computed is said by {@link #compute}. */
  void define(Step step) {
    definition.add(step);
  }

  /** Adds a step of the computation alone. */
  void compute(Step step) {
    steps.add(step);
  }

  /** Adds {@code output += sum C input} to the definition and to the computation. */
  void contract(Access input, Access output, CoefficientTensor coefficients) {
    add(new Contraction(List.of(input), output, coefficients));
  }

  /** The temporaries that some step of the definition names. */
  private List<Operand> defined() {
    Set<String> named =
        definition.stream()
            .flatMap(step -> Scope.accesses(step).stream())
            .map(Access::operand)
            .collect(Collectors.toSet());
    return temporaries.stream().filter(operand -> named.contains(operand.name())).toList();
  }

  /** The finished plan. */
  LayerPlan plan(String declaration) {
    List<Operand> operands =
        List.of(
            new Operand("x", Role.INPUT, true, inputs),
            new Operand("y", Role.OUTPUT, true, outputs),
            new Operand("w", Role.PARAMETER, false, parameters),
            new Operand("dx", Role.INPUT_GRADIENT, true, inputs),
            new Operand("dy", Role.OUTPUT_GRADIENT, true, outputs),
            new Operand("dw", Role.PARAMETER_GRADIENT, false, parameters));
    Program forward = Fusion.of(operands, new Program(temporaries, steps));
    Program backward = Fusion.of(operands, Derivative.of(operands, forward, "d"));
    return new LayerPlan(
        declaration, operands, deviations, new Program(defined(), definition), forward, backward);
  }
}
