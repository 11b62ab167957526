package org.equigen.gpu;

/**
 * A layer whose arrays lie on a device, by their positions in its signature: what a batch gives is
 * written, the passes run, results are read, and all else stays there from pass to pass. Not
 * thread-safe.
 *
 * @param <A> the array type of the host
 */
interface DevicePasses<A> extends AutoCloseable {
  /** Says what the next batch has: rows by domain, images by map. Copies maps to the device. */
  void prepare(int[] rows, int[][] maps);

  /** Copies an operand to the device. */
  void write(int operand, A array);

  /** Waits for the passes, then overwrites an array with an operand. */
  void read(int operand, A array);

  /** Makes the gradients of all parameters zero. */
  void clearGradients();

  /** Queues the forward pass. */
  void forward();

  /** Queues the backward pass, which adds to the gradients of the parameters. */
  void backward();

  /** Waits for the passes, then adds the gradient of a parameter to an array. */
  void addGradient(int operand, A array);

  @Override
  void close();
}
