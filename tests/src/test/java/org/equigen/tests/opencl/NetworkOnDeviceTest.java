package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.network.NetworkPlanner;
import org.equigen.codegen.planning.network.PlannedNetwork;
import org.equigen.codegen.request.NetworkFile;
import org.equigen.codegen.request.RequestedNetwork;
import org.equigen.codegen.request.TargetClass;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;

/**
 * A declared network on a device: messages whose rows lie one after another between layers with
 * rows in lanes, sums and means, equivariant, as interpreted, and all passes derivatives.
 */
@RequiresOpenCl
class NetworkOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  private static final String SPEC =
      """
      group: O(3)
      maps:
        - {name: sender, from: edge, to: node}
        - {name: receiver, from: edge, to: node, sorted: true}
        - {name: molecule, from: node, to: sample, sorted: true}
      inputs:
        - {name: h, over: node, rep: 8x0e + 8x1o}
        - {name: r, over: edge, rep: 1o}
      blocks:
        - {value: Y, layer: harmonics, of: r, degree: 1}
        - {value: waves, layer: radial, of: r, functions: 3, cutoff: 4.5}
        - {value: length, layer: distance, of: r}
        - {value: bells, layer: radial, of: length, basis: gaussian, functions: 2, cutoff: 4,
           envelope: cosine}
        - {value: radial, layer: linear, of: waves + bells, out: 2x0e}
        - {value: weights, layer: perceptron, of: radial, hidden: "16", out: 32x0e}
        - {value: m, layer: tensor-product, mode: uvu, weights: row, of: "h at sender, Y, weights",
           out: 0e + 1o, sum: receiver}
        - {value: next, layer: linear, of: m + h, out: 2x0e + 2x1o, then: gate}
        - {value: energy, layer: linear, of: next, out: 0e, sum: molecule}
        - {value: pull, layer: gradient, of: energy, by: r, sum: receiver}
        - {value: dipole, layer: linear, of: next, out: 1o, mean: molecule}
      outputs: [energy, dipole, pull]
      """;

  @Test
  void aNetworkStandsTheCheckOfGeneratedLayers() {
    RequestedNetwork request = NetworkFile.parse(PLACE, SPEC, new TargetClass("p", "Net"));
    PlannedNetwork network =
        NetworkPlanner.plan(
            new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST),
            request.group(),
            request.declaration());
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(network, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
      assertThat(findings.getFirst().error()).isBetween(0.0, 1e-12);
    }
  }
}
