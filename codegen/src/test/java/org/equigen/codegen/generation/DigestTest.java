package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.PlanPrinter;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.transform.CommonSteps;
import org.equigen.codegen.plan.transform.Consolidation;
import org.equigen.codegen.plan.transform.ConstantMaps;
import org.equigen.codegen.plan.transform.Derivative;
import org.equigen.codegen.plan.transform.FewerRows;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.plan.transform.StagedMaps;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest follows the meaning of a layer, never the program that computes it. */
class DigestTest {
  private static final Place PLACE = Place.of("test");

  private static final List<UnaryOperator<Program>> TRANSFORMS =
      List.of(
          CommonSteps::share,
          Consolidation::merge,
          ConstantMaps::multiplyOut,
          FewerRows::of,
          StagedMaps::of);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO(3): linear 2V^2 -> 2V^2 + S",
        "SO+(1,3): linear 2V^2 + V -> 3V^2 + V",
        "S(4): linear 2V^2 -> 2V^2 + V",
        "SO(3): linear 2e + V^2 -> V^2"
      })
  void everyStrategyPrecisionAndLanguageGivesTheSameDigest(String text) {
    Set<String> programs = new HashSet<>();
    Set<String> digests = new HashSet<>();
    for (Strategy strategy : Strategy.values()) {
      GeneratedLayer generated = generate(text, strategy);
      LayerPlan plan = generated.planned().plan();
      InMemoryCompiler compiler = new InMemoryCompiler(generated.sources());
      digests.add(compiler.layer("generated.Sample", Precision.FLOAT).digest());
      digests.add(compiler.layer("generated.Sample", Precision.DOUBLE).digest());
      digests.add(plan.digest());
      digests.add(digestOfKernels(generated));
      programs.add(PlanPrinter.print(plan));
    }
    assertThat(digests).hasSize(1);
    assertThat(programs).as("programs differ").hasSizeGreaterThan(1);
  }

  /** In every language, the blocks of squares by one strategy. */
  private static GeneratedLayer generate(String text, Strategy strategy) {
    Term square = Term.vector().times(Term.vector());
    CostModel costs = new CostModel(Map.of(new Pair(square, square), strategy));
    return new LayerGenerator(new LayerPlanner(Cases.SOLVER, costs))
        .generate(
            new LayerRequest(
                PLACE, Cases.group(text), Cases.declaration(text), "generated", "Sample"),
            Languages.all());
  }

  private static String digestOfKernels(GeneratedLayer generated) {
    String kernels = Objects.requireNonNull(generated.files().get("generated/Sample.cl"));
    return kernels
        .lines()
        .filter(line -> line.startsWith("// digest: "))
        .map(line -> line.substring("// digest: ".length()))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO(3): linear 2V^2 + V -> 2V^2 + S",
        "SO(3): gate 2S + 3V",
        "SO+(1,3): invariants S + 3V"
      })
  void transformsInAnyOrderGiveTheSameDigest(String text) {
    LayerPlan planned = Cases.generate(text, CostModel.CHEAPEST).planned().plan();
    Set<String> digests = new HashSet<>(Set.of(planned.digest()));
    Set<String> programs = new HashSet<>(Set.of(PlanPrinter.print(planned)));
    for (List<UnaryOperator<Program>> order : orders(TRANSFORMS)) {
      Program forward = planned.definition();
      Program backward = Derivative.backward(forward);
      for (UnaryOperator<Program> transform : order) {
        forward = transform.apply(forward);
        backward = transform.apply(backward);
      }
      LayerPlan plan = planned.with(Pass.FORWARD, forward).with(Pass.BACKWARD, backward);
      for (LayerPlan other : List.of(plan, Passes.all(plan), Residuals.keep(plan, 0))) {
        digests.add(other.digest());
        programs.add(PlanPrinter.print(other));
      }
    }
    assertThat(digests).hasSize(1);
    assertThat(programs).as("programs differ").hasSizeGreaterThan(1);
  }

  private static <T> List<List<T>> orders(List<T> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> orders = new ArrayList<>();
    for (T first : things) {
      List<T> rest = things.stream().filter(it -> !it.equals(first)).toList();
      for (List<T> order : orders(rest)) {
        List<T> longer = new ArrayList<>(List.of(first));
        longer.addAll(order);
        orders.add(longer);
      }
    }
    return orders;
  }

  @Test
  void networksOfLayersByAnyStrategyHaveTheSameDigest() {
    Set<String> digests = new HashSet<>();
    Set<String> programs = new HashSet<>();
    for (Strategy first : Strategy.values()) {
      for (Strategy second : Strategy.values()) {
        LayerPlan network =
            Wiring.network(
                List.of(
                    generate("SO(3): linear 2V^2 -> 3S + V^2", first).planned().plan(),
                    Cases.generate("SO(3): gate 2S + V^2", CostModel.CHEAPEST).planned().plan(),
                    generate("SO(3): linear 2S + V^2 -> V^2", second).planned().plan()));
        digests.add(network.digest());
        programs.add(PlanPrinter.print(network));
      }
    }
    assertThat(digests).hasSize(1);
    assertThat(programs).as("programs differ").hasSizeGreaterThan(1);
  }

  /** Trained models carry these: a change locks their owners out. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3): linear 2V + S -> V + S |"
            + " 0f5e6895c28424985d4bb3f37e3a592e14a998f6d25b948f33db1010f99ca5ff",
        "SO+(1,3): gate 2S + 3V | 5d82a63562e78aaef4878d0b9cf0613b4b8a4291618fbcfbb586902fa8347776",
        "SO+(1,3): invariants S + 3V |"
            + " f42b798d294a7d7bf1cd9841ae9f5ae8c347021021db9be2de1d7726744c4692",
        "O(3): linear 2x0e + 1o -> 0e + 2x1o |"
            + " b186928395db22222c16a3ed534a0e0a1ca0b97fb59a18e7517d1965605a4a5d"
      })
  void digestsOfLayersStayWhatTheyWere(String text, String digest) {
    assertThat(Cases.generate(text, CostModel.CHEAPEST).planned().plan().digest())
        .isEqualTo(digest);
  }

  @Test
  void whatMeansSomethingElseHasAnotherDigest() {
    List<String> texts =
        List.of(
            "SO(3): linear 2V -> V",
            "SO(3): linear V -> 2V",
            "SO(3): linear 2V -> V + S",
            "O(3): linear 2V -> V",
            "SO(3): linear 2x1o -> 1o",
            "SO(3): gate S + V",
            "SO(3): invariants 2V",
            "SO(3): invariants 3V",
            "SO(2): invariants 3V");
    Set<String> digests =
        texts.stream()
            .map(text -> Cases.generate(text, CostModel.CHEAPEST))
            .map(layer -> layer.planned().plan().digest())
            .collect(Collectors.toSet());
    assertThat(digests).hasSameSizeAs(texts);
  }
}
