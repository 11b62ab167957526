package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Rows;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.product.Products;
import org.equigen.codegen.request.Requests;
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
        "O(3)     | 3x0e + 2x1o | 0e + 1o | 2x0e + 3x1o | UVW  | SHARED | SAMPLE",
        "O(3)     | 3x0e + 3x1o | 0e + 1o | 0e + 1o     | UVU  | ROW    | SAMPLE",
        "O(3)     | 9x0e + 9x1o | 0e + 1o | 0e + 1o     | UVU  | ROW    | MESSAGE",
        "SO+(1,3) | 2V          | 2V      | S + Alt(2,V)| UUU  | SHARED | SUM",
        "S(4)     | 2V          | 3V      | V           | UVUV | NONE   | SAMPLE",
      })
  void productsStandTheCheckOfGeneratedLayers(
      String name, String left, String right, String out, Mode mode, Weights weights, Rows rows) {
    Group group = GroupNames.parse(name);
    ProductOptions usual = Products.options(mode, weights);
    ProductOptions options =
        new ProductOptions(mode, weights, usual.components(), usual.paths(), rows);
    PlannedLayer planned = Products.plan(group, left, right, out, options);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(group, planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)  | 2x0e + 3x1o | 2x0e + 1o | 2x0e + 3x1o + 4x0e | [0] x [0] -> [0] by uvu, weights"
            + " none; [1] x [1] -> [0]; [1] x [0] -> [1] by uvu, weights row; [0] x [0] -> [2] by"
            + " uvuv; [1] x [1] -> [2]; 0e x 1o -> 1o by uvu",
        "O(3)  | 9x0e + 9x1o | 0e + 1o   | 9x0e + 1o          | * x * -> [0] by uvu, weights row;"
            + " * x * -> 1o by uvu",
        "SU(3) | 2Real(V)    | Real(V)   | Real(V) + 2S       | * x * -> [1] by uvu; * x * -> *",
      })
  void mixedProductsStandTheCheckOfGeneratedLayers(
      String name, String left, String right, String out, String paths) {
    Group group = GroupNames.parse(name);
    PlannedLayer planned =
        Requests.plan(
            name, "tensor-product", "in=" + left, "with=" + right, "out=" + out, "paths=" + paths);
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      List<Finding> findings = LayerCheck.onDevice(group, planned, device, PLACE);
      assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    }
  }
}
