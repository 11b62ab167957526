package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

/** The kernels of this run that take rows along index maps. */
public final class RowKernels {
  private RowKernels() {}

  /** The fastest usable kernel for {@code float[]}. */
  public static RowKernel<float[]> floats() {
    return KernelFamily.selected().floatRow();
  }

  /** The fastest usable kernel for {@code double[]}. */
  public static RowKernel<double[]> doubles() {
    return KernelFamily.selected().doubleRow();
  }

  /** The fastest usable kernel for {@code precision}. */
  @SuppressWarnings("unchecked") // the precision fixes A
  public static <A> RowKernel<A> of(Precision<A> precision) {
    return (RowKernel<A>) (precision.bytes() == Float.BYTES ? floats() : doubles());
  }
}
