package org.equigen.codegen.plan.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerDeclaration;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.Strategy;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.BasisCache;
import org.equigen.symbolic.solver.EquivariantBasis.Pair;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backward programs are the formal derivatives of their forward polynomials, exactly. */
class DerivativeTest {
  private static final int SAMPLES = 2;
  private static final PolynomialAlgebra POLYNOMIALS = new PolynomialAlgebra();

  @ParameterizedTest
  @EnumSource
  void theBackwardProgramOfALinearLayerIsItsFormalDerivative(Strategy strategy) {
    isFormalDerivative(plan("SO(2)", "2V + S", "V + 2S", strategy));
  }

  @Test
  void theBackwardProgramOfProductsIsTheirFormalDerivative() {
    Group group = GroupNames.parse("SO(2)");
    LayerDeclaration products =
        new LayerDeclaration.Invariants(RepresentationParser.parse("2V + S + V", group));
    isFormalDerivative(plan(group, products, CostModel.CHEAPEST));
  }

  @ParameterizedTest
  @EnumSource
  void theDerivativeOfTheBackwardProgramIsTheSecondDerivative(Strategy strategy) {
    LayerPlan plan = plan("SO(2)", "2V", "V", strategy);
    List<Operand> operands = new ArrayList<>(plan.operands());
    operands.add(partner(plan.operands().get(0), "ex", Role.INPUT_GRADIENT));
    operands.add(partner(plan.operands().get(2), "ew", Role.PARAMETER_GRADIENT));
    operands.add(partner(plan.operands().get(4), "edy", Role.INPUT_GRADIENT));
    operands.add(partner(plan.operands().get(3), "edx", Role.OUTPUT_GRADIENT));
    operands.add(partner(plan.operands().get(5), "edw", Role.OUTPUT_GRADIENT));
    Program second = Derivative.of(operands, plan.backward(), "e");
    assertThat(second.steps()).isNotEmpty();
    Check check = new Check(operands, List.of("x", "w", "dy"), List.of("dx", "dw"), "e");
    check.run(plan.backward(), second);
  }

  private static Operand partner(Operand of, String name, Role role) {
    return new Operand(name, role, of.perSample(), of.segments());
  }

  /**
   * Of the forward program and of the definition, which are so the same polynomial up to constants.
   */
  private static void isFormalDerivative(LayerPlan plan) {
    Check check = new Check(plan.operands(), List.of("x", "w"), List.of("y"), "d");
    check.run(plan.forward(), plan.backward());
    check.run(plan.definition(), plan.backward());
  }

  private static LayerPlan plan(String name, String in, String out, Strategy strategy) {
    Group group = GroupNames.parse(name);
    Term vector = Term.vector();
    return plan(
        group,
        new LayerDeclaration.Linear(
            RepresentationParser.parse(in, group), RepresentationParser.parse(out, group)),
        new CostModel(Map.of(new Pair(vector, vector), strategy)));
  }

  private static LayerPlan plan(Group group, LayerDeclaration declaration, CostModel costs) {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), costs)
        .plan(group, declaration, Place.of("test"))
        .plan();
  }

  /** Runs two programs over polynomials in all their inputs and compares derivatives. */
  private record Check(
      List<Operand> operands, List<String> inputs, List<String> outputs, String prefix) {
    void run(Program forward, Program backward) {
      Map<String, Integer> variables = new LinkedHashMap<>();
      PlanInterpreter<Map<List<Integer>, Rational>> first = interpreter(forward, variables);
      PlanInterpreter<Map<List<Integer>, Rational>> second = interpreter(backward, variables);
      first.run();
      second.run();
      Map<List<Integer>, Rational> loss = POLYNOMIALS.zero();
      for (String output : outputs) {
        List<List<Map<List<Integer>, Rational>>> values = first.values(output);
        for (int row = 0; row < values.size(); row++) {
          for (int k = 0; k < values.get(row).size(); k++) {
            int cotangent = variable(variables, prefix + output, row, k);
            loss =
                POLYNOMIALS.add(
                    loss,
                    POLYNOMIALS.multiply(POLYNOMIALS.variable(cotangent), values.get(row).get(k)));
          }
        }
      }
      assertThat(loss).isNotEmpty();
      for (String input : inputs) {
        List<List<Map<List<Integer>, Rational>>> gradients = second.values(prefix + input);
        for (int row = 0; row < gradients.size(); row++) {
          for (int k = 0; k < gradients.get(row).size(); k++) {
            assertThat(gradients.get(row).get(k))
                .as("derivative by %s, row %d, element %d", input, row, k)
                .isEqualTo(POLYNOMIALS.derivative(loss, variable(variables, input, row, k)));
          }
        }
      }
    }

    private PlanInterpreter<Map<List<Integer>, Rational>> interpreter(
        Program program, Map<String, Integer> variables) {
      PlanInterpreter<Map<List<Integer>, Rational>> interpreter =
          new PlanInterpreter<>(POLYNOMIALS, operands, program, SAMPLES);
      List<String> given = new ArrayList<>(inputs);
      outputs.forEach(output -> given.add(prefix + output));
      for (String operand : given) {
        List<List<Map<List<Integer>, Rational>>> values = interpreter.values(operand);
        for (int row = 0; row < values.size(); row++) {
          for (int k = 0; k < values.get(row).size(); k++) {
            values.get(row).set(k, POLYNOMIALS.variable(variable(variables, operand, row, k)));
          }
        }
      }
      return interpreter;
    }

    private static int variable(Map<String, Integer> variables, String operand, int row, int k) {
      int next = variables.size();
      return variables.computeIfAbsent(operand + "/" + row + "/" + k, it -> next);
    }
  }
}
