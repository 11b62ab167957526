package org.equigen.runtime.kernel;

import org.equigen.runtime.Precision;

/** The kernels of this run that take rows whose channels lie side by side. */
public final class ChannelKernels {
  private ChannelKernels() {}

  /** The fastest usable kernel for {@code float[]}. */
  public static ChannelKernel<float[]> floats() {
    return KernelFamily.selected().floatChannel();
  }

  /** The fastest usable kernel for {@code double[]}. */
  public static ChannelKernel<double[]> doubles() {
    return KernelFamily.selected().doubleChannel();
  }

  /** The fastest usable kernel for {@code precision}. */
  @SuppressWarnings("unchecked") // the precision fixes A
  public static <A> ChannelKernel<A> of(Precision<A> precision) {
    return (ChannelKernel<A>) (precision.bytes() == Float.BYTES ? floats() : doubles());
  }
}
