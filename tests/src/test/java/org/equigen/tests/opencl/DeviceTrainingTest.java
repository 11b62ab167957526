package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.generation.FramedPlans;
import org.equigen.codegen.generation.TrainingData;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.transform.Residuals;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.codegen.request.Requests;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClEngine;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Dropout;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Gradients of emitted layers, over whatever domains and maps they have, on a device and by Java on
 * threads.
 */
@RequiresOpenCl
class DeviceTrainingTest {
  private static final long SEED = 20_261_202;
  private static final Sharding SHARDING = new Sharding(2, 3, 2);

  private static OpenClContext context;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
  }

  @AfterAll
  static void close() {
    context.close();
  }

  static Stream<Named<LayerPlan>> plans() {
    LayerPlan first = Plans.linear("SO(3)", "2V + S", "S + 2V");
    LayerPlan second = Plans.invariants("SO(3)", "S + 2V");
    LayerPlan linked = FramedPlans.plan(Wiring.chain(List.of(first, second)).forward());
    return Stream.of(
        framed("a product with shared weights"),
        framed("messages: gather, product, segment sum"),
        framed("linear maps of gathered values"),
        Named.of("a network of linked layers", linked),
        Named.of("a network that keeps residuals", Residuals.keep(linked, 0)));
  }

  private static Named<LayerPlan> framed(String name) {
    return Named.of(name, FramedPlans.plan(FramedPlans.program(name)));
  }

  @Test
  void statisticsOfBatchesAreThoseOfJavaWhereOnePassTakesAllSamples() throws Exception {
    LayerPlan plan = Requests.plan("O(3)", "batch-norm", "in=2x0e + 2x1o").plan();
    compare(plan, new Sharding(1, 64, 1));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void gradientsAreThoseOfJava(LayerPlan plan) throws Exception {
    compare(plan, SHARDING);
  }

  @Test
  void channelsThatAreDroppedAreThoseOfJava() throws Exception {
    List<LayerPlan> layers =
        List.of(
            Plans.linear("SO(3)", "2V + S", "8S + 6V"),
            Requests.plan("SO(3)", "dropout", "in=8S + 6V", "probability=0.3").plan(),
            Plans.linear("SO(3)", "8S + 6V", "8S + 6V"),
            Requests.plan("SO(3)", "dropout", "in=8S + 6V").plan());
    compare(Wiring.network(layers), SHARDING);
  }

  @Test
  void columnsInRowsAreThoseOfJava() throws Exception {
    LayerPlan plan =
        Requests.plan("O(3)", "permutation", "in=2x1o + 3x0e", "out=2x1o", "from=1", "to=2").plan();
    compare(plan, SHARDING);
    compare(
        Requests.plan(
                "O(3)",
                "tensor-product",
                "in=8x0e + 8x1o",
                "with=0e + 1o",
                "out=0e + 1o",
                "mode=uvu",
                "rows=message")
            .plan(),
        SHARDING);
  }

  private void compare(LayerPlan plan, Sharding sharding) throws Exception {
    JavaTarget target = new JavaTarget("generated", "Sample", "Equigen", List.of("A test."));
    String source = JavaLayerEmitter.emit(plan, target, Place.of("test"));
    try (JavaSourceLayers sources = new JavaSourceLayers(folder, Map.of(target.path(), source));
        OpenClLayer<double[]> onDevice =
            OpenClLayer.of(context, DeviceLayers.kernels(plan), Precision.DOUBLE)) {
      @SuppressWarnings("unchecked") // of this number type
      Layer<double[]> plain = (Layer<double[]>) sources.layer("generated.Sample", Precision.DOUBLE);
      compare(plain, onDevice, sharding);
    }
  }

  private static void compare(
      Layer<double[]> plain, OpenClLayer<double[]> onDevice, Sharding sharding) {
    Objective objective = TrainingData.objective(plain.signature());
    Samples samples = TrainingData.samples(plain.signature(), SEED);
    Parameters<double[]> expected = Parameters.of(plain);
    Parameters<double[]> found = Parameters.of(onDevice);
    try (GradientEngine<double[]> threads = new ShardedGradient<>(plain, objective, sharding);
        GradientEngine<double[]> device =
            OpenClEngine.open(context, onDevice, objective, sharding)) {
      Dropout step = new Dropout.Drawn(SEED, 7);
      double loss = threads.gradient(initial(plain), samples, step, expected);
      assertThat(device.gradient(initial(onDevice), samples, step, found))
          .isPositive()
          .isCloseTo(loss, within(1e-12 * loss));
      assertThat(found.arrays()).isEqualTo(expected.arrays());
      for (int i = 0; i < found.arrays(); i++) {
        assertThat(found.array(i))
            .as("array %d, seed %d", i, SEED)
            .isNotEqualTo(Parameters.of(onDevice).array(i))
            .containsExactly(expected.array(i), within(1e-12 * (1 + loss)));
      }
    }
  }

  private static Parameters<double[]> initial(Layer<double[]> layer) {
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    return parameters;
  }
}
