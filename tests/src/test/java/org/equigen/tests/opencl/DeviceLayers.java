package org.equigen.tests.opencl;

import java.util.List;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.gpu.KernelFile;
import org.equigen.symbolic.diagnostic.Place;

/** Plans as layers on a device. */
final class DeviceLayers {
  private DeviceLayers() {}

  /** The kernel file of a plan. */
  static KernelFile kernels(LayerPlan plan) {
    OpenClTarget target = new OpenClTarget("Layer", "Equigen", List.of());
    return KernelFile.parse("Layer.cl", OpenClEmitter.emit(plan, target, Place.of("test")));
  }
}
