package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.symbolic.number.Rational;

/**
 * Programs over polynomials: every number that a program reads is a variable, named after operand,
 * row and element, so that runs of different programs can be compared.
 */
final class PolynomialRun {
  private static final PolynomialAlgebra POLYNOMIALS = new PolynomialAlgebra();

  private final Map<String, Integer> variables = new LinkedHashMap<>();
  private final Batch batch;

  PolynomialRun(Batch batch) {
    this.batch = batch;
  }

  /** What a program writes: for each operand by its name {@code [row][element]}. */
  Map<String, List<List<Map<List<Integer>, Rational>>>> run(Program program) {
    var interpreter = new PlanInterpreter<>(POLYNOMIALS, program, batch);
    for (Operand operand : program.arguments()) {
      if (operand.role().isReadOnly()) {
        List<List<Map<List<Integer>, Rational>>> values = interpreter.values(operand);
        for (int row = 0; row < values.size(); row++) {
          for (int k = 0; k < values.get(row).size(); k++) {
            int variable = variable(operand.name(), row, k);
            values.get(row).set(k, POLYNOMIALS.variable(variable));
          }
        }
      }
    }
    interpreter.run();
    Map<String, List<List<Map<List<Integer>, Rational>>>> written = new LinkedHashMap<>();
    for (Operand operand : program.arguments()) {
      if (!operand.role().isReadOnly()) {
        written.put(operand.name(), List.copyOf(interpreter.values(operand)));
      }
    }
    return written;
  }

  /** The number of a variable. */
  int variable(String operand, int row, int element) {
    int next = variables.size();
    return variables.computeIfAbsent(operand + "/" + row + "/" + element, _ -> next);
  }

  /** The sum of everything that a program writes, each times the variable of its partner. */
  Map<List<Integer>, Rational> loss(Program program, String prefix) {
    Map<List<Integer>, Rational> loss = POLYNOMIALS.zero();
    for (var written : run(program).entrySet()) {
      for (int row = 0; row < written.getValue().size(); row++) {
        for (int k = 0; k < written.getValue().get(row).size(); k++) {
          int partner = variable(prefix + written.getKey(), row, k);
          loss =
              POLYNOMIALS.add(
                  loss,
                  POLYNOMIALS.multiply(
                      POLYNOMIALS.variable(partner), written.getValue().get(row).get(k)));
        }
      }
    }
    return loss;
  }

  /** The gradients of a loss: for each operand that a program reads by its name. */
  Map<String, List<List<Map<List<Integer>, Rational>>>> gradients(
      Map<List<Integer>, Rational> loss, Program program) {
    Map<String, List<List<Map<List<Integer>, Rational>>>> gradients = new LinkedHashMap<>();
    for (Operand operand : program.arguments()) {
      if (operand.role().isReadOnly() && operand.role() != Role.CONSTANT) {
        List<List<Map<List<Integer>, Rational>>> rows = new ArrayList<>();
        for (int row = 0; row < batch.rows(operand.domain()); row++) {
          List<Map<List<Integer>, Rational>> elements = new ArrayList<>();
          for (int k = 0; k < operand.size(); k++) {
            elements.add(POLYNOMIALS.derivative(loss, variable(operand.name(), row, k)));
          }
          rows.add(elements);
        }
        gradients.put(operand.name(), rows);
      }
    }
    return gradients;
  }

  /** The derivative of everything that a program writes in the direction of its variables. */
  Map<String, List<List<Map<List<Integer>, Rational>>>> directional(
      Program program, String prefix) {
    Map<String, List<List<Map<List<Integer>, Rational>>>> derivatives = new LinkedHashMap<>();
    run(program)
        .forEach(
            (name, rows) ->
                derivatives.put(
                    name,
                    rows.stream()
                        .map(row -> row.stream().map(it -> along(it, program, prefix)).toList())
                        .toList()));
    return derivatives;
  }

  private Map<List<Integer>, Rational> along(
      Map<List<Integer>, Rational> value, Program program, String prefix) {
    Map<List<Integer>, Rational> sum = POLYNOMIALS.zero();
    for (var gradient : gradients(value, program).entrySet()) {
      for (int row = 0; row < gradient.getValue().size(); row++) {
        for (int k = 0; k < gradient.getValue().get(row).size(); k++) {
          var direction = POLYNOMIALS.variable(variable(prefix + gradient.getKey(), row, k));
          sum =
              POLYNOMIALS.add(
                  sum, POLYNOMIALS.multiply(direction, gradient.getValue().get(row).get(k)));
        }
      }
    }
    return sum;
  }
}
