package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

/** The lane kernels of this run: vector ones where {@link KernelFamily} finds them usable. */
public final class LaneKernels {
  private LaneKernels() {}

  /** The fastest usable kernel for {@code float[]}. */
  public static LaneKernel<float[]> floats() {
    return KernelFamily.selected().floatLane();
  }

  /** The fastest usable kernel for {@code double[]}. */
  public static LaneKernel<double[]> doubles() {
    return KernelFamily.selected().doubleLane();
  }

  /** The fastest usable kernel for {@code precision}. */
  @SuppressWarnings("unchecked") // the precision fixes A
  public static <A> LaneKernel<A> of(Precision<A> precision) {
    return (LaneKernel<A>) (precision.bytes() == Float.BYTES ? floats() : doubles());
  }
}
