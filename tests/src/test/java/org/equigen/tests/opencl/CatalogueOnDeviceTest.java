package org.equigen.tests.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.check.DeviceRunners;
import org.equigen.codegen.check.Finding;
import org.equigen.codegen.check.LayerCheck;
import org.equigen.codegen.plan.transform.Passes;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.gpu.RequiresOpenCl;
import org.equigen.runtime.FrameContract;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerContract;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.diagnostic.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layer of the catalogue, with all four passes, on a device in double: what it computes is
 * equivariant, is what the interpreter and the class in Java compute, and has the derivatives of
 * finite differences.
 */
@RequiresOpenCl
@Tag("slow")
@ParameterizedClass
@MethodSource("org.equigen.tests.opencl.CatalogueLayer#all")
class CatalogueOnDeviceTest {
  /**
   * Bytes of small objects that wrap the arguments of the driver's calls, in 20 runs of four
   * passes: their number depends on the kernels, not on the rows.
   */
  private static final long ALLOCATED = 20L * 4 * 10_000;

  /** Layers by their classes: the kernels of each are compiled once. */
  private static final Map<String, OpenClLayer<double[]>> LAYERS = new HashMap<>();

  private static final Place PLACE = Place.of("test");

  private static OpenClContext context;

  private final CatalogueLayer entry;
  private final OpenClLayer<double[]> onDevice;

  CatalogueOnDeviceTest(CatalogueLayer entry) {
    this.entry = entry;
    onDevice = LAYERS.computeIfAbsent(entry.className(), _ -> compiled(entry));
  }

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
  }

  @AfterAll
  static void close() {
    LAYERS.values().forEach(OpenClLayer::close);
    LAYERS.clear();
    context.close();
  }

  private static OpenClLayer<double[]> compiled(CatalogueLayer entry) {
    KernelFile kernels = DeviceLayers.kernels(Passes.all(entry.planned().plan()));
    return OpenClLayer.of(context, kernels, Precision.DOUBLE);
  }

  @Test
  void everyPassStandsTheCheckOfGeneratedLayers() {
    List<Finding> findings;
    try (DeviceRunners device = DeviceRunners.source(PLACE).open("", PLACE)) {
      findings = LayerCheck.onDevice(entry.group(), entry.planned(), device, PLACE);
    }
    assertThat(findings).hasSize(20).allMatch(Finding::isGood);
    assertThat(findings)
        .filteredOn(it -> it.what().equals("differences"))
        .hasSize(3)
        .allMatch(it -> it.error() > 0 && it.bound() <= 1e-6);
  }

  @Test
  void theKernelsComputeWhatTheClassComputes() throws ReflectiveOperationException {
    JavaAgreement.requireSame(entry.java(Precision.DOUBLE), onDevice);
  }

  @Nested
  class OverFrames extends FrameContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return onDevice;
    }

    @Override
    protected Set<Pass> passes() {
      return Set.of(Pass.values());
    }

    @Override
    protected long allocationLimit() {
      return ALLOCATED;
    }
  }

  @Nested
  class ThroughBothDoors extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return onDevice;
    }

    @Override
    protected boolean makesFrames() {
      return true;
    }

    @Override
    protected long allocationLimit() {
      return ALLOCATED;
    }
  }
}
