package org.equigen.codegen.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.jspecify.annotations.Nullable;

/**
 * Says from time to time that long work goes on, and how far it is: the share of a step, and the
 * count behind it, as long as it moves. Where nothing was heard since the last time, the step is
 * over, and what follows it has no measure.
 */
final class SlowNotice implements SolverProgress {
  private static final Duration FIRST = Duration.ofSeconds(3);
  private static final Duration LATER = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final String what;
  private final long begin = System.nanoTime();

  /** What was heard last; read by the thread that speaks. */
  private volatile @Nullable Part heard;

  private long told;

  private record Part(long number, Step step, long done, long total) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s, %d %% (%,d of %,d)",
          step.text(),
          (long) (100.0 * done / Math.max(1, total)),
          done,
          total);
    }
  }

  SlowNotice(PrintWriter err, String what) {
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
    Part before = heard;
    heard = new Part(before == null ? 1 : before.number() + 1, step, done, total);
  }

  /** What is going on, for people. */
  String state() {
    Part last = heard;
    if (last == null) {
      return "at work";
    }
    boolean moved = last.number() > told;
    told = last.number();
    return moved ? last.toString() : "going on after " + last.step.text();
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
        say(state() + ", " + seconds + " s so far");
        Thread.sleep(LATER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
