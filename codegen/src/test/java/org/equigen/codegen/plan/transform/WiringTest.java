package org.equigen.codegen.plan.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.PlanPrinter;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.junit.jupiter.api.Test;

/** Layers that group their channels in different ways are one plan, and nothing is copied. */
class WiringTest {
  private static final long SEED = 20_261_201;
  private static final Batch BATCH = Batch.ofSamples(3);

  @Test
  void aLinearLayerAGateAndALinearLayerAreOneAfterTheOther() {
    List<LayerPlan> layers =
        List.of(
            Networks.linear("SO(3)", "2S + 2V", "3S + 2V"),
            Networks.gate("SO(3)", "S + 2V"),
            Networks.linear("SO(3)", "S + 2V", "2S + V"));
    LayerPlan network = Wiring.chain(layers);
    isComposed(network, layers);
    assertThat(network.forward().steps())
        .hasSize(layers.stream().mapToInt(it -> it.forward().steps().size()).sum());
    assertThat(network.forward().temporaries()).filteredOn(Operand::isRegrouped).hasSize(1);
  }

  @Test
  void theDigestOfANetworkFollowsItsLayersAndTheirOrder() {
    LayerPlan linear = Networks.linear("SO(3)", "S + V", "S + V");
    LayerPlan gated = Networks.linear("SO(3)", "S + V", "2S + V");
    LayerPlan gate = Networks.gate("SO(3)", "S + V");
    assertThat(Networks.chain(gated, gate).digest())
        .isEqualTo(Wiring.network(List.of(gated, gate)).digest())
        .isNotEqualTo(gated.digest())
        .isNotEqualTo(Networks.chain(linear, Networks.chain(gated, gate)).digest());
  }

  @Test
  void channelsAreRegroupedAndVectorsNeverCut() {
    LayerPlan vectors = Networks.linear("SO(3)", "V", "3V");
    assertThatThrownBy(() -> Networks.chain(vectors, Networks.linear("SO(3)", "9S", "S")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("does not fit");
    assertThatThrownBy(() -> Networks.chain(vectors, Networks.linear("SO(3)", "4V", "V")))
        .isInstanceOf(IllegalArgumentException.class);
    Operand operand =
        new Operand(
            "h",
            Role.TEMPORARY,
            Domain.SAMPLE,
            List.of(Segment.of("", 5, 1), Segment.of("", 3, 3)));
    assertThat(operand.mayBe(List.of(Segment.of("", 5, 1), Segment.of("", 1, 9)))).isFalse();
    assertThat(operand.mayBe(List.of(Segment.of("", 6, 1), Segment.of("", 8, 1)))).isFalse();
    Operand cut =
        operand.regrouped(
            List.of(
                Segment.of("", 2, 1),
                Segment.of("", 3, 1),
                Segment.of("", 1, 3),
                Segment.of("", 2, 3)));
    assertThat(cut.offset(cut.numberInRegrouping(3))).isEqualTo(8);
    assertThat(new Access(cut, cut.numberInRegrouping(1), "u").target())
        .isEqualTo(new Access(cut, 1, "u").target());
  }

  @Test
  void whatIsDearIsKeptForTheBackwardPassAndReadThere() {
    List<LayerPlan> layers =
        List.of(
            Networks.linear("SO(3)", "32V + 8S", "7S + 4V"),
            Networks.gate("SO(3)", "3S + 4V"),
            Networks.linear("SO(3)", "3S + 4V", "S + V"));
    LayerPlan network = Wiring.network(layers);
    List<Operand> kept = network.operands(Role.RESIDUAL);
    assertThat(kept).extracting(Operand::name).contains("rh");
    assertThat(network.backward().arguments()).containsAll(kept);
    LayerPlan again = Passes.ofTraining(Wiring.chain(layers));
    assertThat(again.operands(Role.RESIDUAL)).isEmpty();
    assertThat(Cost.ofRow(network.backward())).isLessThan(Cost.ofRow(again.backward()));
    assertThat(network.digest()).isEqualTo(again.digest());
    assertThat(PlanPrinter.print(network)).contains("rh: residual");
    PlanInterpreter<Double> forward = run(network.forward(), Map.of());
    Map<String, List<List<Double>>> residuals = new HashMap<>();
    kept.forEach(it -> residuals.put(it.name(), forward.values(it)));
    PlanInterpreter<Double> found = run(network.backward(), residuals);
    PlanInterpreter<Double> expected = run(again.backward(), Map.of());
    for (Operand operand : again.backward().arguments()) {
      if (operand.role() == Role.GRADIENT) {
        assertThat(found.values(operand.name())).isEqualTo(expected.values(operand));
        assertThat(expected.values(operand).toString()).containsPattern("[1-9]");
      }
    }
  }

  /** Layer after layer gives the same as all at once. */
  private static void isComposed(LayerPlan network, List<LayerPlan> layers) {
    PlanInterpreter<Double> all = run(network.forward(), Map.of());
    List<List<Double>> values = all.values(network.input());
    List<Double> parameters = all.values(network.parameters()).getFirst();
    int used = 0;
    for (LayerPlan layer : layers) {
      int next = used + layer.parameters().size();
      values =
          run(layer.forward(), Map.of("x", values, "w", List.of(parameters.subList(used, next))))
              .values(layer.output());
      used = next;
    }
    assertThat(used).isEqualTo(network.parameters().size());
    assertThat(all.values(network.output())).isEqualTo(values);
    assertThat(values.toString()).containsPattern("[1-9]");
  }

  /** On what is given, and random numbers by operand for the rest. */
  private static PlanInterpreter<Double> run(
      Program program, Map<String, List<List<Double>>> given) {
    PlanInterpreter<Double> run = new PlanInterpreter<>(new RealAlgebra(), program, BATCH);
    for (Operand operand : program.arguments()) {
      Random random = new Random(SEED + operand.name().hashCode());
      List<List<Double>> rows = run.values(operand);
      List<List<Double>> values = given.get(operand.name());
      if (operand.role().isReadOnly() || values != null) {
        for (int row = 0; row < rows.size(); row++) {
          for (int k = 0; k < operand.size(); k++) {
            rows.get(row).set(k, values == null ? random.nextGaussian() : values.get(row).get(k));
          }
        }
      }
    }
    run.run();
    return run;
  }
}
