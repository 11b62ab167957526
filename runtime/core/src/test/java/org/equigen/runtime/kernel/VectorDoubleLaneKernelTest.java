package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class VectorDoubleLaneKernelTest extends LaneKernelContract<double[]> {
  @Override
  Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  LaneKernel<double[]> kernel() {
    return KernelSelection.select("vector").doubleLane();
  }
}
