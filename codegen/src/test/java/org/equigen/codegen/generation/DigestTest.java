package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.PlanPrinter;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.Strategy;
import org.equigen.runtime.Layer;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest follows the meaning of a layer, never the program that computes it. */
class DigestTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO(3): linear 2V^2 -> 2V^2 + S",
        "SO+(1,3): linear 2V^2 + V -> 3V^2 + V",
        "S(4): linear 2V^2 -> 2V^2 + V",
        "SO(3): linear 2e + V^2 -> V^2"
      })
  void everyStrategyAndPrecisionGivesTheSameDigest(String text) {
    Set<String> programs = new HashSet<>();
    Set<String> digests = new HashSet<>();
    for (Strategy strategy : Strategy.values()) {
      Term square = Term.vector().times(Term.vector());
      CostModel costs = new CostModel(Map.of(new Pair(square, square), strategy));
      for (NumberType number : NumberType.values()) {
        GeneratedLayer generated = Cases.generate(text, number, costs);
        LayerPlan plan = generated.planned().plan();
        Layer<?> layer = new InMemoryCompiler(generated.sources()).layer("generated.Sample");
        digests.add(layer.digest());
        digests.add(plan.digest());
        programs.add(PlanPrinter.print(plan));
      }
    }
    assertThat(digests).hasSize(1);
    assertThat(programs).as("programs differ").hasSizeGreaterThan(1);
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
            .map(text -> Cases.generate(text, NumberType.FLOAT, CostModel.CHEAPEST))
            .map(layer -> layer.planned().plan().digest())
            .collect(Collectors.toSet());
    assertThat(digests).hasSameSizeAs(texts);
  }
}
