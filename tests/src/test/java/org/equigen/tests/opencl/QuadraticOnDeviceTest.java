package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.request.Requests;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quadratic layers on a device: equivariant, as interpreted, all passes right. */
@RequiresOpenCl
class QuadraticOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | in=3S + 4V + 2V^2   | out=4S + 2V + V^2 | matrices=spanning",
        "SO+(1,3) | in=2S + 5V + V*V'   | out=S + 2V + V'   | matrices=spanning",
        "Sp(4)    | in=S + 3V + V^2     | out=2S + V        | matrices=all",
      })
  void quadraticLayersStandTheCheckOfGeneratedLayers(
      String group, String in, String out, String matrices) {
    PlannedLayer planned = Requests.plan(group, "quadratic", in, out, matrices);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
