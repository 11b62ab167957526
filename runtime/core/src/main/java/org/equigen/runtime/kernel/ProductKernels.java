package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

/** The kernels of this run that add up products row by row. */
public final class ProductKernels {
  private ProductKernels() {}

  /** The fastest usable kernel for {@code float[]}. */
  public static ProductKernel<float[]> floats() {
    return KernelFamily.selected().floatProduct();
  }

  /** The fastest usable kernel for {@code double[]}. */
  public static ProductKernel<double[]> doubles() {
    return KernelFamily.selected().doubleProduct();
  }

  /** The fastest usable kernel for {@code precision}. */
  @SuppressWarnings("unchecked") // the precision fixes A
  public static <A> ProductKernel<A> of(Precision<A> precision) {
    return (ProductKernel<A>) (precision.bytes() == Float.BYTES ? floats() : doubles());
  }
}
