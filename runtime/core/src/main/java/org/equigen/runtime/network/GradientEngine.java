package org.equigen.runtime.network;

/**
 * Computes losses, gradients and predictions for a network: on threads of this process ({@link
 * ShardedGradient}), on a device, or on other machines.
 *
 * <p>The sets of a call are {@code order[from], ..., order[to - 1]} of the data. Equal arguments
 * give equal bits in every engine of one kind with one {@link Sharding}, however many threads or
 * machines share the work: shards are cut by their number alone, and what they give is added in
 * their order. One caller at a time.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface GradientEngine<A> extends AutoCloseable {
  /**
   * Makes engines.
   *
   * @param <A> the array type
   */
  @FunctionalInterface
  interface Source<A> {
    /** An engine for one network and one loss, which the caller closes. */
    GradientEngine<A> open(Network<A> network, Loss loss, Sharding sharding);
  }

  /** The network. */
  Network<A> network();

  /**
   * Where the sums over sets are computed, as far as that decides the rounding; with those of the
   * {@linkplain org.equigen.runtime.Layer#device layers} it binds a checkpoint.
   */
  default String device() {
    return "CPU";
  }

  /**
   * The mean loss over the sets; overwrites {@code gradient} with its gradient.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no set, or data or
   *     parameters do not fit the network
   */
  double gradient(
      Parameters<A> parameters,
      RaggedData<A> data,
      int[] order,
      int from,
      int to,
      Parameters<A> gradient);

  /** The mean loss over the sets; conditions as for {@link #gradient}. */
  double loss(Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to);

  /**
   * The outputs of the network for the sets, without any loss, {@code [to - from][output size]}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data or parameters do not fit
   */
  double[] predict(Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to);

  /** Ends what the engine started. */
  @Override
  void close();
}
