package org.equigen.runtime.training;

import java.util.List;

/** Is told how a training goes, on the thread that trains. */
public interface TrainingListener {
  /** Says nothing. */
  TrainingListener SILENT = new TrainingListener() {};

  /** Tells all of these, in this order. */
  static TrainingListener of(TrainingListener... listeners) {
    return new ListenerChain(List.of(listeners));
  }

  /** Before the first step of this process. */
  default void started(TrainingStart start) {}

  /** After a mini-batch; before a checkpoint may hold it. */
  default void stepped(StepRecord step) {}

  /** After an epoch; {@code best} if it is the best so far. A checkpoint holds it already. */
  default void epochFinished(EpochRecord epoch, boolean best) {}

  /** After the last step of this process, also when it ends in an error. */
  default void stopped() {}
}
