package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.CommonSteps;
import org.equigen.codegen.plan.transform.Consolidation;
import org.equigen.codegen.plan.transform.Derivative;
import org.equigen.codegen.plan.transform.FewerRows;
import org.equigen.codegen.plan.transform.Linker;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.Programs;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerDeclaration;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
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

  /** Awkward numbers of rows: less than a tile, one more than two tiles, not a multiple. */
  static final Map<Domain, Integer> ROWS =
      Map.of(
          Domain.SAMPLE, 65,
          Programs.NODE, 37,
          Programs.EDGE, 131,
          Programs.PAIR, 150,
          Programs.ELEMENT, 40,
          Programs.SET, 9);

  static Stream<Named<Program>> programs() {
    return Stream.concat(Programs.all(), Programs.transcendental());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterInDouble(Program forward) {
    agree(plan(forward), NumberType.DOUBLE, Precision.DOUBLE, 1e-12);
    agree(plan(FewerRows.of(forward)), NumberType.DOUBLE, Precision.DOUBLE, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterInFloat(Program forward) {
    agree(plan(forward), NumberType.FLOAT, Precision.FLOAT, 2e-4);
  }

  @Test
  void aNetworkOfLinkedLayersIsOneClass() {
    Group group = GroupNames.parse("SO(3)");
    Representation in = RepresentationParser.parse("4V + 3S", group);
    Representation hidden = RepresentationParser.parse("2S + 3V", group);
    LayerPlan first = planned(group, new LayerDeclaration.Linear(in, hidden));
    LayerPlan second = planned(group, new LayerDeclaration.Invariants(hidden));
    LayerPlan network = Linker.link(first, second);
    assertThat(network.parameters().size()).isEqualTo(first.parameters().size());
    isComposed(network, List.of(first, second));
    agree(plan(network.forward()), NumberType.DOUBLE, Precision.DOUBLE, 1e-12);
    agree(plan(network.forward()), NumberType.FLOAT, Precision.FLOAT, 2e-4);
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

  /** With all passes; operands without parameters get an empty one. */
  static LayerPlan plan(Program forward) {
    List<Coefficient> deviations =
        Collections.nCopies(
            forward.arguments().stream()
                .filter(operand -> operand.role() == Role.PARAMETER)
                .mapToInt(operand -> operand.segments().size())
                .sum(),
            Coefficient.ONE);
    Program backward = simplified(Derivative.backward(forward));
    Map<Pass, Program> passes = new EnumMap<>(Pass.class);
    passes.put(Pass.FORWARD, forward);
    passes.put(Pass.BACKWARD, backward);
    passes.put(Pass.TANGENT, simplified(Derivative.tangent(forward)));
    passes.put(Pass.SECOND, simplified(Derivative.second(backward)));
    return new LayerPlan("test", deviations, forward, passes);
  }

  private static Program simplified(Program program) {
    return Consolidation.merge(CommonSteps.share(program));
  }

  private static <A> void agree(
      LayerPlan plan, NumberType number, Precision<A> precision, double tolerance) {
    String source = source(plan, number);
    Layer<A> layer = layer(source);
    Batch batch = batch(plan);
    plan.passes()
        .forEach(
            (pass, program) -> agree(layer, pass, program, batch, precision, tolerance, source));
  }

  private static JavaTarget target(NumberType number) {
    return new JavaTarget("generated", "Sample", number, "Equigen", List.of("A layer for a test."));
  }

  static String source(LayerPlan plan, NumberType number) {
    return JavaLayerEmitter.emit(plan, target(number), Place.of("test"));
  }

  static <A> Layer<A> layer(String source) {
    String path = target(NumberType.DOUBLE).path();
    return new InMemoryCompiler(Map.of(path, source)).layer("generated.Sample");
  }

  private static Batch batch(LayerPlan plan) {
    Random random = new Random(SEED);
    Map<IndexMap, int[]> maps = new HashMap<>();
    for (Program program : plan.passes().values()) {
      for (IndexMap map : program.maps()) {
        int images = ROWS.getOrDefault(map.to(), 1);
        int[] values = random.ints(ROWS.getOrDefault(map.from(), 1), 0, images).toArray();
        if (map.order() == IndexMap.Order.SORTED) {
          Arrays.sort(values);
        }
        maps.putIfAbsent(map, values);
      }
    }
    return new Batch(ROWS, maps);
  }

  private static <A> void agree(
      Layer<A> layer,
      Pass pass,
      Program program,
      Batch batch,
      Precision<A> precision,
      double tolerance,
      String source) {
    Random random = new Random(SEED);
    PlanInterpreter<Double> expected = new PlanInterpreter<>(new RealAlgebra(), program, batch);
    Frame<A> frame = new Frame<>(precision, layer.signature());
    ROWS.forEach(
        (domain, rows) -> {
          if (layer.signature().domains().contains(domain.name())) {
            frame.setRows(domain.name(), rows);
          }
        });
    batch.maps().forEach((map, images) -> frame.setMap(map.name(), images));
    for (Operand operand : program.arguments()) {
      frame.set(operand.name(), filled(operand, expected.values(operand), precision, random));
    }
    expected.run();
    layer.run(org.equigen.runtime.Pass.valueOf(pass.name()), frame);
    double largest = 0;
    for (Operand operand : program.arguments()) {
      if (!operand.role().isReadOnly()) {
        List<List<Double>> rows = expected.values(operand);
        A array = frame.array(layer.signature().operand(operand.name()));
        double scale = 1;
        for (List<Double> row : rows) {
          for (double value : row) {
            scale = Math.max(scale, Math.abs(value));
          }
        }
        for (int row = 0; row < rows.size(); row++) {
          for (int k = 0; k < operand.size(); k++) {
            double found = precision.get(array, at(operand, row, k));
            assertThat(found)
                .as(
                    "%s of %s, row %d, element %d, seed %d\n%s",
                    operand, pass, row, k, SEED, source)
                .isCloseTo(rows.get(row).get(k), within(tolerance * scale));
            largest = Math.max(largest, Math.abs(found));
          }
        }
      }
    }
    assertThat(largest).as("results of %s are not zero", pass).isGreaterThan(0.01);
  }

  /**
   * Random numbers where the pass reads or adds; what it overwrites holds something else before.
   */
  private static <A> A filled(
      Operand operand, List<List<Double>> rows, Precision<A> precision, Random random) {
    int length = operand.isShared() ? operand.size() : Tile.elements(rows.size(), operand.size());
    A array = precision.allocate(length);
    boolean padded = operand.role() != Role.SEED;
    precision.fill(array, 0, length, padded ? 0.75 : 0);
    for (int row = 0; row < rows.size(); row++) {
      for (int k = 0; k < operand.size(); k++) {
        double value = random.nextGaussian();
        precision.set(array, at(operand, row, k), value);
        boolean given = operand.role().isReadOnly() || operand.role() == Role.GRADIENT;
        rows.get(row).set(k, given ? precision.get(array, at(operand, row, k)) : 0.0);
      }
    }
    return array;
  }

  private static int at(Operand operand, int row, int element) {
    return operand.isShared() ? element : Tile.index(row, element, operand.size());
  }
}
