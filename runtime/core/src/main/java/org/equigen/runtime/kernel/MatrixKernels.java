package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

/** The matrix kernels of this run: vector ones where {@link KernelFamily} finds them usable. */
public final class MatrixKernels {
  private MatrixKernels() {}

  /** The fastest usable kernel for {@code float[]}. */
  public static MatrixKernel<float[]> floats() {
    return KernelFamily.selected().floatMatrix();
  }

  /** The fastest usable kernel for {@code double[]}. */
  public static MatrixKernel<double[]> doubles() {
    return KernelFamily.selected().doubleMatrix();
  }

  /** The fastest usable kernel for {@code precision}. */
  @SuppressWarnings("unchecked") // the precision fixes A
  public static <A> MatrixKernel<A> of(Precision<A> precision) {
    return (MatrixKernel<A>) (precision.bytes() == Float.BYTES ? floats() : doubles());
  }
}
