package org.equigen.codegen.plan.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backward programs are the formal derivatives of their forward polynomials, exactly. */
class DerivativeTest {
  private static final int SAMPLES = 2;

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
    Program backward = plan("SO(2)", "2V", "V", strategy).backward();
    isDerivative(backward, Derivative.second(backward), "e");
  }

  /**
   * Of the forward program and of the definition, which are so the same polynomial up to constants.
   */
  private static void isFormalDerivative(LayerPlan plan) {
    isDerivative(plan.forward(), plan.backward(), "d");
    isDerivative(plan.definition(), plan.backward(), "d");
  }

  private static void isDerivative(Program program, Program derivative, String prefix) {
    PolynomialRun run = new PolynomialRun(Batch.ofSamples(SAMPLES));
    var loss = run.loss(program, prefix);
    assertThat(loss).isNotEmpty();
    var found = run.run(derivative);
    run.gradients(loss, program)
        .forEach((name, expected) -> assertThat(found.get(prefix + name)).isEqualTo(expected));
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
}
