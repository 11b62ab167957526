package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class VectorFloatLaneKernelTest extends LaneKernelContract<float[]> {
  @Override
  Precision<float[]> precision() {
    return Precision.FLOAT;
  }

  @Override
  LaneKernel<float[]> kernel() {
    return KernelSelection.select("vector").floatLane();
  }
}
