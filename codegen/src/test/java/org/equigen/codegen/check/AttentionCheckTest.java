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
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Role;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Attention commutes with any group that has forms, and is a softmax of their values. */
class AttentionCheckTest {
  private static final int[] SENDERS = {1, 2, 3, 0, 0, 1, 3, 2};
  private static final int[] RECEIVERS = {0, 0, 0, 0, 1, 3, 3, 3};
  private static final int NODES = 5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // group         | in                 | values        | heads | compact
        "O(3)            | 4x0e + 2x1o + 2x2e | 2x0e + 4x1o   | 2     | true",
        "SO(3)           | 2S + V             | V^2           | 1     | true",
        "O(5)            | 2V                 | 2V + 2S       | 2     | true",
        "lorentz         | 4S + 2V            | 2S + 2V       | 2     | false",
        "O(1,3)          | S + Alt(2,V)       | V             | 1     | false",
        "SU(2)           | 2 Real(V)          | 2S            | 2     | true",
        "SU(3)           | S + Real(V)        | Real(V)       | 1     | true",
        "Sp(4)           | 2V                 | 2V + 4S       | 2     | false",
        "G2              | V + S              | V             | 1     | true",
        "D(4)            | 3V + 3S            | 3V            | 3     | true",
        "icosahedral     | 2V                 | 2V + 2S       | 2     | true",
        "S(5)            | V                  | 2V            | 1     | true",
        "SO(3) x S(4)    | 2S + V             | V             | 1     | true",
      })
  void attentionCommutesWithTheGroup(
      String name, String in, String values, String heads, boolean compact) {
    Group group = GroupNames.parse(name);
    PlannedLayer layer =
        Requests.plan(name, "attention", "in=" + in, "with=" + values, "heads=" + heads);
    List<Finding> findings = LayerCheck.ofClass(group, layer, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, compact ? 1e-12 : 1e-9);
  }

  @Test
  void headsAreSoftmaxesOfMinkowskiProducts() {
    LayerPlan plan =
        Requests.plan("lorentz", "attention", "in=4S + 2V", "with=2S + 4V", "heads=2").plan();
    double[][] q = normal(12, 1);
    double[][] k = normal(12, 2);
    double[][] v = normal(18, 3);
    double[][] y = run(plan, q, k, v);
    double[][] expected = new double[NODES][18];
    for (int head = 0; head < 2; head++) {
      for (int node = 0; node < NODES; node++) {
        double total = 0;
        for (int edge = 0; edge < SENDERS.length; edge++) {
          if (RECEIVERS[edge] == node) {
            double weight = Math.exp(logit(q[node], k[SENDERS[edge]], head));
            total += weight;
            double[] value = v[SENDERS[edge]];
            expected[node][head] += weight * value[head];
            for (int i = 0; i < 8; i++) {
              expected[node][2 + 8 * head + i] += weight * value[2 + 8 * head + i];
            }
          }
        }
        if (total > 0) {
          expected[node][head] /= total;
          for (int i = 0; i < 8; i++) {
            expected[node][2 + 8 * head + i] /= total;
          }
        }
      }
    }
    for (int node = 0; node < NODES; node++) {
      assertThat(y[node]).containsExactly(expected[node], within(1e-13));
    }
    // Nodes without edges.
    assertThat(y[2]).containsOnly(0);
    assertThat(y[4]).containsOnly(0);
  }

  /** Two scalars and one four-vector, six components in all. */
  private static double logit(double[] q, double[] k, int head) {
    double product = q[2 * head] * k[2 * head] + q[2 * head + 1] * k[2 * head + 1];
    for (int i = 0; i < 4; i++) {
      product += (i == 0 ? 1 : -1) * q[4 + 4 * head + i] * k[4 + 4 * head + i];
    }
    return product / Math.sqrt(6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e3, 1e100})
  void logitsOfAnySizeAndSignAreStable(double size) {
    LayerPlan plan = Requests.plan("lorentz", "attention", "in=V", "with=S").plan();
    double[][] q = new double[NODES][];
    Arrays.setAll(q, _ -> new double[] {size, 0, 0, 0});
    double[][] k = {
      {size, 0, 0, 0}, {-size, 0, 0, 0}, {0, size, 0, 0}, {2 * size, 0, 0, 0}, {0, 0, 0, 0}
    };
    double[][] v = {{1}, {2}, {3}, {4}, {5}};
    double[][] y = run(plan, q, k, v);
    // The largest logit of node 0 comes from node 3, that of node 1 from 0, that of 3 from 3.
    assertThat(y[0]).containsExactly(4);
    assertThat(y[1]).containsExactly(1);
    assertThat(y[3]).containsExactly(4);
    // All negative: the largest one still has weight 1.
    double[][] opposite = new double[NODES][];
    Arrays.setAll(opposite, _ -> new double[] {-size, 0, 0, 0});
    double[][] ahead = {
      {3 * size, 0, 0, 0}, {2 * size, 0, 0, 0}, {size, 0, 0, 0}, {4 * size, 0, 0, 0}, {0, 0, 0, 0}
    };
    assertThat(run(plan, opposite, ahead, v)[3]).containsExactly(3);
  }

  @Test
  void whatCannotAttendIsADiagnostic() {
    assertThatThrownBy(() -> Requests.plan("O(3)", "attention", "in=4x0e + 6x1o", "heads=3"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("3 heads cannot share the channels of 4x0e")
        .hasMessageContaining("divides all multiplicities: 1 or 2.");
    assertThatThrownBy(() -> Requests.plan("O(3)", "attention", "in=4x0e", "with=3x1o", "heads=2"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("cannot take \"3x1o\"")
        .hasMessageContaining("divides all multiplicities: 1.");
    assertThatThrownBy(() -> Requests.plan("SL(3)", "attention", "in=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("V has no invariant bilinear form")
        .hasMessageContaining("values need none.");
    assertThat(Requests.plan("SL(3)", "attention", "in=S", "with=V").summary().out())
        .hasToString("V");
    for (String heads : new String[] {"0", "-1", "two", "1025", "99999999999"}) {
      assertThatThrownBy(() -> Requests.plan("O(3)", "attention", "in=1o", "heads=" + heads))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageContaining("[EQG136] --heads: the number of heads \"" + heads + "\" is not");
    }
    assertThatThrownBy(() -> Requests.plan("SU(3)", "attention", "in=S", "with=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG075");
  }

  private static double[][] normal(int size, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[NODES][size];
    for (double[] row : rows) {
      Arrays.setAll(row, _ -> random.nextGaussian());
    }
    return rows;
  }

  private static double[][] run(LayerPlan plan, double[][] q, double[][] k, double[][] v) {
    assertThat(plan.operands(Role.INPUT)).extracting(Operand::name).containsExactly("q", "k", "v");
    Map<IndexMap, int[]> maps = new HashMap<>();
    for (IndexMap map : plan.maps()) {
      maps.put(map, map.name().equals("sender") ? SENDERS : RECEIVERS);
    }
    Batch batch =
        new Batch(Map.of(new Domain("node"), NODES, new Domain("edge"), SENDERS.length), maps);
    PassRunner runner = LayerCheck.compiled(plan, Place.of("test")).in(NumberType.DOUBLE);
    return Objects.requireNonNull(
        runner.run(Pass.FORWARD, batch, Map.of("q", q, "k", k, "v", v)).get("y"));
  }
}
