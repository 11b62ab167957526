package org.equigen.runtime.training;

import java.time.Duration;

/**
 * What a training may touch while it runs. None of it changes a bit of the result.
 *
 * @param listener is told how it goes
 * @param store keeps checkpoints: after each epoch, at a stop, and in between
 * @param interval least time between checkpoints within an epoch
 * @param stop asks the training to end after the current step
 */
public record TrainingEnvironment(
    TrainingListener listener, CheckpointStore store, Duration interval, StopSignal stop) {
  /** Silent, without checkpoints, not to be stopped. */
  public static TrainingEnvironment silent() {
    return new TrainingEnvironment(
        TrainingListener.SILENT, CheckpointStore.NONE, Duration.ofMinutes(1), new StopSignal());
  }

  /** This environment with another listener. */
  public TrainingEnvironment withListener(TrainingListener other) {
    return new TrainingEnvironment(other, store, interval, stop);
  }

  /** This environment with another store. */
  public TrainingEnvironment withStore(CheckpointStore other) {
    return new TrainingEnvironment(listener, other, interval, stop);
  }

  /** This environment with another least time between checkpoints within an epoch. */
  public TrainingEnvironment withInterval(Duration other) {
    return new TrainingEnvironment(listener, store, other, stop);
  }

  /** This environment with another stop signal. */
  public TrainingEnvironment withStop(StopSignal other) {
    return new TrainingEnvironment(listener, store, interval, other);
  }
}
