package org.equigen.codegen.plan;

import java.util.List;
import java.util.Locale;

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
   * What the parameters of a plan mean: its declaration, the shapes of what it reads and writes,
   * and its definition. Names of segments and the deviations of initial values are left out.
   */
  public static String meaning(LayerPlan plan) {
    PlanPrinter printer = new PlanPrinter(plan);
    printer.line(0, "meaning " + plan.declaration());
    for (Operand operand : plan.definition().arguments()) {
      printer.line(1, kind(operand)); // where numbers lie does not change what they mean
      operand.segments().forEach(segment -> printer.line(2, shape(segment)));
    }
    printer.program("definition", plan.definition(), plan.definition().arguments());
    return printer.text.toString();
  }

  private void plan() {
    List<Operand> arguments = plan.forward().arguments();
    line(0, "plan " + plan.declaration());
    arguments.forEach(operand -> operand(1, operand));
    boolean same = plan.definition().equals(plan.forward());
    if (!same) {
      program("definition", plan.definition(), arguments);
    }
    plan.passes()
        .forEach(
            (pass, program) ->
                program(
                    same && pass == Pass.FORWARD ? "definition and forward" : pass.toString(),
                    program,
                    arguments));
  }

  private void operand(int indent, Operand operand) {
    line(indent, head(operand));
    boolean trained = operand.role() == Role.PARAMETER;
    for (int i = 0; i < operand.segments().size(); i++) {
      Segment segment = operand.segments().get(i);
      String deviation = trained ? ", deviation " + plan.deviations().get(i) : "";
      line(indent + 1, i + ": " + segment.name() + ", " + shape(segment) + deviation);
    }
    for (int i = 0; i < operand.regrouping().size(); i++) {
      int number = operand.numberInRegrouping(i);
      Segment segment = operand.segment(number);
      line(indent + 1, "or " + number + ": " + segment.name() + ", " + shape(segment));
    }
  }

  private static String head(Operand operand) {
    String layout =
        operand.layout() == Layout.of(operand.domain())
            ? ""
            : ", " + operand.layout().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean mask = operand.role() == Role.MASK;
    return kind(operand) + layout + (mask ? ", dropped " + operand.probability() : "");
  }

  /** Name, role and rows. */
  private static String kind(Operand operand) {
    String role = operand.role().name().toLowerCase(Locale.ROOT);
    Domain domain = operand.domain();
    String rows =
        domain.isShared() ? ", shared" : domain.equals(Domain.SAMPLE) ? "" : ", over " + domain;
    return operand.name() + ": " + role + rows;
  }

  private static String shape(Segment segment) {
    String axes = segment.channels().isEmpty() ? "1" : segment.axes();
    return "channels " + axes + ", components " + segment.components();
  }

  /** A program, with the operands that were not named before and the maps that it goes through. */
  private void program(String name, Program program, List<Operand> known) {
    line(0, name);
    program.maps().forEach(this::map);
    program.arguments().stream()
        .filter(operand -> !known.contains(operand))
        .forEach(operand -> operand(1, operand));
    program.temporaries().forEach(operand -> operand(1, operand));
    program.steps().forEach(this::step);
  }

  private void map(IndexMap map) {
    String sorted = map.order() == IndexMap.Order.SORTED ? ", sorted" : "";
    line(1, "map " + map + ": " + map.from() + " -> " + map.to() + sorted);
  }

  private void step(Step step) {
    line(1, step.toString());
    if (step instanceof Contraction contraction) {
      entries(contraction.coefficients());
    }
  }

  private void entries(CoefficientTensor coefficients) {
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

  private void line(int indent, String content) {
    text.append("  ".repeat(indent)).append(content).append('\n');
  }
}
