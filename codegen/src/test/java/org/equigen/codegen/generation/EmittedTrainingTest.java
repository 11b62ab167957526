package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Networks;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Emitted layers with parameters, over whatever domains and maps they have, in tiles or in rows,
 * are trained on samples that are cut out of ragged data, with and without residuals.
 */
class EmittedTrainingTest {
  private static final long SEED = 20_261_201;

  static Stream<Named<LayerPlan>> plans() {
    LayerPlan linked = FramedPlans.plan(linked().forward());
    LayerPlan kept = Residuals.keep(linked, 0);
    assertThat(kept.operands(Role.RESIDUAL)).isNotEmpty();
    return Stream.concat(
        FramedPlans.programs()
            .filter(it -> isTrained(it.getPayload()))
            .map(it -> Named.of(it.getName(), FramedPlans.plan(it.getPayload()))),
        Stream.of(
            Named.of("a network of linked layers", linked),
            Named.of("a network that keeps residuals", kept)));
  }

  /** Scalar products of linear combinations. */
  private static LayerPlan linked() {
    Group group = GroupNames.parse("SO(3)");
    Representation in = RepresentationParser.parse("2V + S", group);
    Representation hidden = RepresentationParser.parse("S + 2V", group);
    return Networks.chain(
        planned(group, new LayerDeclaration.Linear(in, hidden)),
        planned(group, new LayerDeclaration.Invariants(hidden)));
  }

  private static LayerPlan planned(Group group, LayerDeclaration declaration) {
    return new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST)
        .plan(group, declaration, Place.of("test"))
        .plan();
  }

  private static boolean isTrained(Program program) {
    return program.arguments().stream()
        .anyMatch(it -> it.role() == Role.PARAMETER && it.size() > 0);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void gradientsAreThoseOfFiniteDifferences(LayerPlan plan) {
    Layer<double[]> layer = FramedLayerTest.layer(FramedLayerTest.source(plan), Precision.DOUBLE);
    Objective objective = TrainingData.objective(layer.signature());
    Samples samples = TrainingData.samples(layer.signature(), SEED);
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, objective, new Sharding(2, 3, 2))) {
      assertGradient(engine, parameters, samples);
    }
  }

  private static void assertGradient(
      GradientEngine<double[]> engine, Parameters<double[]> parameters, Samples samples) {
    Parameters<double[]> gradient = parameters.zerosLike();
    double loss = engine.gradient(parameters, samples, gradient);
    assertThat(loss).isPositive();
    double largest = 0;
    for (int i = 0; i < parameters.array(0).length; i++) {
      double h = 0x1p-16;
      double start = parameters.array(0)[i];
      parameters.array(0)[i] = start + h;
      double above = engine.loss(parameters, samples);
      parameters.array(0)[i] = start - h;
      double below = engine.loss(parameters, samples);
      parameters.array(0)[i] = start;
      assertThat(gradient.array(0)[i])
          .as("parameter %d, seed %d", i, SEED)
          .isCloseTo((above - below) / (2 * h), within(1e-6 * (1 + loss)));
      largest = Math.max(largest, Math.abs(gradient.array(0)[i]));
    }
    assertThat(largest).isGreaterThan(1e-3 * loss);
  }
}
