package org.equigen.codegen.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Declared networks commute with random elements of their groups, and all their passes agree with
 * finite differences and with the interpreter.
 */
class NetworkCheckTest {
  private static final BasisCache CACHE = BasisCache.inMemory();

  @TempDir private Path folder = Path.of(".");

  /** Functions of edges, a repeated block with a residual connection, and both ways to add up. */
  @ParameterizedTest(name = "{0}")
  @Tag("slow")
  @CsvSource({
    "O(3), V, true",
    "SO(3), V, true",
    "O(5), V, true",
    "lorentz, V, false",
    "'O(1,3)', V, false",
    "SU(2), Real(V), true",
    "SU(3), Real(V), true",
    "Sp(4), V, false",
    "G2, V, true",
    "D(4), V, true",
    "icosahedral, V, true",
    "S(5), V, true",
    "SO(3) x S(4), V, true"
  })
  void graphNetworksCommuteWithTheirGroups(String group, String vector, boolean compact)
      throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: %1$s
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
          - {name: graph, from: node, to: sample, sorted: true}
        inputs:
          - {name: x, over: node, rep: %2$s}
          - {name: z, over: edge, rep: 2S}
        blocks:
          - {value: h, layer: linear, of: x, out: 2S + 2%2$s, then: gate}
          - repeat: 2
            blocks:
              - {value: s, layer: perceptron, of: z, hidden: "3", out: 2S}
              - {value: m, layer: tensor-product, of: "h at sender, h at receiver + s",
                 out: 2S + %2$s, sum: receiver}
              - {value: step, layer: linear, of: h + m, out: 2S + 2%2$s, then: gate}
              - {value: h, layer: add, of: "h, step"}
          - {value: total, of: h, sum: graph}
          - {value: average, of: h, mean: graph}
          - {value: y, layer: linear, of: total + average, out: S + %2$s}
        outputs: [y, h]
        """
            .formatted(group, vector);
    isGood(planned(spec), compact ? 1e-12 : 1e-9);
  }

  @Test
  void attentionNormsAndSetsAreBlocksLikeAnyOther() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: lorentz
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
        inputs: [{name: p, over: node, rep: 2V + S}]
        blocks:
          - {value: n, layer: norm, of: p}
          - {value: q, layer: linear, of: n, out: 2V + 2S}
          - {value: k, layer: linear, of: n, out: 2V + 2S}
          - {value: a, layer: attention, of: "q, k, q", heads: "2"}
          - {value: y, layer: linear, of: a + p, out: 2S + V}
        outputs: [y]
        """;
    isGood(planned(spec), 1e-9);
  }

  /** A bias is added once for each row of a sum, whatever the names of input and output. */
  @Test
  void biasesAreSummedWithTheRowsThatTheyBelongTo() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: SO(3)
        maps: [{name: jet, from: particle, to: sample, sorted: true}]
        inputs: [{name: h, over: particle, rep: 2S + V}]
        blocks:
          - {value: total, layer: linear, of: h, out: 2S + V, sum: jet}
          - {value: score, layer: tensor-product, of: "h, total at jet", out: S + V}
        outputs: [score]
        """;
    isGood(planned(spec), 1e-12);
  }

  @Test
  void oneInputAndOneOutputKeepTheirNames() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: SO(3)
        inputs: [{name: p, over: sample, rep: 2V}]
        blocks:
          - {value: h_in, layer: linear, of: p, out: 2V}
          - {value: h, layer: linear, of: p, out: 2V, then: gate}
          - {value: score, layer: tensor-product, of: "h + h, h_in", out: S + V}
        outputs: [score]
        """;
    isGood(planned(spec), 1e-12);
  }

  /** The map from a pair to the one the other way round leads to no fewer rows. */
  @Test
  @Tag("slow")
  void tensorsOverSetsArePlannedInNetworks() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: SO(3)
        maps:
          - {name: abToSet, from: pair, to: set, sorted: true}
          - {name: abToA, from: pair, to: element, sorted: true}
        inputs:
          - {name: x, over: element, rep: S + V}
          - {name: e, over: pair, rep: S}
        blocks:
          - {value: p, layer: permutation, of: x, out: S + V, from: "1", to: "2"}
          - {value: q, layer: permutation, of: p + e, out: 2S + V, from: "2", to: "2", sums: mean}
          - {value: u, of: q, sum: abToSet}
          - {value: m, of: q, mean: abToA}
        outputs: [u, m]
        """;
    isGood(planned(spec), 1e-12);
  }

  @Test
  @Tag("slow")
  void coordinatesAreScalarsThatMayBeTransported() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: SO(3)
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
        inputs:
          - {name: v, over: node, rep: 2V}
          - {name: x, over: node, rep: S + V}
        blocks:
          - {value: f, layer: frame, of: v}
          - {value: inner, layer: frame, of: "v, x"}
          - {value: c, layer: linear, of: inner, out: 4S}
          - {value: moved, layer: transport, of: "f, c", in: S + V, sum: receiver}
        outputs: [moved]
        """;
    isGood(planned(spec), 1e-12);
  }

  /** Two of a kind whose code has parts of the same name, and values that differ in case alone. */
  @Test
  @Tag("slow")
  void layersOfOneKindAndLikeNamesDoNotMeetInTheClass() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: SO(3)
        maps:
          - {name: sender, from: edge, to: node}
          - {name: receiver, from: edge, to: node, sorted: true}
        inputs: [{name: x, over: node, rep: V + S}]
        blocks:
          - repeat: 2
            shared: true
            blocks:
              - {value: q, layer: linear, of: x, out: V + S}
              - {value: x, layer: attention, of: "q, q, x", heads: "1"}
          - {value: X, layer: linear, of: x, out: V + S}
          - {value: Layer, layer: tensor-product, of: "x, X", out: S + V}
        outputs: [Layer]
        """;
    isGood(planned(spec), 1e-12);
  }

  /** Second derivatives of radial functions, through their envelope. */
  @Test
  void forcesGoThroughRadialFunctions() throws IOException {
    String spec =
        """
        class: Checked
        package: org.example
        group: O(3)
        maps: [{name: molecule, from: edge, to: sample, sorted: true}]
        inputs: [{name: r, over: edge, rep: V}]
        blocks:
          - {value: near, layer: radial, of: r, functions: 4, cutoff: 3.5}
          - {value: energy, layer: perceptron, of: near, hidden: "3", out: S, sum: molecule}
          - {value: forces, layer: gradient, of: energy, by: r, times: -1}
        outputs: [energy, forces]
        """;
    isGood(planned(spec), 1e-12);
  }

  private static void isGood(PlannedNetwork network, double bound) {
    List<Finding> findings = LayerCheck.ofClass(network, Place.of("test"));
    assertThat(findings).hasSize(12).allMatch(Finding::isGood);
    assertThat(findings.getFirst().what()).isEqualTo("equivariance");
    assertThat(findings.getFirst().error()).isBetween(0.0, bound);
  }

  private PlannedNetwork planned(String spec) throws IOException {
    Path file = Files.writeString(folder.resolve("net.yaml"), spec);
    RequestedNetwork request = NetworkFile.read(file);
    return NetworkPlanner.plan(
        new LayerPlanner(new IntertwinerSolver(CACHE), CostModel.CHEAPEST),
        request.group(),
        request.declaration());
  }
}
