package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transport is invariant, and takes coordinates in one frame to those in another. */
class TransportCheckTest {
  private static final int[] SENDERS = {0, 1, 2, 0, 2};
  private static final int[] RECEIVERS = {0, 0, 1, 2, 2};
  private static final int NODES = 3;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | 2x0e + 2x1o + 2e",
        "SO(5)    | 2V + Alt(2,V)",
        "lorentz  | S + 2V + V'",
        "SO(2,2)  | V^2",
        "SU(3)    | S + 2Real(V) + RealForm((1,1))",
        "U(2)     | Real(Sym(2,V)) + Real(V')",
      })
  void transportIsInvariantAndAllPassesAreDerivatives(String name, String in) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer = Requests.plan(name, "transport", "in=" + in);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().error()).isBetween(1e-30, 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | 3 | 3 | 2x0e + 2x1o + 2e",
        "SO(3)    | 3 | 2 | V^2",
        "O(5)     | 5 | 6 | Sym(2,V)",
        "lorentz  | 4 | 5 | 2V + Alt(2,V) + V'",
        "SU(2)    | 2 | 1 | Real(V) + RealForm(V*V')",
        "SU(3)    | 3 | 2 | 2Real(V) + Real(V') + Real(Sym(2,V))",
      })
  void coordinatesInOneFrameBecomeThoseInTheOther(String name, int n, int count, String in) {
    boolean complex = name.startsWith("SU");
    String vectors = "in=" + count + (complex ? "Real(V)" : "V");
    LayerPlan frames = Requests.plan(name, "frame", vectors, "with=" + in).plan();
    int numbers = complex ? 2 * n * n : n * n;
    Random random = new Random(5);
    double[][] x = new double[NODES][count * numbers / n];
    for (double[] row : x) {
      Arrays.setAll(row, _ -> random.nextGaussian());
      row[0] = 5; // time-like
    }
    int size = frames.output().size() - numbers;
    double[] tensor = random.doubles(size, -1, 1).toArray();
    double[][] z = {tensor, tensor, tensor};
    Batch nodes = new Batch(Map.of(Domain.SAMPLE, NODES), Map.of());
    double[][] found = forward(frames, nodes, Map.of("x", x, "z", z));
    double[][] columns = new double[NODES][];
    double[][] coordinates = new double[NODES][];
    for (int node = 0; node < NODES; node++) {
      columns[node] = Arrays.copyOf(found[node], numbers);
      coordinates[node] = Arrays.copyOfRange(found[node], numbers, numbers + size);
    }
    LayerPlan transport = Requests.plan(name, "transport", "in=" + in).plan();
    Map<IndexMap, int[]> maps = new HashMap<>();
    transport
        .maps()
        .forEach(map -> maps.put(map, map.name().equals("sender") ? SENDERS : RECEIVERS));
    Batch graph =
        new Batch(Map.of(new Domain("node"), NODES, new Domain("edge"), SENDERS.length), maps);
    double[][] y = forward(transport, graph, Map.of("frames", columns, "x", coordinates));
    for (int edge = 0; edge < SENDERS.length; edge++) {
      assertThat(y[edge]).containsExactly(coordinates[RECEIVERS[edge]], within(1e-10));
    }
    assertThat(coordinates[0]).isNotEqualTo(coordinates[1]);
  }

  private static double[][] forward(LayerPlan plan, Batch batch, Map<String, double[][]> values) {
    PassRunner runner = LayerCheck.compiled(plan, Place.of("test")).in(NumberType.DOUBLE);
    return Objects.requireNonNull(runner.run(Pass.FORWARD, batch, values).get("y"));
  }

  @Test
  void whatHasNoFramesIsADiagnostic() {
    assertThatThrownBy(() -> Requests.plan("E(3)", "transport", "in=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG071]")
        .hasMessageContaining("Take the linear group");
    assertThatThrownBy(() -> Requests.plan("Sp(4)", "transport", "in=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("[EQG071]");
  }
}
