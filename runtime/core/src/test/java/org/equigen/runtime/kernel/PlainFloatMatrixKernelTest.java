package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class PlainFloatMatrixKernelTest extends MatrixKernelContract<float[]> {
  @Override
  Precision<float[]> precision() {
    return Precision.FLOAT;
  }

  @Override
  MatrixKernel<float[]> kernel() {
    return KernelFamily.plain().floatMatrix();
  }
}
