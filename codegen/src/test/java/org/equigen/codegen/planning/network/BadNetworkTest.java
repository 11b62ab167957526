package org.equigen.codegen.planning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A declaration that cannot be a network is refused at its line, with what would do. */
class BadNetworkTest {
  private static final BasisCache CACHE = BasisCache.inMemory();

  private static final String GOOD =
      """
      class: Net
      package: org.example
      group: SO(3)
      maps:
        - {name: sender, from: edge, to: node}
        - {name: receiver, from: edge, to: node, sorted: true}
      inputs: [{name: x, over: node, rep: 2V}]
      blocks:
        - {value: h, layer: linear, of: x, out: 2S + 2V}
        - {value: y, layer: linear, of: h, out: V}
      outputs: [y]
      """;

  @TempDir private Path folder = Path.of(".");

  @Test
  void theGoodOneIsPlanned() throws IOException {
    PlannedNetwork network = planned(GOOD);
    assertThat(network.parameters()).isEqualTo(2 * 2 + 2 + 2); // 2V -> 2V, biases, 2V -> V
    assertThat(network.plan().parameters().segments())
        .extracting(it -> it.name())
        .allMatch(it -> it.startsWith("h: ") || it.startsWith("y: "));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "of: h, | of: g, | [EQG140] | net.yaml:10: there is no value \"g\" before this",
        "of: h, | of: h at sendr, | [EQG140] | Did you mean \"sender\"?",
        "of: h, | of: \"h at sender + x\", | [EQG142] | \"x at sender\"",
        "of: h, | of: h at sender receiver, | [EQG143] | it leads from edge to node, not to edge",
        "of: h, | of: \"h +\", | [EQG147] | a name is missing",
        "of: h, | of: h of x, | [EQG147] | \"at\" and the names of maps",
        "outputs: [y] | outputs: [z] | [EQG140] | net.yaml:11",
        "outputs: [y] | outputs: [h] | [EQG144] | the value \"y\"",
        "outputs: [y] | outputs: [] | [EQG033] | outputs: [y]",
        "name: receiver | name: tiles | [EQG141] | generated code uses it",
        "value: h | value: 2h | [EQG141] | beginning with a letter",
        "name: sender | name: receiver | [EQG141] | another one has it",
        "sorted: true | sorted: yes | [EQG080] | Known: true, false",
        "layer: linear, of: h | layer: liner, of: h | [EQG080] | Did you mean \"linear\"?",
        "layer: linear, of: h, out: V | layer: add, of: 'h, x' | [EQG146] | reads \"2S + 2V\"",
        "layer: linear, of: h, out: V | layer: add, of: h | [EQG145] | it reads two or more",
        "layer: linear, of: h, out: V | layer: tensor-product, of: h, out: V | [EQG145] | two"
            + " factors",
        "layer: linear, of: h, out: V | layer: perceptron, of: h, out: S | [EQG086] | other terms",
        "layer: linear, of: h, out: V | layer: norm, of: h, out: V | [EQG086] | follows",
        "layer: linear, of: h, out: V | layer: norm, of: h, mode: uvu | [EQG086] | \"mode\"",
        "of: h, out: V | of: h, out: V, sum: sender | [EQG143] | what is summed has rows of node",
        "of: h, out: V | of: h, out: V, sum: sender, mean: sender | [EQG084] | what becomes",
        "of: h, out: V | of: h, out: Q | [EQG0 | net.yaml:10",
        "of: h, out: V | of: h | [EQG033] | out: 8S + 4V",
        "outputs: [y] | outputs: [y, x] | [EQG141] | {value: y, of: \"x\"}",
        "outputs: [y] | outputs: [y, y] | [EQG141] | the output y or a derivative has it",
        "name: x, | name: dy, | [EQG141] | the input dy or a derivative has it",
        "name: x, | name: dw, | [EQG141] | the parameters w or a derivative has it",
        "name: sender | name: Tile | [EQG141] | it begins with a capital letter",
        "name: sender | name: hValues | [EQG141] | has such names for values",
        "value: y, layer: linear, of: h, out: V | value: y, of: h, then: gate | [EQG086] | a linear"
            + " block",
        "value: y, layer: linear, of: h, out: V | repeat: 2 | [EQG033] | \"blocks\" is missing",
        "value: y, layer: linear, of: h, out: V | repeat: 2, shared: yes | [EQG080] | false, true",
        "value: y, layer: linear, of: h, out: V | repeat: 2, shared: 'true', blocks: [{value: h,"
            + " layer: linear, of: h, out: V}] | [EQG086] | leave \"shared\" out",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: x | [EQG148] | \"2S + 2V\"",
        "layer: linear, of: h, out: V | layer: gradient, of: h | [EQG033] | by: x",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: z | [EQG140] | value \"z\"",
        "layer: linear, of: h, out: V | layer: gradient, of: h at sender, by: x | [EQG147] | its"
            + " own rows",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: x, times: 0.5 | [EQG136] |"
            + " \"-1\"",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: x, times: 0 | [EQG136] |"
            + " other than 0",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: x, out: V | [EQG086] | \"out\"",
        "layer: linear, of: h, out: V | layer: gradient, of: h, by: 'x, h' | [EQG145] | what it is"
            + " differentiated by",
        "layer: linear, of: h, out: V | layer: linear, of: h, out: V, by: x | [EQG086] | of kind"
            + " gradient",
        "layer: linear, of: h, out: V | layer: subtract, of: h | [EQG145] | it reads two",
        "layer: linear, of: h, out: V | layer: subtract, of: 'h, x' | [EQG146] | reads \"2S + 2V\"",
        "layer: linear, of: h, out: V | layer: norm, of: h, in: V | [EQG086] | of kind transport",
        "layer: linear, of: h, out: V | layer: tensor-product, weights: row, of: 'h, h, x', out: S"
            + " | [EQG146] | 8S",
        "layer: linear, of: h, out: V | layer: radial, of: x | [EQG033] | cutoff: 5",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: -1 | [EQG136] | 1e-30",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: wide | [EQG136] | wide",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, functions: 0 | [EQG136] |"
            + " a number from 1 to 512",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, order: 2 | [EQG136] | from"
            + " 3",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, basis: bassel | [EQG080] |"
            + " \"bessel\"",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, start: 1 | [EQG086] | no"
            + " first centre",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, basis: gaussian, start: 3"
            + " | [EQG136] | below 2.0",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, envelope: cosine, order: 5"
            + " | [EQG086] | no order",
        "layer: linear, of: h, out: V | layer: radial, of: h, cutoff: 2 | [EQG070] | several terms",
        "layer: linear, of: h, out: V | layer: radial, of: 'x, x', cutoff: 2 | [EQG145] | reads"
            + " one",
        "layer: linear, of: h, out: V | layer: radial, of: x, cutoff: 2, out: S | [EQG086] |"
            + " \"out\"",
        "of: h, out: V | of: h, out: V, cutoff: 2 | [EQG086] | of kind radial",
        "layer: linear, of: h, out: V | layer: distance, of: x, cutoff: 2 | [EQG086] | distance has"
            + " no",
      })
  void whatDoesNotFitIsSaidAtItsLine(String part, String other, String identifier, String words)
      throws IOException {
    assertThat(GOOD).contains(part);
    int last = GOOD.lastIndexOf(part);
    String bad = GOOD.substring(0, last) + other + GOOD.substring(last + part.length());
    assertThatThrownBy(() -> planned(bad))
        .hasMessageContaining(identifier)
        .hasMessageContaining(words)
        .hasMessageContaining("net.yaml:");
  }

  /** An energy for which each block of the last one is exchanged. */
  private static final String ENERGY =
      """
      class: Net
      package: org.example
      group: O(3)
      inputs:
        - {name: x, over: sample, rep: V}
        - {name: z, over: sample, rep: 2S}
      blocks:
        - {value: s, layer: square, of: x, mode: uuu, weights: none, out: S}
        - {value: u, layer: perceptron, of: s, hidden: "2", out: S}
        - {value: v, layer: perceptron, of: z, hidden: "2", out: S}
        - {value: energy, layer: linear, of: u + v, out: S}
        - {value: forces, layer: gradient, of: energy, by: x, times: -1}
      outputs: [energy, forces]
      """;

  @Test
  void aGradientNeedsInfluenceAndSmoothFunctionsInBetween() throws IOException {
    assertThat(planned(ENERGY).outputs().get("forces")).hasToString("V");
    assertThatThrownBy(() -> planned(ENERGY.replace("of: energy, by: x", "of: v, by: x")))
        .hasMessageContaining("[EQG149]")
        .hasMessageContaining("net.yaml:12")
        .hasMessageContaining("does not depend on \"x\"")
        .hasMessageContaining("Inputs that it depends on: z.");
    assertThatThrownBy(
            () -> planned(ENERGY.replace("of: s, hidden", "of: s, function: relu, hidden")))
        .hasMessageContaining("[EQG150]")
        .hasMessageContaining("net.yaml:12")
        .hasMessageContaining("softplus");
    String elsewhere = ENERGY.replace("of: z, hidden", "of: z, function: relu, hidden");
    assertThat(planned(elsewhere).outputs()).containsKey("forces");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "lorentz | radial, cutoff: 2 | [EQG070] | Take a block of kind distance",
        "Sp(4) | radial, cutoff: 2 | [EQG070] | antisymmetric",
        "Sp(4) | distance | [EQG070] | of kind invariants",
        "SL(3) | distance | [EQG070] | has no invariant bilinear form",
      })
  void lengthsNeedAForm(String group, String layer, String identifier, String words) {
    String spec = GOOD.replace("SO(3)", group).replace("linear, of: h, out: V", layer + ", of: x");
    String unread = spec.replace("  - {value: h, layer: linear, of: x, out: 2S + 2V}\n", "");
    assertThatThrownBy(() -> planned(unread))
        .hasMessageContaining(identifier)
        .hasMessageContaining(words)
        .hasMessageContaining("net.yaml:9");
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
