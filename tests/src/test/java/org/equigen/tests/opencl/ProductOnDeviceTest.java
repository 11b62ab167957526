package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.planning.PlannedLayer;
import org.equigen.codegen.planning.ProductOptions.Mode;
import org.equigen.codegen.planning.ProductOptions.Weights;
import org.equigen.codegen.planning.Products;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of two inputs on a device: equivariant, as interpreted, and all passes derivatives. */
@RequiresOpenCl
class ProductOnDeviceTest {
  private static final Place PLACE = Place.of("test");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)     | 3x0e + 2x1o | 0e + 1o | 2x0e + 3x1o | UVW  | SHARED",
        "O(3)     | 3x0e + 3x1o | 0e + 1o | 0e + 1o     | UVU  | ROW",
        "SO+(1,3) | 2V          | 2V      | S + Alt(2,V)| UUU  | SHARED",
        "S(4)     | 2V          | 3V      | V           | UVUV | NONE",
      })
  void productsStandTheCheckOfGeneratedLayers(
      String name, String left, String right, String out, Mode mode, Weights weights) {
    Group group = GroupNames.parse(name);
    PlannedLayer planned = Products.plan(group, left, right, out, Products.options(mode, weights));
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(group, planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
