package org.equigen.runtime.training;

import java.util.List;
import org.equigen.runtime.gradient.Parameters;

/**
 * What a training gives.
 *
 * @param run which run it was
 * @param best parameters of the epoch with the least validation loss; the initial ones if no epoch
 *     was finished
 * @param bestEpoch that epoch, 0 if none was finished
 * @param history the finished epochs
 * @param reason why it ended
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public record TrainingOutcome<A>(
    RunIdentity run,
    Parameters<A> best,
    int bestEpoch,
    List<EpochRecord> history,
    StopReason reason) {
  /** Copies the history. */
  public TrainingOutcome {
    history = List.copyOf(history);
  }
}
