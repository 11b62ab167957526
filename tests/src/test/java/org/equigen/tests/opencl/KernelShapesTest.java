package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.equigen.codegen.generation.FramedPlans;
import org.equigen.codegen.generation.LayerAgreement;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Precision;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shapes of kernels that few plans need, on a device against the interpreter. */
@RequiresOpenCl
class KernelShapesTest {
  private static final Segment ALL = Segment.of("", 5, 3);
  private static final Operand X = operand("x", Role.INPUT, ALL);
  private static final Operand Y = operand("y", Role.OUTPUT, ALL);
  private static final CoefficientTensor SAME = CoefficientTensor.identity(3);
  private static final CoefficientTensor PRODUCT =
      CoefficientTensor.builder(3)
          .add(Coefficient.ONE, 0, 0, 0)
          .add(Coefficient.of(2), 1, 1, 1)
          .add(Coefficient.ONE, 2, 1, 2)
          .build();

  @Test
  void segmentsOfBothCutsOfAnOperandAreAddedUp() {
    Operand q = operand("q", Role.INPUT, Segment.of("", 2, 3), Segment.of("", 3, 3));
    Operand twice = operand("t", Role.TEMPORARY, ALL).regrouped(q.segments());
    Access whole = new Access(twice, 0, "u");
    Access last = new Access(twice, twice.numberInRegrouping(1), "u");
    agree(
        FramedPlans.plan(
            new Program(
                List.of(X, q, Y),
                List.of(twice),
                List.of(
                    new Contraction(List.of(new Access(X, 0, "u")), whole, SAME),
                    new Contraction(List.of(new Access(q, 1, "u")), last, SAME),
                    new Contraction(List.of(whole, whole), new Access(Y, 0, "u"), PRODUCT)))));
  }

  @Test
  void channelsMayLieInLanes() {
    Operand other =
        new Operand("z", Role.TEMPORARY, Domain.SAMPLE, Layout.CHANNELS_IN_LANES, List.of(ALL));
    Access inLanes = new Access(other, 0, "u");
    agree(
        FramedPlans.plan(
            new Program(
                List.of(X, Y),
                List.of(other),
                List.of(
                    new Contraction(List.of(new Access(X, 0, "u")), inLanes, SAME),
                    new Contraction(List.of(inLanes, inLanes), new Access(Y, 0, "u"), PRODUCT)))));
  }

  @Test
  @Tag("slow")
  void tensorsOfManyTermsAreReadFromTables() {
    LayerPlan plan = Plans.linear("SO(3)", "V^4", "V^4");
    assertThat(DeviceLayers.kernels(plan).integers()).hasSizeGreaterThan(10_000);
    agree(plan);
  }

  private static Operand operand(String name, Role role, Segment... segments) {
    return new Operand(name, role, Domain.SAMPLE, List.of(segments));
  }

  private static void agree(LayerPlan plan) {
    KernelFile file = DeviceLayers.kernels(plan);
    try (var context = OpenClContext.open();
        var layer = OpenClLayer.of(context, file, Precision.DOUBLE)) {
      var batch = FramedPlans.batch(plan, Map.of(Domain.SAMPLE, 65));
      new LayerAgreement<>(layer, batch, 1e-12, file.source()).assertAll(plan);
    }
  }
}
