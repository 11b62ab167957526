package org.equigen.runtime.gradient;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Tile;
import org.equigen.runtime.data.Samples;

/**
 * Computes an output of a layer for data, without any loss, on the calling thread: what a trained
 * network is asked for. So are values between input and output computed that a layer keeps for its
 * backward pass, such as all values of a network. {@link GradientEngine#predict} uses several
 * threads.
 *
 * <p>Few samples go through the layer {@link Layer#forRows} that is made for them.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Predictor<A> {
  private static final int SAMPLES_PER_PASS = 64;

  private final String output;
  private final ShardedGradient<A> engine;
  private final ShardedGradient<A> ofFewRows;

  /**
   * A predictor of one output, or of one value that is kept.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no such value over a
   *     domain
   */
  public Predictor(Layer<A> layer, String output) {
    ObjectiveTerms.value(layer, output);
    this.output = output;
    Layer<A> few = layer.forRows(1);
    engine = engine(layer);
    ofFewRows = few.lanes() == layer.lanes() ? engine : engine(few);
  }

  private static <A> ShardedGradient<A> engine(Layer<A> layer) {
    return new ShardedGradient<>(
        layer, new Objective(List.of()), new Sharding(1, SAMPLES_PER_PASS, 1));
  }

  /**
   * The output for the samples, {@code [rows][output size]}: the rows of its domain, sample after
   * sample.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if data or parameters do not fit
   */
  public double[] predict(Parameters<A> parameters, Samples samples) {
    // The number of samples first: it is known, and tells of most batches that they are not few.
    boolean few = Tile.lanes(samples.count()) == 1 && Tile.lanes(mostRows(samples)) == 1;
    return (few ? ofFewRows : engine).predict(parameters, samples, output);
  }

  private static int mostRows(Samples samples) {
    int most = 0;
    for (int domain = 0; domain < samples.data().schema().domains().size(); domain++) {
      most = Math.max(most, samples.rows(domain, 0, samples.count()));
    }
    return most;
  }
}
