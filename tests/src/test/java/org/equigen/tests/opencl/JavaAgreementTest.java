package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerDeclaration;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.gpu.Batch;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two emitted forms of one layer: Java on the processor, kernels on a device. */
@RequiresOpenCl
class JavaAgreementTest {
  private static final long SEED = 990_017;
  private static final Place PLACE = Place.of("test");
  private static final int[] SAMPLE_COUNTS = {1, 63, 64, 65, 1000};

  @ParameterizedTest
  @CsvSource({
    "lorentz, 4V, S + V, float",
    "lorentz, 4V, S + V, double",
    "lorentz, 3S + 8V, 20S + 18V, float",
    "SO(3), 2S + 3V + V*V, S + 2V + V*V, float",
    "SO(3), 2S + 3V + V*V, S + 2V + V*V, double",
  })
  void agreeToRounding(String group, String in, String out, String number, @TempDir Path folder)
      throws IOException, ReflectiveOperationException {
    GeneratedLayer generated = generate(GroupNames.parse(group), in, out);
    try (var sources = new JavaSourceLayers(folder, generated.sources());
        var context = OpenClContext.open()) {
      Precision<?> precision = number.equals("float") ? Precision.FLOAT : Precision.DOUBLE;
      Layer<?> java = sources.layer("generated.Sample", precision);
      compare(java, kernels(generated), context);
    }
  }

  private static void compare(Layer<?> java, KernelFile kernels, OpenClContext context) {
    boolean single = java.precision().equals(Precision.FLOAT);
    try (OpenClLayer<?> device =
        single
            ? OpenClLayer.singlePrecision(context, kernels)
            : OpenClLayer.doublePrecision(context, kernels)) {
      assertThat(device.parameterBlocks()).isEqualTo(java.parameterBlocks());
      assertThat(device.declaration()).isEqualTo(java.declaration());
      assertThat(device.digest()).isEqualTo(java.digest());
      assertThat(device.precision()).isEqualTo(java.precision());
      for (int samples : SAMPLE_COUNTS) {
        assertAgreement(java, device, samples, single ? 1e-4 : 1e-12);
      }
    }
  }

  @SuppressWarnings("unchecked") // both have the same precision
  private static <A> void assertAgreement(
      Layer<?> java, Layer<?> device, int samples, double tolerance) {
    Layer<A> plain = (Layer<A>) java;
    double[] expected = Batch.random(plain, samples, SEED).run(plain).results();
    Batch<A> batch = Batch.random(plain, samples, SEED).run((Layer<A>) device);
    double[] found = batch.results();
    double scale = 1;
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      scale = Math.max(scale, Math.abs(expected[i]));
      worst = Math.max(worst, Math.abs(found[i] - expected[i]));
    }
    assertThat(worst / scale).as("%d samples, seed %d", samples, SEED).isLessThan(tolerance);
    assertThat(batch.largestOutput()).isGreaterThan(0.01);
  }

  private static GeneratedLayer generate(Group group, String in, String out) {
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());
    LayerDeclaration declaration =
        new LayerDeclaration.Linear(
            RepresentationParser.parse(in, group), RepresentationParser.parse(out, group));
    return new LayerGenerator(new LayerPlanner(solver, CostModel.CHEAPEST))
        .generate(new LayerRequest(PLACE, group, declaration, "generated", "Sample"));
  }

  private static KernelFile kernels(GeneratedLayer generated) {
    OpenClTarget target = new OpenClTarget("Sample", "Equigen", List.of());
    String text = OpenClEmitter.emit(generated.planned().plan(), target, PLACE);
    return KernelFile.parse("Sample.cl", text);
  }
}
