package org.equigen.tests.opencl;

import java.util.Map;
import java.util.stream.Stream;
import org.equigen.codegen.generation.FramedPlans;
import org.equigen.codegen.generation.LayerAgreement;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.plan.transform.FewerRows;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Precision;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pass of layers with several inputs over several domains, on a device, against the
 * interpreter: products with shared weights, messages, normalisation, softmax.
 */
@RequiresOpenCl
class FramedKernelsTest {
  private static OpenClContext context;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
  }

  @AfterAll
  static void close() {
    context.close();
  }

  static Stream<Named<Program>> programs() {
    return FramedPlans.programs();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyPassAgreesWithTheInterpreterInDouble(Program forward) {
    agree(FramedPlans.plan(forward), Precision.DOUBLE, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Tag("slow")
  void everyPassAgreesWithTheInterpreterInFloat(Program forward) {
    agree(FramedPlans.plan(forward), Precision.FLOAT, 2e-4);
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Tag("slow")
  void whatIsKeptForTheBackwardPassIsReadThere(Program forward) {
    agree(Residuals.keep(FramedPlans.plan(forward), 0), Precision.DOUBLE, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("programs")
  @Tag("slow")
  void programsOverFewerRowsAgree(Program forward) {
    agree(FramedPlans.plan(FewerRows.of(forward)), Precision.DOUBLE, 1e-12);
  }

  /** One layer for all numbers of rows, which shrink and grow. */
  private static <A> void agree(LayerPlan plan, Precision<A> precision, double tolerance) {
    KernelFile file = DeviceLayers.kernels(plan);
    try (OpenClLayer<A> layer = OpenClLayer.of(context, file, precision)) {
      for (Map<Domain, Integer> rows : FramedPlans.rows()) {
        Batch batch = FramedPlans.batch(plan, rows);
        LayerAgreement<A> agreement = new LayerAgreement<>(layer, batch, tolerance, file.source());
        if (rows.equals(FramedPlans.ROWS)) {
          agreement.assertAll(plan);
        } else {
          plan.passes().forEach(agreement::largest);
        }
      }
    }
  }
}
