package org.equigen.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import org.equigen.runtime.Tile;

/** Kernels on the Vector API, for vectors of 128 bits and more. Loaded by name. */
final class VectorKernels implements KernelFamily {
  private static final int BITS = FloatVector.SPECIES_PREFERRED.vectorBitSize();

  /** Refuses machines whose vectors do not divide a lane row into panels. */
  VectorKernels() {
    if (BITS < 128 || Tile.LANES % VectorFloatPanel.WIDTH != 0) {
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
}
