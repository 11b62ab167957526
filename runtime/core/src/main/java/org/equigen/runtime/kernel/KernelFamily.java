package org.equigen.runtime.kernel;

/**
 * All kernels of one kind: plain loops, or the Vector API.
 *
 * <p>Equal arguments give equal bits within one family: plain kernels on every machine, vector
 * kernels wherever the vectors have the same width. Families, and widths, differ from each other in
 * rounding, since they add in different orders.
 */
public interface KernelFamily {
  /**
   * What this family is, such as {@code plain} or {@code vector (512 bit)}: the same text, the same
   * bits.
   */
  String description();

  /** Matrix products on {@code float[]}. */
  MatrixKernel<float[]> floatMatrix();

  /** Matrix products on {@code double[]}. */
  MatrixKernel<double[]> doubleMatrix();

  /** Lane rows of {@code float[]}. */
  LaneKernel<float[]> floatLane();

  /** Lane rows of {@code double[]}. */
  LaneKernel<double[]> doubleLane();

  /** Rows of {@code float[]} along index maps. */
  RowKernel<float[]> floatRow();

  /** Rows of {@code double[]} along index maps. */
  RowKernel<double[]> doubleRow();

  /** Sums of products of {@code float[]}, row by row. */
  ProductKernel<float[]> floatProduct();

  /** Sums of products of {@code double[]}, row by row. */
  ProductKernel<double[]> doubleProduct();

  /** Rows of {@code float[]} whose channels lie side by side. */
  ChannelKernel<float[]> floatChannel();

  /** Rows of {@code double[]} whose channels lie side by side. */
  ChannelKernel<double[]> doubleChannel();

  /** Plain loops: always usable, and the oracle of the others. */
  static KernelFamily plain() {
    return KernelSelection.PLAIN;
  }

  /**
   * The family that this run uses. The system property {@code equigen.kernels} chooses: {@code
   * auto} (the default) takes the vector kernels and falls back to the plain ones with one warning;
   * {@code plain} takes the plain ones; {@code vector} takes the vector ones or fails.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the property has another value,
   *     or demands vector kernels where they cannot run
   */
  static KernelFamily selected() {
    return KernelSelection.selected();
  }
}
