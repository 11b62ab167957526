package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.NumberType;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.Strategy;
import org.equigen.gpu.Batch;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Emitted kernels against the plan interpreter, forward and both gradients. */
@RequiresOpenCl
class EmittedKernelsTest {
  private static final long SEED = 7_140_281;

  private static OpenClContext context;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
  }

  @AfterAll
  static void close() {
    context.close();
  }

  static Stream<LayerPlan> plans() {
    return Stream.of(
        Plans.linear("lorentz", "4V", "S + V"),
        Plans.linear("lorentz", "3S + 2V", "20S + 17V"),
        Plans.linear("SO(3)", "2S + 3V", "S + 2V + V*V"),
        Plans.linear("SO(3)", "V*V", "2V*V", Strategy.CONTRACT_FIRST),
        Plans.linear("SO(3)", "V*V", "2V*V", Strategy.MIX_FIRST),
        Plans.linear("SO(3)", "V*V", "2V*V + V", Strategy.MATERIALISED),
        Plans.invariants("lorentz", "2S + 5V"),
        Plans.gate("SO(3)", "3S + 2V", Activation.SILU, Activation.SIGMOID),
        Plans.gate("SO(3)", "S + 2V", Activation.SOFTPLUS, Activation.TANH),
        Plans.gate("SO(3)", "S + 2V", Activation.SIGNED_LOG, Activation.RELU));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void agreeWithThePlanInDouble(LayerPlan plan) {
    assertAgreement(plan, Precision.DOUBLE, 65, 1e-13);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void agreeWithThePlanInFloat(LayerPlan plan) {
    assertAgreement(plan, Precision.FLOAT, 65, 2e-5);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 1000})
  void agreeAtEverySampleCount(int samples) {
    assertAgreement(Plans.linear("lorentz", "4V", "S + V"), Precision.DOUBLE, samples, 1e-12);
    assertAgreement(Plans.linear("SO(3)", "S + 2V", "S + V"), Precision.FLOAT, samples, 1e-4);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void giveTheSameBitsTwice(LayerPlan plan) {
    try (var layer = OpenClLayer.singlePrecision(context, kernels(plan, NumberType.FLOAT))) {
      double[] once = Batch.random(layer, 500, SEED).run(layer).results();
      assertThat(Batch.random(layer, 500, SEED).run(layer).results()).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void describeTheLayerThatThePlanDescribes(LayerPlan plan) {
    PlanLayer<float[]> expected = new PlanLayer<>(plan, Precision.FLOAT);
    KernelFile file = kernels(plan, NumberType.FLOAT);
    assertThat(file.declaration()).isEqualTo(expected.declaration());
    assertThat(file.digest()).isEqualTo(expected.digest());
    assertThat(file.parameterBlocks()).isEqualTo(expected.parameterBlocks());
    assertThat(file.inputSize()).isEqualTo(expected.inputSize());
    assertThat(file.outputSize()).isEqualTo(expected.outputSize());
  }

  private static KernelFile kernels(LayerPlan plan, NumberType type) {
    OpenClTarget target = new OpenClTarget("Layer", type, "Equigen", List.of());
    return KernelFile.parse("Layer.cl", OpenClEmitter.emit(plan, target, Place.of("test")));
  }

  private static <A> void assertAgreement(
      LayerPlan plan, Precision<A> precision, int samples, double tolerance) {
    PlanLayer<A> reference = new PlanLayer<>(plan, precision);
    try (OpenClLayer<?> layer = open(plan, precision)) {
      @SuppressWarnings("unchecked") // open has chosen the layer by the precision
      Layer<A> onDevice = (Layer<A>) layer;
      Batch<A> batch = Batch.random(reference, samples, SEED).run(onDevice);
      double[] expected = Batch.random(reference, samples, SEED).run(reference).results();
      double[] found = batch.results();
      double scale = 1;
      for (double value : expected) {
        scale = Math.max(scale, Math.abs(value));
      }
      double worst = 0;
      for (int i = 0; i < expected.length; i++) {
        worst = Math.max(worst, Math.abs(found[i] - expected[i]) / scale);
      }
      assertThat(worst).as("%s, seed %d", plan.declaration(), SEED).isLessThan(tolerance);
      assertThat(batch.largestOutput()).isGreaterThan(0.01);
    }
  }

  private static OpenClLayer<?> open(LayerPlan plan, Precision<?> precision) {
    return precision.equals(Precision.FLOAT)
        ? OpenClLayer.singlePrecision(context, kernels(plan, NumberType.FLOAT))
        : OpenClLayer.doublePrecision(context, kernels(plan, NumberType.DOUBLE));
  }
}
