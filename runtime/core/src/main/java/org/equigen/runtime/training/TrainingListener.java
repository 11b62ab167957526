package org.equigen.runtime.training;

/** Is told how a training goes, on the thread that trains. */
public interface TrainingListener {
  /** Says nothing. */
  TrainingListener SILENT = new TrainingListener() {};

  /**
   * Before the first step of this process.
   *
   * @param done samples visited by earlier processes
   * @param total samples of all epochs
   */
  default void started(long done, long total) {}

  /**
   * After a step.
   *
   * @param epoch the current epoch, from 1
   * @param samples samples visited since the last step
   * @param loss mean loss in this epoch so far
   */
  default void stepped(int epoch, int samples, double loss) {}

  /** After an epoch; {@code best} if its validation loss is the least so far. */
  default void epochFinished(EpochRecord epoch, boolean best) {}

  /** After the last step of this process, also when it ends in an error. */
  default void stopped() {}
}
