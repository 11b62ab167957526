package org.equigen.codegen.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;

/** Figures, notes and refusals of planned layers. */
class LayerPlannerTest {
  private static final Place PLACE = Place.of("--out");

  @Test
  void aLayerWithoutAnyMapIsADiagnosticThatNamesTheEnds() {
    assertThatThrownBy(() -> linear("lorentz", "4V", "3S"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("--out")
        .hasMessageContaining("\"4V\"")
        .hasMessageContaining("\"3S\"");
  }

  @Test
  void anOutputThatOnlyItsBiasReachesIsNoted() {
    PlanSummary summary = linear("lorentz", "4V", "S + V").summary();
    assertThat(summary.notes())
        .containsExactly("The output S depends on no input: it is its bias.");
    assertThat(summary.dimension()).isEqualTo(4);
    assertThat(summary.parameters()).isEqualTo(5);
  }

  @Test
  void anOutputThatNothingReachesIsNoted() {
    assertThat(linear("lorentz", "S", "S + V").summary().notes())
        .singleElement()
        .asString()
        .startsWith("The output V is always zero");
  }

  @Test
  void theCheapestOrderContractsIntoSmallTermsAndMixesSmallTerms() {
    assertThat(linear("lorentz", "8V^2", "8S").summary().blocks().getFirst().strategy())
        .isEqualTo(Strategy.CONTRACT_FIRST);
    assertThat(linear("lorentz", "8S", "8V^2").summary().blocks().getFirst().strategy())
        .isEqualTo(Strategy.MIX_FIRST);
  }

  @Test
  void mapsOfAFinePartitionAreMaterialised() {
    // S(2), V^3 -> V^3: 32 maps between 8 components, more maps than rows or columns.
    assertThat(linear("S(2)", "2V^3", "2V^3").summary().blocks().getFirst().strategy())
        .isEqualTo(Strategy.MATERIALISED);
  }

  @Test
  void weightsStartSoThatOutputsHaveUnitVariance() {
    // y = sum over 4 channels of W_v x_v: the variance of W is 1/4.
    assertThat(linear("lorentz", "4V", "V").plan().deviations())
        .containsExactly(Coefficient.sqrt(Rational.of(1, 4)));
    // y = W eta(a,b) x[a,b] over 2 channels: 4 entries of square one each, so 1/8.
    assertThat(linear("lorentz", "2V^2", "S").plan().deviations())
        .containsExactly(Coefficient.sqrt(Rational.of(1, 8)), Coefficient.ZERO);
  }

  @Test
  void aGateTakesOneScalarForEachGatedChannel() {
    Group group = GroupNames.parse("SO(3)");
    Representation out = RepresentationParser.parse("2V + S + V^2", group);
    assertThat(GatePlanner.input(group, out).toString()).isEqualTo("4S + 2V + V^2");
    PlannedLayer gate =
        planner()
            .plan(group, new LayerDeclaration.Gate(out, Activation.SILU, Activation.TANH), PLACE);
    assertThat(gate.summary().inputSize()).isEqualTo(4 + 2 * 3 + 9);
    assertThat(gate.plan().declaration()).contains("tanh");
  }

  @Test
  void antisymmetricFormsGiveTheProductsOfDistinctChannels() {
    assertThat(invariants("Sp(4)", "3V").summary().outputSize()).isEqualTo(3);
    assertThat(invariants("SO(3)", "3V").summary().outputSize()).isEqualTo(6);
    assertThat(invariants("SO(2)", "3V").summary().outputSize()).isEqualTo(9);
    assertThat(invariants("lorentz", "2S + 3V").summary().out().toString()).isEqualTo("8S");
  }

  @Test
  void aGroupWithoutFormsIsADiagnosticThatNamesThePairThatHasOne() {
    assertThatThrownBy(() -> invariants("SL(3)", "4V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("SL(3)")
        .hasMessageContaining("V + V'");
    assertThat(invariants("SL(3)", "2V + V'").summary().outputSize()).isEqualTo(2);
  }

  private static PlannedLayer linear(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    return planner()
        .plan(
            group,
            new LayerDeclaration.Linear(
                RepresentationParser.parse(in, group), RepresentationParser.parse(out, group)),
            PLACE);
  }

  private static PlannedLayer invariants(String name, String in) {
    Group group = GroupNames.parse(name);
    return planner()
        .plan(group, new LayerDeclaration.Invariants(RepresentationParser.parse(in, group)), PLACE);
  }

  private static LayerPlanner planner() {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST);
  }
}
