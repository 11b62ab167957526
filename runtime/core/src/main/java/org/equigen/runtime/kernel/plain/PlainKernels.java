package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.ChannelKernel;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.MatrixKernel;
import org.equigen.runtime.kernel.ProductKernel;
import org.equigen.runtime.kernel.RowKernel;

/** Plain loops that every Java runtime can run. Loaded by name. */
public final class PlainKernels implements KernelFamily {
  /** Needs nothing of the machine. */
  public PlainKernels() {}

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

  @Override
  public RowKernel<float[]> floatRow() {
    return new PlainFloatRowKernel();
  }

  @Override
  public RowKernel<double[]> doubleRow() {
    return new PlainDoubleRowKernel();
  }

  @Override
  public ProductKernel<float[]> floatProduct() {
    return new PlainFloatProductKernel();
  }

  @Override
  public ProductKernel<double[]> doubleProduct() {
    return new PlainDoubleProductKernel();
  }

  @Override
  public ChannelKernel<float[]> floatChannel() {
    return new PlainFloatChannelKernel();
  }

  @Override
  public ChannelKernel<double[]> doubleChannel() {
    return new PlainDoubleChannelKernel();
  }
}
