package org.equigen.runtime.training;

/** Asks trainings to end after their current step, with a checkpoint. */
public final class StopSignal {
  private static final long GRACE_MILLISECONDS = 30_000;

  private boolean requested;
  private int running;

  /** A signal that only {@link #request} gives. */
  public StopSignal() {}

  /**
   * A signal that is also given when the process is told to end, by Ctrl-C for example. The process
   * then lives on until the trainings that listen have stopped, at most 30 seconds.
   */
  public static StopSignal onTermination() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("stop-training").unstarted(signal::terminate));
    return signal;
  }

  private synchronized void terminate() {
    requested = true;
    long end = System.currentTimeMillis() + GRACE_MILLISECONDS;
    long left = GRACE_MILLISECONDS;
    try {
      while (running > 0 && left > 0) {
        wait(left);
        left = end - System.currentTimeMillis();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives the signal. */
  public synchronized void request() {
    requested = true;
  }

  /** Whether it was given. */
  public synchronized boolean isRequested() {
    return requested;
  }

  /** A training begins, which a process that ends must wait for. */
  synchronized void enter() {
    running++;
  }

  /** A training has ended and has nothing left to save. */
  synchronized void leave() {
    running--;
    notifyAll();
  }
}
