package org.equigen.codegen.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.TargetClass;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;

/** Weights of messages are computed as the messages read them, from few numbers that are turned. */
class NetworkLayoutTest {
  private static final long SEED = 20_261_130;
  private static final Place PLACE = Place.of("test");

  /** As many channels as fill vectors, and so many that some are left over. */
  private static final String SPEC =
      """
      group: SO(3)
      maps:
        - {name: sender, from: edge, to: node}
        - {name: receiver, from: edge, to: node, sorted: true}
      inputs:
        - {name: x, over: node, rep: 41S + 41V}
        - {name: r, over: edge, rep: V}
        - {name: radial, over: edge, rep: 3S}
      blocks:
        - {value: h, layer: linear, of: x, out: 41S + 41V}
        - repeat: 2
          blocks:
            - {value: s, layer: perceptron, of: radial, hidden: "48", out: 123S}
            - {value: m, layer: tensor-product, mode: uvu, weights: row, of: "h at sender, r, s",
               out: S + V, sum: receiver}
            - {value: h, layer: linear, of: m, out: 41S + 41V, then: gate}
        - {value: y, layer: linear, of: h, out: S + V}
      outputs: [y]
      """;

  private static PlannedNetwork planned(int layers) {
    var request =
        NetworkFile.parse(
            PLACE,
            SPEC.replace("repeat: 2", "repeat: " + layers),
            new TargetClass("org.example", "Checked"));
    return NetworkPlanner.plan(
        new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST),
        request.group(),
        request.declaration());
  }

  /** Numbers of an edge that a program turns: from lanes into rows, or back. */
  private static int turned(Program program) {
    return program.steps().stream()
        .filter(step -> step.rows().equals(new Domain("edge")))
        .filter(step -> layouts(step) > 1)
        .mapToInt(step -> step.output().shape().size())
        .sum();
  }

  private static long layouts(Step step) {
    return step.accesses().stream()
        .map(Access::operand)
        .filter(it -> !it.isShared())
        .map(Operand::layout)
        .distinct()
        .count();
  }

  @Test
  void radialNumbersAreTurnedOnceAndWeightsNever() {
    PlannedNetwork network = planned(2);
    assertThat(turned(network.wired().forward())).isGreaterThan(2 * 123);
    assertThat(turned(network.plan().forward())).isBetween(3, 3 + 12);
    assertThat(turned(network.plan().backward())).isLessThan(4 * 12);
    Map<String, Operand> operands =
        network.plan().backward().operands().stream()
            .collect(Collectors.toMap(Operand::name, Function.identity()));
    assertThat(operands.get("ds")).returns(Layout.CHANNELS_IN_LANES, Operand::layout);
    assertThat(operands).doesNotContainKey("m_weights");
    assertThat(network.plan().digest()).isEqualTo(network.wired().digest());
  }

  @Test
  void valuesThatLieOtherwiseAreTheSame() {
    PlannedNetwork network = planned(2);
    List<List<Double>> found = run(network.plan().forward());
    List<List<Double>> expected = run(network.wired().forward());
    assertThat(expected.toString()).containsPattern("[1-9]");
    for (int row = 0; row < expected.size(); row++) {
      for (int k = 0; k < expected.get(row).size(); k++) {
        double value = expected.get(row).get(k);
        assertThat(Math.abs(found.get(row).get(k) - value))
            .as("row %s, number %s, seed %s", row, k, SEED)
            .isBetween(0.0, 1e-12 * (1 + Math.abs(value)));
      }
    }
  }

  private static List<List<Double>> run(Program program) {
    Map<IndexMap, int[]> maps =
        program.maps().stream()
            .collect(
                Collectors.toMap(
                    map -> map,
                    map ->
                        map.name().equals("sender")
                            ? new int[] {1, 0, 2, 1, 0}
                            : new int[] {0, 0, 1, 1, 1}));
    Batch batch = new Batch(Map.of(new Domain("node"), 3, new Domain("edge"), 5), maps);
    PlanInterpreter<Double> run = new PlanInterpreter<>(new RealAlgebra(), program, batch);
    for (Operand operand : program.arguments()) {
      if (operand.role() == Role.INPUT || operand.role() == Role.PARAMETER) {
        Random random = new Random(SEED + operand.name().hashCode());
        run.values(operand).forEach(row -> row.replaceAll(_ -> random.nextGaussian() / 4));
      }
    }
    run.run();
    return run.values("y");
  }

  @Test
  void allPassesAgreeWithTheInterpreterAndFiniteDifferences() {
    List<Finding> findings = LayerCheck.ofClass(planned(1), PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().error()).isBetween(0.0, 1e-12);
  }
}
