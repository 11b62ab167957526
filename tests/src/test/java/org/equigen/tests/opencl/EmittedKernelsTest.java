package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.equigen.codegen.generation.LayerAgreement;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.gpu.Batch;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Precision;
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
        Plans.linear("SO(3)", "2V*V + V", "2V*V + V", Strategy.SCHUR),
        Plans.invariants("lorentz", "2S + 5V"),
        Plans.gate("SO(3)", "3S + 2V", Activation.SILU, Activation.SIGMOID),
        Plans.gate("SO(3)", "S + 2V", Activation.SOFTPLUS, Activation.TANH),
        Plans.gate("SO(3)", "S + 2V", Activation.SIGNED_LOG, Activation.RELU),
        Plans.gate("SO(3)", "S + 2V", Activation.SINE, Activation.GAUSSIAN),
        Plans.gate("SO(3)", "S + 2V", Activation.COSINE, Activation.SILU));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void agreeWithThePlan(LayerPlan plan) {
    agree(plan, 65);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
  void agreeAtEverySampleCount(int samples) {
    agree(Plans.linear("lorentz", "4V", "S + V"), samples);
    agree(Plans.linear("SO(3)", "S + 2V", "S + V"), samples);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void giveTheSameBitsTwice(LayerPlan plan) {
    try (var layer = OpenClLayer.singlePrecision(context, DeviceLayers.kernels(plan))) {
      double[] once = Batch.random(layer, 500, SEED).run(layer).results();
      assertThat(Batch.random(layer, 500, SEED).run(layer).results()).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void describeTheLayerThatThePlanDescribes(LayerPlan plan) {
    KernelFile file = DeviceLayers.kernels(plan);
    assertThat(file.declaration()).isEqualTo(plan.declaration());
    assertThat(file.digest()).isEqualTo(plan.digest());
    try (var layer = OpenClLayer.doublePrecision(context, file)) {
      assertThat(layer.declaration()).isEqualTo(plan.declaration());
      assertThat(layer.inputSize()).isEqualTo(plan.input().size());
      assertThat(layer.outputSize()).isEqualTo(plan.output().size());
      assertThat(layer.parameterCount()).isEqualTo(plan.parameters().size());
    }
  }

  private static void agree(LayerPlan plan, int samples) {
    agree(plan, samples, Precision.DOUBLE, 1e-12);
    agree(plan, samples, Precision.FLOAT, 1e-4);
  }

  private static <A> void agree(
      LayerPlan plan, int samples, Precision<A> precision, double tolerance) {
    KernelFile file = DeviceLayers.kernels(plan);
    try (OpenClLayer<A> layer = OpenClLayer.of(context, file, precision)) {
      var agreement = new LayerAgreement<>(layer, rows(samples), tolerance, file.source());
      if (samples > 0) {
        agreement.assertAll(plan);
      } else {
        plan.passes().forEach(agreement::largest);
      }
    }
  }

  private static org.equigen.codegen.plan.transform.Batch rows(int samples) {
    return org.equigen.codegen.plan.transform.Batch.ofSamples(samples);
  }
}
