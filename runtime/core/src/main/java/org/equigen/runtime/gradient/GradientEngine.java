package org.equigen.runtime.gradient;

import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Samples;

/**
 * Computes losses, gradients and predictions of a layer on samples: on threads of this process
 * ({@link ShardedGradient}), on a device, or on other machines. The layer may be a whole network.
 *
 * <p>What the layer reads it finds in the data under the same name: a column of the same domain and
 * size for every input and constant, and a map of the same domains for every map.
 *
 * <p>Equal arguments give equal bits in every engine of one kind with one {@link Sharding}, however
 * many threads or machines share the work: shards are cut by their number alone, and what they give
 * is added in their order. One caller at a time.
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
    /** An engine for one layer and one objective, which the caller closes. */
    GradientEngine<A> open(Layer<A> layer, Objective objective, Sharding sharding);
  }

  /** The layer. */
  Layer<A> layer();

  /** What the losses are losses of. */
  Objective objective();

  /**
   * Where sums are computed that no layer computes, as far as that decides the rounding; with the
   * {@linkplain Layer#device device of the layer} it binds a checkpoint.
   */
  default String device() {
    return "CPU";
  }

  /**
   * The loss of the samples in training; overwrites {@code gradient} with its gradient, and the
   * statistics there with those of the samples: where several passes share them, the mean over the
   * samples of what each pass found.
   *
   * @param dropout which channels the masks of the layer drop
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no sample, or data or
   *     parameters do not fit the layer and the objective
   */
  double gradient(
      Parameters<A> parameters, Samples samples, Dropout dropout, Parameters<A> gradient);

  /**
   * As {@link #gradient(Parameters, Samples, Dropout, Parameters)} where no channel is dropped.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as it does
   */
  default double gradient(Parameters<A> parameters, Samples samples, Parameters<A> gradient) {
    return gradient(parameters, samples, Dropout.NONE, gradient);
  }

  /** The loss of the samples, no channel dropped; conditions as for {@link #gradient}. */
  double loss(Parameters<A> parameters, Samples samples);

  /**
   * An output of the layer, or a value that it keeps, for the samples, without any loss, {@code
   * [rows][output size]}: the rows of its domain, sample after sample.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data or parameters do not fit, or
   *     there is no such value over a domain
   */
  double[] predict(Parameters<A> parameters, Samples samples, String output);

  /** Ends what the engine started. */
  @Override
  void close();
}
