package org.equigen.examples.toptagging;

import java.util.List;
import org.equigen.evaluation.metric.LabelledScores;
import org.equigen.runtime.training.EpochRecord;

/**
 * How a trained classifier did on the test jets.
 *
 * @param name of the classifier
 * @param parameters number of parameters
 * @param history finished epochs
 * @param bestEpoch the epoch whose parameters are used
 * @param boosts one entry for each of {@link #BETAS}, the first at rest
 */
record ClassifierResult(
    String name,
    int parameters,
    List<EpochRecord> history,
    int bestEpoch,
    List<LabelledScores> boosts) {
  /** Velocities of the boosts along x that the test jets get. */
  static final List<Double> BETAS = List.of(0.0, 0.5, 0.9, 0.99, 0.999);

  /** Copies the lists. */
  ClassifierResult {
    history = List.copyOf(history);
    boosts = List.copyOf(boosts);
  }

  /** The scores of the test jets as they are. */
  LabelledScores scores() {
    return boosts.getFirst();
  }

  /** Share of test jets on the right side of logit 0, for each of {@link #BETAS}. */
  double[] accuracies() {
    return boosts.stream().mapToDouble(scores -> scores.accuracy(0)).toArray();
  }

  /** Wall-clock seconds of all epochs, validation included, also those before a resumption. */
  double seconds() {
    return history.stream().mapToDouble(EpochRecord::seconds).sum();
  }
}
