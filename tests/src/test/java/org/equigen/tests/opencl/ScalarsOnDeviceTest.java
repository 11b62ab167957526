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

/** Layers of scalars on a device: equivariant, as interpreted, all passes right. */
@RequiresOpenCl
class ScalarsOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3) | in=3V     | out=V^2 + S",
        "E(3)  | in=3V + S | out=2V",
      })
  void layersStandTheCheckOfGeneratedLayers(String group, String in, String out) {
    PlannedLayer planned = Requests.plan(group, "scalars", in, out, "hidden=6", "normalise=rms");
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
