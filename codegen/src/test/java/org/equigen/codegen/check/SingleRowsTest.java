package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers that run row by row compute what their plans say, in all passes and both precisions. */
class SingleRowsTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | linear         | in=64x0e + 16x1o + 7x2e; out=17x0e + 3x1o + 64x2e",
        "O(3)     | linear         | in=0e + 3x1o + 17x2e; out=7x0e + 16x1o + 2e",
        "O(3)     | linear         | in=17S + 7V + 3V^2; out=16S + 3V + V^2 + V^3",
        "SU(2)    | linear         | in=3Real(V) + S; out=17Real(V) + S",
        "O(3)     | quadratic      | in=17S + 7V + 3V^2; out=3S + 16V + V^2",
        "O(1,3)   | quadratic      | in=5S + 17V + V^2; out=16S + V",
        "O(3)     | gate           | out=17x0e + 16x1o + 7x2e + 3x3o",
        "O(3)     | gate           | out=1x0e + 64x1o + 16x4e; scalars=tanh; gates=softplus",
        "O(3)     | norm           | in=3x0e + 17x1o + 16x2e",
        "O(3)     | norm-activation | in=7x0e + 17x1o + 3x2e",
        "O(3)     | tensor-product | in=3x0e + 7x1o; with=1x0e + 1x1o; out=3x0e + 7x1o",
        "O(3)     | square         | in=17x1o; out=0e + 2e; mode=uuu; weights=none",
        "O(3)     | square         | in=3x0e + 7x1o; out=7x0e + 3x2e",
        "O(3)     | symmetric-contraction | in=3x0e + 3x1o; out=3x0e + 3x1o; order=3",
        "SO(3)    | harmonics      | in=3V; degree=4",
        "SO+(1,3) | invariants     | in=S + 3V",
        "O(3)     | scalars        | in=2S + 3V; out=S + 2V; hidden=16",
        "O(3)     | batch-norm     | in=3x0e + 7x1o",
        "S(4)     | linear         | in=3V^2; out=7V + S",
      })
  void rowsAgreeWithThePlan(String group, String kind, String options) {
    LayerPlan plan = Passes.all(Requests.plan(group, kind, options.split(";")).plan());
    assertThat(plan.mayRunRowByRow()).isTrue();
    LayerRunners runners = inRows(plan);
    List<Finding> findings = new ArrayList<>();
    for (NumberType type : NumberType.values()) {
      Trial trial = new Trial(plan, runners.in(type), type);
      for (Pass pass : Pass.values()) {
        findings.add(trial.agreement(pass));
      }
    }
    assertThat(findings).hasSize(8).allMatch(Finding::isGood);
    assertThat(findings).extracting(Finding::error).anyMatch(error -> error > 0);
  }

  /** Edges with weights of their own have channels in lanes as it is. */
  @Test
  void layersWithMapsOrRowsInOrderStayAsTheyAre() {
    LayerPlan plan =
        Requests.plan(
                "O(3)",
                "tensor-product",
                "in=17x0e + 17x1o",
                "with=0e + 1o",
                "out=0e + 1o",
                "mode=uvu")
            .plan();
    assertThat(plan.mayRunRowByRow()).isFalse();
    String source = source(plan);
    assertThat(source).contains("class Checked").doesNotContain("forRows", "int lanes()");
  }

  private static LayerRunners inRows(LayerPlan plan) {
    Map<String, String> sources = Map.of("Checked", source(plan));
    return Drivers.create(LayerRunners.class, "RowDriver", sources, PLACE);
  }

  private static String source(LayerPlan plan) {
    JavaTarget target = new JavaTarget(Drivers.PACKAGE, "Checked", "test", List.of("A layer."));
    return JavaLayerEmitter.emit(plan, target, PLACE);
  }
}
