package org.equigen.runtime.training;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress for logs: a plain line now and then and after each epoch, with the rate and the
 * remaining time.
 *
 * <pre>
 * epoch 3   41%  2,310 samples/s  1:42 left  loss 0.2134
 * epoch 3 finished in 10.4 s: loss 0.2130, validation 0.2241 (best)
 * </pre>
 */
public final class ProgressLine implements TrainingListener {
  private static final double NANOSECONDS = 1e-9;

  private final PrintStream out;
  private final long interval;
  private final LongSupplier clock;
  private long begin;
  private long spoken;
  private long before;
  private long done;
  private long total;

  /**
   * Writes to {@code out}.
   *
   * @param interval least time between lines within an epoch
   */
  public ProgressLine(PrintStream out, Duration interval) {
    this(out, interval, System::nanoTime);
  }

  /** With a clock that counts nanoseconds. */
  ProgressLine(PrintStream out, Duration interval, LongSupplier clock) {
    this.out = out;
    this.interval = interval.toNanos();
    this.clock = clock;
  }

  @Override
  public void started(TrainingStart start) {
    done = start.done();
    before = done;
    total = start.total();
    begin = clock.getAsLong();
    spoken = begin;
    if (done > 0) {
      out.printf(Locale.ROOT, "resumed at %d%%%n", 100 * done / total);
    }
  }

  @Override
  public void stepped(StepRecord step) {
    done += step.samples();
    long now = clock.getAsLong();
    if (now - spoken < interval) {
      return;
    }
    spoken = now;
    double rate = (done - before) / ((now - begin) * NANOSECONDS);
    out.printf(
        Locale.ROOT,
        "epoch %d %3d%%  %,.0f samples/s  %s left  loss %.4f%n",
        step.epoch(),
        100 * done / total,
        rate,
        time((total - done) / rate),
        step.meanLoss());
  }

  /** Minutes and seconds, with hours where there are any: {@code 1:42}, {@code 2:05:09}. */
  static String time(double seconds) {
    long whole = Math.round(seconds);
    long minutes = whole / 60;
    return minutes < 60
        ? String.format(Locale.ROOT, "%d:%02d", minutes, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", minutes / 60, minutes % 60, whole % 60);
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    out.println(summary(epoch, best));
  }

  /** One line on a finished epoch. */
  static String summary(EpochRecord epoch, boolean best) {
    return String.format(
        Locale.ROOT,
        "epoch %d finished in %.1f s: loss %.4f, validation %.4f%s",
        epoch.epoch(),
        epoch.seconds(),
        epoch.trainingLoss(),
        epoch.validationLoss(),
        best ? " (best)" : "");
  }
}
