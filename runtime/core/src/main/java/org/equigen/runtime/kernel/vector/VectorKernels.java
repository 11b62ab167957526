package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.ChannelKernel;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.MatrixKernel;
import org.equigen.runtime.kernel.ProductKernel;
import org.equigen.runtime.kernel.RowKernel;

/** Kernels on the Vector API, for vectors of 128 bits and more. Loaded by name. */
public final class VectorKernels implements KernelFamily {
  private static final int BITS = FloatVector.SPECIES_PREFERRED.vectorBitSize();

  /**
   * Refuses machines whose vectors do not divide a lane row into panels.
   *
   * @throws UnsupportedOperationException on such a machine
   */
  public VectorKernels() {
    if (BITS < 128 || Tile.LANES % FloatPanel.WIDTH != 0) {
      throw new UnsupportedOperationException("vectors of " + BITS + " bits are not supported");
    }
  }

  @Override
  public String description() {
    return "vector (" + BITS + " bit)";
  }

  @Override
  public MatrixKernel<float[]> floatMatrix() {
    return new VectorFloatMatrixKernel();
  }

  @Override
  public MatrixKernel<double[]> doubleMatrix() {
    return new VectorDoubleMatrixKernel();
  }

  @Override
  public LaneKernel<float[]> floatLane() {
    return new VectorFloatLaneKernel();
  }

  @Override
  public LaneKernel<double[]> doubleLane() {
    return new VectorDoubleLaneKernel();
  }

  @Override
  public RowKernel<float[]> floatRow() {
    return KernelFamily.plain().floatRow();
  }

  @Override
  public RowKernel<double[]> doubleRow() {
    return KernelFamily.plain().doubleRow();
  }

  @Override
  public ProductKernel<float[]> floatProduct() {
    return new VectorFloatProductKernel();
  }

  @Override
  public ProductKernel<double[]> doubleProduct() {
    return new VectorDoubleProductKernel();
  }

  @Override
  public ChannelKernel<float[]> floatChannel() {
    return new VectorFloatChannelKernel();
  }

  @Override
  public ChannelKernel<double[]> doubleChannel() {
    return new VectorDoubleChannelKernel();
  }
}
