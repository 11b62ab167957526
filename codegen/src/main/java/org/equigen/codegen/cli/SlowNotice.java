package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Supplier;

/** Says from time to time that long work goes on. */
final class SlowNotice {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final String what;
  private final long begin = System.nanoTime();

  private SlowNotice(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /** The result of the work; nothing is said about work that is done in three seconds. */
  static <T> T during(PrintWriter err, String what, Supplier<T> work) {
    Thread thread =
        Thread.ofPlatform().name("slow-notice").daemon().start(new SlowNotice(err, what)::repeat);
    try {
      return work.get();
    } finally {
      thread.interrupt();
    }
  }

  private void repeat() {
    try {
      Thread.sleep(FIRST);
      while (true) {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        err.println("gen-layers: " + what + ": solving exactly, " + seconds + " s so far");
        Thread.sleep(LATER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
