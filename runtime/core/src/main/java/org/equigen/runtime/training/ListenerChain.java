package org.equigen.runtime.training;

import java.util.List;

/** Listeners that are told one after the other. */
record ListenerChain(List<TrainingListener> listeners) implements TrainingListener {
  @Override
  public void started(TrainingStart start) {
    listeners.forEach(it -> it.started(start));
  }

  @Override
  public void stepped(StepRecord step) {
    listeners.forEach(it -> it.stepped(step));
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    listeners.forEach(it -> it.epochFinished(epoch, best));
  }

  @Override
  public void stopped() {
    listeners.forEach(TrainingListener::stopped);
  }
}
