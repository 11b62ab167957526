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

/** Tensors over sets on a device: equivariant, as interpreted and as in Java, all passes right. */
@RequiresOpenCl
class PermutationOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trivial(1) | in=3S         | out=2S      | from=2 | to=2 | sums=sum",
        "O(3)       | in=2x1o + 0e  | out=1o + 2e | from=1 | to=2 | sums=mean",
      })
  void layersStandTheCheckOfGeneratedLayers(
      String group, String in, String out, String from, String to, String sums) {
    PlannedLayer planned = Requests.plan(group, "permutation", in, out, from, to, sums);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(GroupNames.parse(group), planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
