package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class VectorFloatMatrixKernelTest extends MatrixKernelContract<float[]> {
  @Override
  Precision<float[]> precision() {
    return Precision.FLOAT;
  }

  @Override
  MatrixKernel<float[]> kernel() {
    return KernelSelection.select("vector").floatMatrix();
  }
}
