package org.equigen.runtime.kernel;

/** Plain loops that every Java runtime can run. */
final class PlainKernels implements KernelFamily {
  @Override
  public String description() {
    return "plain";
  }

  @Override
  public MatrixKernel<float[]> floatMatrix() {
    return new PlainFloatMatrixKernel();
  }

  @Override
  public MatrixKernel<double[]> doubleMatrix() {
    return new PlainDoubleMatrixKernel();
  }

  @Override
  public LaneKernel<float[]> floatLane() {
    return new PlainFloatLaneKernel();
  }

  @Override
  public LaneKernel<double[]> doubleLane() {
    return new PlainDoubleLaneKernel();
  }
}
