package org.equigen.runtime.gradient;

import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Batch;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.data.ThreadTeam;
import org.jspecify.annotations.Nullable;

/** Runs shards on one thread, a few samples at a time, in buffers of its own. */
final class ShardWorker<A> implements AutoCloseable {
  private final Precision<A> precision;
  private final Signature signature;
  private final PassRunner<A> runner;
  private final List<TermLoss<A>> terms;
  private final Statistics statistics;
  private final int samplesPerPass;
  private final ThreadTeam loading;
  private @Nullable Batch<A> batch;

  /** A worker that loads batches with the help of {@code loading}. */
  ShardWorker(
      Layer<A> layer,
      ObjectiveTerms terms,
      PassRunner<A> runner,
      int samplesPerPass,
      ThreadTeam loading) {
    this.precision = layer.precision();
    this.signature = layer.signature();
    this.runner = runner;
    this.statistics = Statistics.of(signature);
    this.terms =
        terms.terms().stream().map(it -> new TermLoss<>(precision, signature, it)).toList();
    this.samplesPerPass = samplesPerPass;
    this.loading = loading;
  }

  /**
   * A stretch of samples to run.
   *
   * @param binding of their data
   * @param begin position of the first
   * @param end after the last position
   */
  record Shard(Samples samples, Binding binding, int begin, int end) {}

  /**
   * Adds the gradient of the sum over the terms of scale times losses, and statistics of each pass
   * by its share in the samples; writes the sums of the losses, without scales, over {@code sums}.
   */
  void gradient(
      Parameters<A> parameters,
      Shard shard,
      Dropout dropout,
      double[] scales,
      Parameters<A> gradient,
      double[] sums) {
    runner.begin(parameters, gradient, dropout);
    Arrays.fill(sums, 0);
    for (int at = shard.begin(); at < shard.end(); at += samplesPerPass) {
      Batch<A> pass = forward(shard, at);
      for (int k = 0; k < sums.length; k++) {
        TermLoss<A> term = terms.get(k);
        A output = runner.output(term.term().output());
        A seed = runner.seed(term.term().seed());
        sums[k] += term.sum(output, pass, shard.binding().terms().get(k), scales[k], seed);
      }
      int end = Math.min(shard.end(), at + samplesPerPass);
      statistics.add((end - at) / (double) shard.samples().count(), runner, gradient);
      runner.backward();
    }
    runner.end();
  }

  /** Writes the sums of the losses over {@code sums}. */
  void loss(Parameters<A> parameters, Shard shard, double[] sums) {
    runner.begin(parameters, null, Dropout.NONE);
    Arrays.fill(sums, 0);
    for (int at = shard.begin(); at < shard.end(); at += samplesPerPass) {
      Batch<A> pass = forward(shard, at);
      for (int k = 0; k < sums.length; k++) {
        TermLoss<A> term = terms.get(k);
        A output = runner.output(term.term().output());
        sums[k] += term.sum(output, pass, shard.binding().terms().get(k));
      }
    }
    runner.end();
  }

  /**
   * Writes the rows of an output to those of {@code predictions} from {@code firstRow} on.
   *
   * @param domain of the output, by its position in the schema
   */
  void predict(
      Parameters<A> parameters,
      Shard shard,
      int output,
      int domain,
      int firstRow,
      double[] predictions) {
    runner.begin(parameters, null, Dropout.NONE);
    OperandRows<A> rows = new OperandRows<>(precision, signature.operands().get(output));
    double[] prediction = new double[rows.size()];
    int row = firstRow;
    for (int at = shard.begin(); at < shard.end(); at += samplesPerPass) {
      Batch<A> pass = forward(shard, at);
      A values = runner.output(output);
      for (int r = 0; r < pass.rows(domain); r++, row++) {
        rows.load(values, r, prediction);
        System.arraycopy(prediction, 0, predictions, row * rows.size(), rows.size());
      }
    }
    runner.end();
  }

  private Batch<A> forward(Shard shard, int at) {
    Batch<A> pass = batch;
    Binding binding = shard.binding();
    if (pass == null || !pass.schema().equals(binding.schema())) {
      pass = new Batch<>(precision, shard.samples().data(), binding.views());
      batch = pass;
    }
    pass.load(shard.samples(), at, Math.min(shard.end(), at + samplesPerPass), loading);
    runner.forward(pass, binding);
    return pass;
  }

  @Override
  public void close() {
    runner.close();
  }
}
