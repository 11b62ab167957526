package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.equigen.symbolic.solver.SolverEstimate;
import org.equigen.symbolic.solver.SolverProgress;

/** Says from time to time that long work goes on, and how far it is. */
final class SlowNotice implements SolverProgress {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final String what;
  private final long begin = System.nanoTime();
  private volatile String state = "solving exactly";

  private SlowNotice(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /** The result of the work; nothing is said about work that is done in three seconds. */
  static <T> T during(PrintWriter err, String what, Function<SolverProgress, T> work) {
    SlowNotice notice = new SlowNotice(err, what);
    Thread thread = Thread.ofPlatform().name("slow-notice").daemon().start(notice::repeat);
    try {
      return work.apply(notice);
    } finally {
      thread.interrupt();
    }
  }

  @Override
  public void estimated(SolverEstimate estimate) {
    if (estimate.seconds() > LATER.toSeconds()) {
      say(
          String.format(
              Locale.ROOT,
              "%,d unknowns in %,d equations, roughly %,d s and %,d MB",
              estimate.orbits(),
              estimate.equations(),
              Math.round(estimate.seconds()),
              estimate.bytes() >> 20));
    }
  }

  @Override
  public void advanced(Step step, long done, long total) {
    state = step.text() + ", " + 100 * done / Math.max(1, total) + " %";
  }

  private void say(String news) {
    err.println("gen-layers: " + what + ": " + news);
    err.flush();
  }

  private void repeat() {
    try {
      Thread.sleep(FIRST);
      while (true) {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        say(state + ", " + seconds + " s so far");
        Thread.sleep(LATER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
