package org.equigen.runtime.training;

import java.util.List;

/**
 * From where a training goes on in this process.
 *
 * @param done samples visited by earlier processes
 * @param total samples of all epochs
 * @param samples of one epoch
 * @param batch mini-batches done in the current epoch
 * @param history epochs finished by earlier processes
 * @param metrics names of the metrics that epochs have
 */
public record TrainingStart(
    long done,
    long total,
    int samples,
    int batch,
    List<EpochRecord> history,
    List<String> metrics) {
  /** Copies the lists. */
  public TrainingStart {
    history = List.copyOf(history);
    metrics = List.copyOf(metrics);
  }
}
