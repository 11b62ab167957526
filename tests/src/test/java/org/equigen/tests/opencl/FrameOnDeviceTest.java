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

/** Frames on a device: equivariant, as interpreted, all passes right. */
@RequiresOpenCl
class FrameOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SO(3)   | in=3V | with=V^2",
        "lorentz | in=4V | with=V",
        "SU(3)   | in=2Real(V) | with=RealForm((1,1))",
      })
  void framesStandTheCheckOfGeneratedLayers(String group, String in, String with) {
    PlannedLayer planned = Requests.plan(group, "frame", in, with);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
