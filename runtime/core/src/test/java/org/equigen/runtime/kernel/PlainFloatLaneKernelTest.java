package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class PlainFloatLaneKernelTest extends LaneKernelContract<float[]> {
  @Override
  Precision<float[]> precision() {
    return Precision.FLOAT;
  }

  @Override
  LaneKernel<float[]> kernel() {
    return KernelFamily.plain().floatLane();
  }
}
