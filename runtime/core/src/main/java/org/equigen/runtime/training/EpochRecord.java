package org.equigen.runtime.training;

import java.util.List;

/**
 * What is remembered of a finished epoch.
 *
 * @param epoch from 1
 * @param trainingLoss mean over the samples of their loss at the time their batch was visited
 * @param validationLoss mean over the validation samples after the epoch
 * @param learningRate of the last step
 * @param seconds wall-clock time of the epoch, parts before an interruption included; the only
 *     entry that differs between two runs of one seed
 * @param metrics values of the metrics of the {@link Selection}, in its order
 */
public record EpochRecord(
    int epoch,
    double trainingLoss,
    double validationLoss,
    double learningRate,
    double seconds,
    List<Double> metrics) {
  /** Copies the metrics. */
  public EpochRecord {
    metrics = List.copyOf(metrics);
  }

  /** An epoch without metrics. */
  public EpochRecord(
      int epoch, double trainingLoss, double validationLoss, double learningRate, double seconds) {
    this(epoch, trainingLoss, validationLoss, learningRate, seconds, List.of());
  }
}
