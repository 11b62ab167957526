package org.equigen.tests.opencl;

import java.util.List;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.runtime.Precision;
import org.equigen.symbolic.diagnostic.Place;

/** Plans as layers on a device. */
final class DeviceLayers {
  private DeviceLayers() {}

  /** The kernel file of a plan. */
  static KernelFile kernels(LayerPlan plan) {
    OpenClTarget target = new OpenClTarget("Layer", "Equigen", List.of());
    return KernelFile.parse("Layer.cl", OpenClEmitter.emit(plan, target, Place.of("test")));
  }

  /** The layer of a file in a precision. */
  @SuppressWarnings("unchecked") // chosen by the precision
  static <A> OpenClLayer<A> open(OpenClContext context, KernelFile file, Precision<A> precision) {
    return (OpenClLayer<A>)
        (precision.equals(Precision.FLOAT)
            ? OpenClLayer.singlePrecision(context, file)
            : OpenClLayer.doublePrecision(context, file));
  }
}
