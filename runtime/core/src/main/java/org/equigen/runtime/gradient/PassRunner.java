package org.equigen.runtime.gradient;

import org.equigen.runtime.data.Batch;
import org.jspecify.annotations.Nullable;

/**
 * Runs the forward and the backward pass of a layer on batches, wherever its arrays lie: on the
 * heap, or on a device to which data go in and from which results come out. One caller at a time.
 *
 * <p>A shard is {@link #begin}, then for each batch {@link #forward} and, where gradients are
 * wanted, {@link #backward} after the gradients of outputs were written over {@link #seed}, then
 * {@link #end}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface PassRunner<A> extends AutoCloseable {
  /**
   * Makes runners, one for each thread.
   *
   * @param <A> the array type
   */
  @FunctionalInterface
  interface Source<A> {
    /** A runner, which the caller closes. */
    PassRunner<A> open();
  }

  /**
   * Starts a shard.
   *
   * @param gradient what the backward passes of the shard add to; null where there are none
   * @param dropout which channels the masks of the layer drop
   */
  void begin(Parameters<A> parameters, @Nullable Parameters<A> gradient, Dropout dropout);

  /** Runs the forward pass on a batch that {@code binding} tells how to read. */
  void forward(Batch<A> batch, Binding binding);

  /**
   * The values of an output after forward, as the layer lays them out.
   *
   * @param operand its position in the signature
   */
  A output(int operand);

  /**
   * The gradient with respect to an output, to be written before backward; zero until then.
   *
   * @param operand its position in the signature
   */
  A seed(int operand);

  /** Runs the backward pass on the batch of the last forward pass. */
  void backward();

  /** Ends a shard: all that its backward passes found is then in the gradient. */
  void end();

  /** Frees what the runner holds. */
  @Override
  void close();
}
