package org.equigen.symbolic.invariant.fundamental;

/** How a tensor of a contraction comes from the channels of the input. */
public sealed interface Source {
  /** The channel that it is, or that the base is subtracted from. */
  Channel channel();

  /**
   * The channel itself; in {@code Real(R)} the complex tensor that it stands for.
   *
   * @param channel which one
   */
  record Plain(Channel channel) implements Source {}

  /**
   * The complex conjugate of a channel of {@code Real(R)}.
   *
   * @param channel which one
   */
  record Conjugated(Channel channel) implements Source {}

  /**
   * The difference of two points, {@code channel - base}.
   *
   * @param channel a point
   * @param base another one
   */
  record Difference(Channel channel, Channel base) implements Source {}
}
