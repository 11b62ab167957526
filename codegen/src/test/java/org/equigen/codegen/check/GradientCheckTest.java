package org.equigen.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.PlanInterpreter;
import org.equigen.codegen.plan.transform.RealAlgebra;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.network.NetworkPlanner;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.codegen.request.TargetClass;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forces of networks are the gradients of their energies, commute with the group, and are
 * differentiated once more by the backward pass.
 */
class GradientCheckTest {
  private static final BasisCache CACHE = BasisCache.inMemory();
  private static final Place PLACE = Place.of("test");
  private static final long SEED = 20_261_214;

  private static final Map<PlannedNetwork, LayerRunners> COMPILED = new ConcurrentHashMap<>();

  /** Energies of pairs, by differences of positions and the species at both ends. */
  private static final String PAIRS =
      """
      group: O(3)
      maps:
        - {name: sender, from: edge, to: node}
        - {name: receiver, from: edge, to: node, sorted: true}
        - {name: molecule, from: node, to: sample, sorted: true}
      inputs:
        - {name: species, over: node, rep: 2x0e}
        - {name: x, over: node, rep: 1o}
      blocks:
        - {value: r, layer: subtract, of: "x at receiver, x at sender"}
        - {value: Y, layer: harmonics, of: r, degree: 2}
        - {value: s, layer: square, of: r, mode: uuu, weights: none, out: 0e}
        - {value: radial, layer: perceptron, of: s + species at sender, hidden: "4", out: 4x0e}
        - {value: weights, layer: perceptron, of: radial, hidden: "4", out: 6x0e}
        - {value: h, layer: linear, of: species, out: 2x0e}
        - {value: m, layer: tensor-product, mode: uvu, weights: row, of: "h at sender, Y, weights",
           out: 0e + 1o + 2e, sum: receiver}
        - {value: next, layer: linear, of: m, out: 3x0e + 2x1o, then: gate}
        - {value: squares, layer: square, of: next + m, out: 4x0e}
        - {value: energies, layer: perceptron, of: squares, hidden: "4", out: 0e}
        - {value: energy, of: energies, sum: molecule}
        - {value: forces, layer: gradient, of: energy, by: x, times: -1}
      outputs: [energy, forces]
      """;

  /** A graph network whose hidden vectors start from the positions themselves. */
  @ParameterizedTest(name = "{0}")
  @Tag("slow")
  @CsvSource({
    "O(3), V, V, true",
    "SO(3), V, V, true",
    "O(5), V, V, true",
    "lorentz, V, V', false",
    "'O(1,3)', V, V', false",
    "SU(2), Real(V), Real(V), true",
    "Sp(4), V, V', false",
    "S(3), V, V, true",
    "icosahedral, V, V, true",
    "SO(3) x S(4), V, V, true",
    "SO(3), 'Sym(2,V)', 'Sym(2,V)''', true",
    "'SL(2,C)', Real(V), Real(V)', false",
  })
  void gradientsCommuteWithTheGroup(String group, String vector, String dual, boolean compact) {
    String spec =
        """
        group: %1$s
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
          - {name: graph, from: node, to: sample, sorted: true}
        inputs:
          - {name: x, over: node, rep: "%2$s"}
          - {name: z, over: edge, rep: S}
        blocks:
          - {value: h, layer: linear, of: x, out: "2S + 2%2$s", then: gate}
          - {value: m, layer: tensor-product, of: "h at sender, h at receiver + z",
             out: "2S + %2$s", sum: receiver}
          - {value: step, layer: linear, of: h + m, out: "2S + 2%2$s", then: gate}
          - {value: product, layer: tensor-product, of: "step, h", out: 2S}
          - {value: energies, layer: perceptron, of: product, hidden: "3", out: S}
          - {value: energy, of: energies, sum: graph}
          - {value: forces, layer: gradient, of: energy, by: x, times: -1}
          - {value: field, layer: gradient, of: energy, by: m, times: 1/2}
        outputs: [energy, forces, field]
        """
            .formatted(group, vector);
    PlannedNetwork network = planned(spec);
    assertThat(network.outputs().get("forces")).hasToString(dual);
    isGood(network, compact ? 1e-12 : 1e-9);
  }

  @Test
  @Tag("slow")
  void gradientsAreValuesLikeAnyOther() {
    String spec =
        """
        group: lorentz
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
        inputs:
          - {name: p, over: node, rep: 2V}
          - {name: t, over: node, rep: S}
        blocks:
          - {value: n, layer: batch-norm, of: p + t}
          - {value: q, layer: linear, of: n, out: 2V + S}
          - {value: a, layer: attention, of: "q, q, q", heads: "1"}
          - {value: s, layer: invariants, of: a}
          - {value: potential, layer: perceptron, of: s, hidden: "3", function: softplus, out: S}
          - {value: covector, layer: gradient, of: potential, by: p}
          - {value: charge, layer: gradient, of: potential, by: t, times: -2}
          - {value: work, layer: tensor-product, of: "covector, p", out: S}
          - {value: y, layer: linear, of: covector + charge, out: "V' + S"}
          - {value: once, layer: gradient, of: work, by: p}
        outputs: [y, once, potential]
        """;
    PlannedNetwork network = planned(spec);
    assertThat(network.outputs().get("once")).hasToString("2V'");
    isGood(network, 1e-9);
  }

  /** For {@code E = x.x / 2} in the metric, the gradient is x with its lower indices. */
  @Test
  void theGradientOfASquareOfTheLorentzGroupHasLowerIndices() {
    String spec =
        """
        group: lorentz
        inputs: [{name: x, over: sample, rep: V}]
        blocks:
          - {value: E, layer: square, of: x, mode: uuu, weights: none, out: S}
          - {value: F, layer: gradient, of: E, by: x}
        outputs: [E, F]
        """;
    PlannedNetwork network = planned(spec);
    Map<String, double[][]> found =
        runner(network)
            .run(
                Pass.FORWARD,
                new Batch(Map.of(Domain.SAMPLE, 1), Map.of()),
                Map.of("x", new double[][] {{3, 1, -2, 5}}));
    double square = 9 - 1 - 4 - 25;
    double factor = result(found, "E")[0][0] / square;
    assertThat(factor).isNotZero();
    double[] lowered =
        Arrays.stream(new double[] {3, -1, 2, -5}).map(it -> 2 * factor * it).toArray();
    assertThat(result(found, "F")[0]).containsExactly(lowered, within(1e-15));
  }

  @Test
  void forcesAreDifferencesOfEnergies() {
    PlannedNetwork network = pairs();
    PassRunner runner = runner(network);
    Graph graph = Graph.random(network.plan(), 9, 30, 3);
    double[][] forces = result(graph.run(runner), "forces");
    double step = 0x1p-13;
    double deviation = 0;
    double largest = 0;
    double[][] x = graph.values("x");
    for (int node = 0; node < x.length; node++) {
      for (int k = 0; k < 3; k++) {
        double slope = 0;
        for (int sign : new int[] {-1, 1}) {
          double[][] near = moved(x, node, k, sign * step);
          double[][] far = moved(x, node, k, 2 * sign * step);
          slope +=
              sign * (8 * energy(graph, runner, near) - energy(graph, runner, far)) / 12 / step;
        }
        deviation = Math.max(deviation, Math.abs(forces[node][k] + slope));
        largest = Math.max(largest, Math.abs(slope));
      }
    }
    assertThat(deviation / largest).as("seed %d", SEED).isBetween(0.0, 1e-8);
    assertThat(largest).isGreaterThan(1e-3);
  }

  private static double energy(Graph graph, PassRunner runner, double[][] x) {
    return Arrays.stream(result(graph.with("x", x).run(runner), "energy"))
        .mapToDouble(it -> it[0])
        .sum();
  }

  private static double[][] moved(double[][] x, int row, int k, double step) {
    double[][] moved = Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    moved[row][k] += step;
    return moved;
  }

  /** What depends on differences of positions alone keeps momentum and knows no origin. */
  @Test
  void forcesOfAMoleculeAddUpToZero() {
    PlannedNetwork network = pairs();
    Graph graph = Graph.random(network.plan(), 9, 30, 1);
    double[][] forces = result(graph.run(runner(network)), "forces");
    for (int k = 0; k < 3; k++) {
      int component = k;
      double size = Arrays.stream(forces).mapToDouble(it -> Math.abs(it[component])).sum();
      assertThat(size).isGreaterThan(1e-3);
      assertThat(Math.abs(Arrays.stream(forces).mapToDouble(it -> it[component]).sum()) / size)
          .isLessThan(1e-14);
    }
    double[][] shifted =
        Arrays.stream(graph.values("x"))
            .map(it -> new double[] {it[0] + 2, it[1] - 3, it[2] + 0.5})
            .toArray(double[][]::new);
    double[][] there = result(graph.with("x", shifted).run(runner(network)), "forces");
    assertClose(there, forces, 1e-13);
  }

  /** The order in which nodes and edges are given is that of the results, and nothing else. */
  @Test
  void permutationsOfNodesPermuteForces() {
    PlannedNetwork network = pairs();
    Graph graph = Graph.random(network.plan(), 9, 30, 1);
    int[] places = new Random(SEED).ints(0, 9).distinct().limit(9).toArray();
    Map<String, double[][]> before = graph.run(runner(network));
    Map<String, double[][]> after = graph.permuted(places).run(runner(network));
    double[][] expected = new double[9][];
    for (int node = 0; node < 9; node++) {
      expected[places[node]] = result(before, "forces")[node];
    }
    assertClose(result(after, "forces"), expected, 1e-13);
    assertClose(result(after, "energy"), result(before, "energy"), 1e-13);
  }

  /** By definition and as it is computed, forces are the same. */
  @Test
  void theDefinitionComputesTheSame() {
    PlannedNetwork network = pairs();
    Graph graph = Graph.random(network.plan(), 4, 8, 2);
    double[][] found = result(graph.run(runner(network)), "forces");
    Program definition = network.plan().definition();
    PlanInterpreter<Double> interpreter =
        new PlanInterpreter<>(new RealAlgebra(), definition, graph.batch());
    for (Operand operand : definition.arguments()) {
      if (operand.role() == Role.INPUT || operand.role() == Role.PARAMETER) {
        double[][] given = graph.values(operand.name());
        for (int row = 0; row < given.length; row++) {
          for (int k = 0; k < operand.size(); k++) {
            interpreter.values(operand).get(row).set(k, given[row][k]);
          }
        }
      }
    }
    interpreter.run();
    double[][] expected =
        interpreter.values("forces").stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    assertClose(found, expected, 1e-13);
  }

  private static void assertClose(double[][] found, double[][] expected, double bound) {
    Deviation deviation = new Deviation();
    deviation.add(found, expected);
    assertThat(deviation.relative()).as("seed %d", SEED).isBetween(0.0, bound);
  }

  private static double[][] result(Map<String, double[][]> results, String name) {
    return Objects.requireNonNull(results.get(name));
  }

  private static void isGood(PlannedNetwork network, double bound) {
    List<Finding> findings = LayerCheck.ofClass(network, PLACE);
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, bound);
  }

  private static PassRunner runner(PlannedNetwork network) {
    return COMPILED
        .computeIfAbsent(network, it -> LayerCheck.compiled(it.plan(), PLACE))
        .in(NumberType.DOUBLE);
  }

  /** Planned once. */
  private static PlannedNetwork pairs() {
    return Planned.NETWORK;
  }

  private static final class Planned {
    static final PlannedNetwork NETWORK = planned(PAIRS);
  }

  private static PlannedNetwork planned(String spec) {
    RequestedNetwork request = NetworkFile.parse(PLACE, spec, new TargetClass("p", "Net"));
    return NetworkPlanner.plan(
        new LayerPlanner(new IntertwinerSolver(CACHE), CostModel.CHEAPEST),
        request.group(),
        request.declaration());
  }

  /** A batch of graphs with random numbers for what a network reads. */
  private record Graph(
      LayerPlan plan,
      Map<Domain, Integer> rows,
      Map<IndexMap, int[]> maps,
      Map<String, double[][]> all) {
    static Graph random(LayerPlan plan, int nodes, int edges, int graphs) {
      Random random = new Random(SEED);
      Map<Domain, Integer> rows =
          Map.of(new Domain("node"), nodes, new Domain("edge"), edges, Domain.SAMPLE, graphs);
      Map<IndexMap, int[]> maps = new HashMap<>();
      for (IndexMap map : plan.maps()) {
        int[] images = random.ints(count(rows, map.from()), 0, count(rows, map.to())).toArray();
        if (map.order() == IndexMap.Order.SORTED) {
          Arrays.sort(images);
        }
        maps.put(map, images);
      }
      Map<String, double[][]> all = new HashMap<>();
      for (Operand operand : plan.forward().arguments()) {
        if (operand.role().isReadOnly()) {
          double[][] value =
              new double[operand.isShared() ? 1 : count(rows, operand.domain())][operand.size()];
          for (double[] row : value) {
            Arrays.setAll(row, _ -> random.nextGaussian());
          }
          all.put(operand.name(), value);
        }
      }
      return new Graph(plan, rows, maps, all);
    }

    private static int count(Map<Domain, Integer> rows, Domain domain) {
      return Objects.requireNonNull(rows.get(domain));
    }

    Batch batch() {
      return new Batch(rows, maps);
    }

    double[][] values(String name) {
      return Objects.requireNonNull(all.get(name));
    }

    Graph with(String name, double[][] value) {
      Map<String, double[][]> changed = new HashMap<>(all);
      changed.put(name, value);
      return new Graph(plan, rows, maps, changed);
    }

    Map<String, double[][]> run(PassRunner runner) {
      return runner.run(Pass.FORWARD, batch(), all);
    }

    /** Node i becomes node places[i]; edges are sorted by their receivers again. */
    Graph permuted(int[] places) {
      int[] senders = Objects.requireNonNull(maps.get(map("sender")));
      int[] receivers = Objects.requireNonNull(maps.get(map("receiver")));
      List<int[]> ends = new ArrayList<>();
      for (int edge = 0; edge < senders.length; edge++) {
        ends.add(new int[] {places[senders[edge]], places[receivers[edge]]});
      }
      ends.sort((a, b) -> Integer.compare(a[1], b[1]));
      Map<IndexMap, int[]> images = new HashMap<>(maps);
      images.put(map("sender"), ends.stream().mapToInt(it -> it[0]).toArray());
      images.put(map("receiver"), ends.stream().mapToInt(it -> it[1]).toArray());
      Map<String, double[][]> moved = new HashMap<>(all);
      for (String name : List.of("x", "species")) {
        double[][] rows = new double[places.length][];
        for (int node = 0; node < places.length; node++) {
          rows[places[node]] = values(name)[node];
        }
        moved.put(name, rows);
      }
      return new Graph(plan, rows, images, moved);
    }

    private IndexMap map(String name) {
      return plan.maps().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
  }
}
