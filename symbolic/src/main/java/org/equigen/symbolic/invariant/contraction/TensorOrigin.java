package org.equigen.symbolic.invariant.contraction;

/** How a tensor of a contraction comes from the channels of the input. */
public sealed interface TensorOrigin {
  /** The channel that it is, or that the base is subtracted from. */
  Channel channel();

  /**
   * The channel itself; in {@code Real(R)} the complex tensor that it stands for.
   *
   * @param channel which one
   */
  record Plain(Channel channel) implements TensorOrigin {}

  /**
   * The complex conjugate of a channel of {@code Real(R)}.
   *
   * @param channel which one
   */
  record Conjugated(Channel channel) implements TensorOrigin {}

  /**
   * The difference of two points, {@code channel - base}.
   *
   * @param channel a point
   * @param base another one
   */
  record Difference(Channel channel, Channel base) implements TensorOrigin {}
}
