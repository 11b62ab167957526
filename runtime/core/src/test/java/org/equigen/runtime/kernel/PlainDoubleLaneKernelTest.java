package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class PlainDoubleLaneKernelTest extends LaneKernelContract<double[]> {
  @Override
  Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  LaneKernel<double[]> kernel() {
    return KernelFamily.plain().doubleLane();
  }
}
