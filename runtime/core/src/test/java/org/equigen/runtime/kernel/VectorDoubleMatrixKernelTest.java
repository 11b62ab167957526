package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

class VectorDoubleMatrixKernelTest extends MatrixKernelContract<double[]> {
  @Override
  Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  MatrixKernel<double[]> kernel() {
    return KernelSelection.select("vector").doubleMatrix();
  }
}
