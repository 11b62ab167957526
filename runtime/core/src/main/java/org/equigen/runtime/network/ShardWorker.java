package org.equigen.runtime.network;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.jspecify.annotations.Nullable;

/** Runs shards on one thread, a few sets at a time, in buffers of its own. */
final class ShardWorker<A> {
  private final Network<A> network;
  private final Loss loss;
  private final int setsPerPass;
  private final Workspace<A> workspace;
  private final double[] prediction;
  private final double[] predictionGradient;
  private double[] target = {};
  private @Nullable Batch<A> batch;

  ShardWorker(Network<A> network, Loss loss, int setsPerPass) {
    this.network = network;
    this.loss = loss;
    this.setsPerPass = setsPerPass;
    this.workspace = network.newWorkspace();
    this.prediction = new double[network.output().size()];
    this.predictionGradient = new double[network.output().size()];
  }

  /** Adds {@code weight} times the gradient of the sum of losses; returns that sum. */
  double gradient(
      Parameters<A> parameters,
      RaggedData<A> data,
      int[] order,
      int from,
      int to,
      double weight,
      Parameters<A> gradient) {
    double total = 0;
    for (int at = from; at < to; at += setsPerPass) {
      Batch<A> pass = forward(parameters, data, order, at, Math.min(to, at + setsPerPass));
      // Zero but for the lanes of real sets: padding must not reach the parameters.
      A seed = workspace.clearedOutputGradient();
      for (int s = 0; s < pass.sets(); s++) {
        total += evaluate(pass, s);
        store(seed, s, weight);
      }
      network.backward(parameters, workspace, gradient);
    }
    return total;
  }

  /** The sum of the losses. */
  double loss(Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to) {
    double total = 0;
    for (int at = from; at < to; at += setsPerPass) {
      Batch<A> pass = forward(parameters, data, order, at, Math.min(to, at + setsPerPass));
      for (int s = 0; s < pass.sets(); s++) {
        total += evaluate(pass, s);
      }
    }
    return total;
  }

  /** Writes the outputs of set {@code order[i]} to row {@code firstRow + i - from}. */
  void predict(
      Parameters<A> parameters,
      RaggedData<A> data,
      int[] order,
      int from,
      int to,
      int firstRow,
      double[] predictions) {
    for (int at = from; at < to; at += setsPerPass) {
      Batch<A> pass = forward(parameters, data, order, at, Math.min(to, at + setsPerPass));
      for (int s = 0; s < pass.sets(); s++) {
        readPrediction(s);
        int row = (firstRow + at - from + s) * prediction.length;
        System.arraycopy(prediction, 0, predictions, row, prediction.length);
      }
    }
  }

  private Batch<A> forward(
      Parameters<A> parameters, RaggedData<A> data, int[] order, int from, int to) {
    Batch<A> pass = batch;
    if (pass == null || !pass.fits(data)) {
      pass = Batch.of(data);
      batch = pass;
    }
    pass.load(data, order, from, to);
    network.forward(parameters, pass, workspace);
    return pass;
  }

  private double evaluate(Batch<A> pass, int s) {
    readPrediction(s);
    int n = pass.targetSize();
    if (target.length != n) {
      target = new double[n];
    }
    for (int i = 0; i < n; i++) {
      target[i] = network.precision().get(pass.targets(), s * n + i);
    }
    return loss.evaluate(prediction, target, predictionGradient);
  }

  private void readPrediction(int s) {
    Precision<A> precision = network.precision();
    for (int i = 0; i < prediction.length; i++) {
      prediction[i] = precision.get(workspace.output(), Tile.index(s, i, prediction.length));
    }
  }

  private void store(A seed, int s, double weight) {
    for (int i = 0; i < prediction.length; i++) {
      int at = Tile.index(s, i, prediction.length);
      network.precision().set(seed, at, weight * predictionGradient[i]);
    }
  }
}
