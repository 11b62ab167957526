package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.FewerRows;
import org.equigen.codegen.plan.transform.Networks;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pass of layers with several inputs over several domains, emitted as Java and run over
 * frames, against the interpreter: products with shared weights, messages, normalisation, softmax.
 */
class FramedLayerTest {
  private static final long SEED = 20_261_129;

  private static final JavaTarget TARGET =
      new JavaTarget("generated", "Sample", "Equigen", List.of("A layer for a test."));

  static Stream<Named<Program>> programs() {
    return FramedPlans.programs();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterInDouble(Program forward) {
    agree(plan(forward), Precision.DOUBLE, 1e-12);
    agree(plan(FewerRows.of(forward)), Precision.DOUBLE, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterInFloat(Program forward) {
    agree(plan(forward), Precision.FLOAT, 2e-4);
  }

  @Test
  void aNetworkOfLinkedLayersIsOneClass() {
    Group group = GroupNames.parse("SO(3)");
    Representation in = RepresentationParser.parse("4V + 3S", group);
    Representation hidden = RepresentationParser.parse("2S + 3V", group);
    LayerPlan first = planned(group, new LayerDeclaration.Linear(in, hidden));
    LayerPlan second = planned(group, new LayerDeclaration.Invariants(hidden));
    LayerPlan network = Networks.chain(first, second);
    assertThat(network.parameters().size()).isEqualTo(first.parameters().size());
    isComposed(network, List.of(first, second));
    agree(plan(network.forward()), Precision.DOUBLE, 1e-12);
    agree(plan(network.forward()), Precision.FLOAT, 2e-4);
  }

  private static LayerPlan planned(Group group, LayerDeclaration declaration) {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST)
        .plan(group, declaration, Place.of("test"))
        .plan();
  }

  /** Layer after layer gives the same as all at once. */
  private static void isComposed(LayerPlan network, List<LayerPlan> layers) {
    Batch batch = Batch.ofSamples(3);
    PlanInterpreter<Double> all = run(network.forward(), batch, Map.of());
    List<List<Double>> values = all.values(network.input());
    List<Double> parameters = all.values(network.parameters()).getFirst();
    int used = 0;
    for (LayerPlan layer : layers) {
      int next = used + layer.parameters().size();
      Map<String, List<List<Double>>> given =
          Map.of("x", values, "w", List.of(parameters.subList(used, next)));
      values = run(layer.forward(), batch, given).values(layer.output());
      used = next;
    }
    assertThat(all.values(network.output())).isEqualTo(values);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void whatIsKeptForTheBackwardPassGivesTheSameGradients(Program forward) {
    LayerPlan plan = plan(forward);
    LayerPlan kept = Residuals.keep(plan, 0);
    Batch batch = batch(plan);
    PlanInterpreter<Double> first = run(plan.backward(), batch, Map.of());
    PlanInterpreter<Double> keeping = run(kept.forward(), batch, Map.of());
    Map<String, List<List<Double>>> residuals = new HashMap<>();
    for (Operand operand : kept.operands(Role.RESIDUAL)) {
      residuals.put(operand.name(), keeping.values(operand));
    }
    PlanInterpreter<Double> second = run(kept.backward(), batch, residuals);
    for (Operand operand : plan.backward().arguments()) {
      if (operand.role() == Role.GRADIENT) {
        assertThat(second.values(operand.name())).isEqualTo(first.values(operand));
      }
    }
  }

  /** Every number by its place, so that both programs read the same. */
  private static PlanInterpreter<Double> run(
      Program program, Batch batch, Map<String, List<List<Double>>> given) {
    PlanInterpreter<Double> run = new PlanInterpreter<>(new RealAlgebra(), program, batch);
    for (Operand operand : program.arguments()) {
      if (operand.role().isReadOnly() || given.containsKey(operand.name())) {
        Random random = new Random(SEED + operand.name().hashCode());
        List<List<Double>> rows = run.values(operand);
        for (int row = 0; row < rows.size(); row++) {
          for (int k = 0; k < operand.size(); k++) {
            List<List<Double>> values = given.getOrDefault(operand.name(), List.of());
            rows.get(row).set(k, values.isEmpty() ? random.nextGaussian() : values.get(row).get(k));
          }
        }
      }
    }
    run.run();
    return run;
  }

  private static <A> void agree(LayerPlan plan, Precision<A> precision, double tolerance) {
    String source = source(plan);
    Layer<A> layer = layer(source, precision);
    assertThat(layer.precision()).isEqualTo(precision);
    new LayerAgreement<>(layer, batch(plan), tolerance, source).assertAll(plan);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterForAnyNumberOfRows(Program forward) {
    LayerPlan plan = plan(forward);
    String source = source(plan);
    Layer<double[]> layer = layer(source, Precision.DOUBLE);
    for (Map<Domain, Integer> rows : FramedPlans.rows()) {
      Batch batch = FramedPlans.batch(plan, rows);
      plan.passes().forEach(new LayerAgreement<>(layer, batch, 1e-12, source)::largest);
    }
  }

  static String source(LayerPlan plan) {
    return JavaLayerEmitter.emit(plan, TARGET, Place.of("test"));
  }

  static <A> Layer<A> layer(String source, Precision<A> precision) {
    return new InMemoryCompiler(Map.of(TARGET.path(), source)).layer("generated.Sample", precision);
  }

  private static Batch batch(LayerPlan plan) {
    return FramedPlans.batch(plan, FramedPlans.ROWS);
  }

  private static LayerPlan plan(Program forward) {
    return FramedPlans.plan(forward);
  }
}
