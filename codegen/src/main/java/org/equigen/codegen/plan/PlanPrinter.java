package org.equigen.codegen.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A plan as text: stable, complete and readable. Equal plans print equal text and different plans
 * different text.
 */
public final class PlanPrinter {
  private static final int ENTRIES_PER_LINE = 8;

  private final LayerPlan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanPrinter(LayerPlan plan) {
    this.plan = plan;
  }

  /** The text of a plan, lines ending in a line feed. */
  public static String print(LayerPlan plan) {
    PlanPrinter printer = new PlanPrinter(plan);
    printer.plan();
    return printer.text.toString();
  }

  /**
   * What the parameters of a plan mean: its declaration, the shapes of input, output and
   * parameters, and its definition. Names of segments and the deviations of initial values are left
   * out.
   */
  public static String meaning(LayerPlan plan) {
    PlanPrinter printer = new PlanPrinter(plan);
    printer.line(0, "meaning " + plan.declaration());
    for (Operand operand : List.of(plan.input(), plan.output(), plan.parameters())) {
      printer.line(1, head(operand));
      operand.segments().forEach(segment -> printer.line(2, shape(segment)));
    }
    printer.program("definition", plan.definition());
    return printer.text.toString();
  }

  private void plan() {
    line(0, "plan " + plan.declaration());
    plan.operands().forEach(operand -> operand(1, operand));
    if (plan.definition().equals(plan.forward())) {
      program("definition and forward", plan.forward());
    } else {
      program("definition", plan.definition());
      program("forward", plan.forward());
    }
    program("backward", plan.backward());
  }

  private void operand(int indent, Operand operand) {
    line(indent, head(operand));
    for (int i = 0; i < operand.segments().size(); i++) {
      Segment segment = operand.segments().get(i);
      String deviation =
          operand.role() == Role.PARAMETER ? ", deviation " + plan.deviations().get(i) : "";
      line(indent + 1, i + ": " + segment.name() + ", " + shape(segment) + deviation);
    }
  }

  private static String head(Operand operand) {
    String role = operand.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return operand.name() + ": " + role + (operand.perSample() ? "" : ", shared");
  }

  private static String shape(Segment segment) {
    String axes = segment.channels().isEmpty() ? "1" : segment.axes();
    return "channels " + axes + ", components " + segment.components();
  }

  private void program(String name, Program program) {
    line(0, name);
    program.temporaries().forEach(operand -> operand(1, operand));
    program.steps().forEach(this::step);
  }

  private void step(Step step) {
    switch (step) {
      case Contraction contraction -> contraction(contraction);
      case Pointwise pointwise -> pointwise(pointwise);
    }
  }

  private void contraction(Contraction contraction) {
    String factors =
        contraction.inputs().stream().map(Access::toString).collect(Collectors.joining(" "));
    line(1, contraction.output() + " += sum C " + factors);
    CoefficientTensor coefficients = contraction.coefficients();
    StringBuilder entries = new StringBuilder();
    for (int k = 0; k < coefficients.size(); k++) {
      entries.append(k % ENTRIES_PER_LINE == 0 ? "" : "  ").append('(');
      for (int axis = 0; axis < coefficients.arity(); axis++) {
        entries.append(axis == 0 ? "" : ",").append(coefficients.index(k, axis));
      }
      entries.append(") ").append(coefficients.value(k));
      if (k % ENTRIES_PER_LINE == ENTRIES_PER_LINE - 1 || k == coefficients.size() - 1) {
        line(2, entries.toString());
        entries.setLength(0);
      }
    }
  }

  private void pointwise(Pointwise pointwise) {
    String function =
        pointwise.function().name().toLowerCase(Locale.ROOT) + "'".repeat(pointwise.derivative());
    String factors =
        pointwise.factors().stream().map(factor -> " " + factor).collect(Collectors.joining());
    line(1, pointwise.output() + " += " + function + "(" + pointwise.argument() + ")" + factors);
  }

  private void line(int indent, String content) {
    text.append("  ".repeat(indent)).append(content).append('\n');
  }
}
