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

/** Attention over random graphs on a device: equivariant, as interpreted, all passes right. */
@RequiresOpenCl
class AttentionOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | in=2x0e + 4x1o | with=2x0e + 2x2e | heads=2",
        "SO+(1,3) | in=2S + V      | with=V           | heads=1",
      })
  void attentionStandsTheCheckOfGeneratedLayers(
      String group, String in, String values, String heads) {
    PlannedLayer planned = Requests.plan(group, "attention", in, values, heads);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
