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

/** Norms and activations of norms on a device: equivariant, as interpreted, all passes right. */
@RequiresOpenCl
class NormOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | norm            | in=2x0e + 2x1o + 2e | balance=degree | scale=channel",
        "SO+(1,3) | norm            | in=2S + 3V          | over=term      | epsilon=0.1",
        "SO+(1,3) | norm-activation | in=2S + 2V          | bias=channel   | epsilon=0.1",
        "SU(3)    | norm-activation | in=2 Real(V) + S    | function=tanh  | bias=none",
      })
  void normsStandTheCheckOfGeneratedLayers(
      String group, String kind, String in, String option, String other) {
    PlannedLayer planned = Requests.plan(group, kind, in, option, other);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
