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
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
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
  private static final Place PLACE = Place.of("test");

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
      KernelFile kernels = kernels(generated);
      if (number.equals("float")) {
        compare(sources, context, kernels, Precision.FLOAT);
      } else {
        compare(sources, context, kernels, Precision.DOUBLE);
      }
    }
  }

  @SuppressWarnings("unchecked") // of this number type
  private static <A> void compare(
      JavaSourceLayers sources, OpenClContext context, KernelFile kernels, Precision<A> precision)
      throws ReflectiveOperationException {
    Layer<A> java = (Layer<A>) sources.layer("generated.Sample", precision);
    try (OpenClLayer<A> device = OpenClLayer.of(context, kernels, precision)) {
      assertThat(java.signature()).isEqualTo(device.signature());
      JavaAgreement.requireSame(java, device);
    }
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
