package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels are dropped as a whole, which commutes with any group. */
class DropoutCheckTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)            | 3x0e + 2x0o + 3x1o | true",
        "SO(3)           | 2S + 2V + V^2      | true",
        "O(5)            | S + 2V             | true",
        "lorentz         | 2S + 3V            | false",
        "O(1,3)          | S + Alt(2,V)       | false",
        "SU(2)           | 2 Real(V)          | true",
        "SU(3)           | S + Real(V)        | true",
        "Sp(4)           | 2V                 | false",
        "SL(3)           | V + V'             | false",
        "G2              | 2V                 | true",
        "D(4)            | 2S + 2V            | true",
        "icosahedral     | S + 2V             | true",
        "S(5)            | 2V                 | true",
        "SO(3) x S(4)    | S + V              | true",
      })
  void dropoutCommutesWithTheGroup(String name, String in, boolean compact) {
    PlannedLayer layer = Requests.plan(name, "dropout", "in=" + in);
    List<Finding> findings = LayerCheck.ofClass(GroupNames.parse(name), layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"set", "element", "pair", "node", "edge"})
  void rowsAreThoseThatWereAskedFor(String rows) {
    PlannedLayer layer = Requests.plan("O(3)", "dropout", "in=2x1o + 0e", "rows=" + rows);
    assertThat(layer.plan().domains()).containsExactly(new Domain(rows));
    assertThat(LayerCheck.ofClass(GroupNames.parse("O(3)"), layer, Place.of("test")))
        .hasSize(12)
        .allMatch(Finding::isGood);
  }

  @Test
  void theMaskHasANumberForEachChannel() {
    PlannedLayer layer = Requests.plan("SO(3)", "dropout", "in=S + 2V");
    double[][] x = {{1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 6, 7}};
    double[][] mask = {{0, 2, 0}, {2, 0, 1}};
    PassRunner runner = LayerCheck.compiled(layer.plan(), Place.of("test")).in(NumberType.DOUBLE);
    Batch batch = new Batch(Map.of(Domain.SAMPLE, 2), Map.of());
    assertThat(runner.run(Pass.FORWARD, batch, Map.of("x", x, "mask", mask)).get("y"))
        .isDeepEqualTo(new double[][] {{0, 4, 6, 8, 0, 0, 0}, {2, 0, 0, 0, 5, 6, 7}});
    Map<String, double[][]> gradients =
        runner.run(Pass.BACKWARD, batch, Map.of("x", x, "mask", mask, "dy", x));
    assertThat(gradients.get("dx"))
        .isDeepEqualTo(new double[][] {{0, 4, 6, 8, 0, 0, 0}, {2, 0, 0, 0, 5, 6, 7}});
    assertThat(gradients).doesNotContainKey("dmask");
  }
}
