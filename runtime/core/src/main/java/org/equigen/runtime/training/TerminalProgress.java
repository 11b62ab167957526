package org.equigen.runtime.training;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Progress for people at a terminal: one line that is overwritten, with a bar, the rate in samples
 * per second and the time left.
 *
 * <pre>
 * training  41% [========            ] 53/130 samples  2,310 samples/s  1:42 left  epoch 3 loss 0.2134
 * </pre>
 */
public final class TerminalProgress implements TrainingListener {
  private static final int CELLS = 20;
  private static final long REDRAW_NANOSECONDS = 250_000_000;
  private static final double NANOSECONDS = 1e-9;
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  private final PrintStream out;
  private final LongSupplier clock;
  private String message = "";
  private String validation = "";
  private long begin;
  private long drawn;
  private long before;
  private long done;
  private long total;
  private int width;
  private boolean running;

  /** Draws on {@code out}, which is a terminal. */
  public TerminalProgress(PrintStream out) {
    this(out, System::nanoTime);
  }

  /** With a clock that counts nanoseconds. */
  TerminalProgress(PrintStream out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A bar if standard input and output are a terminal, a plain line every ten seconds if not. */
  public static TrainingListener onStandardError() {
    return isTerminal()
        ? new TerminalProgress(System.err)
        : new ProgressLine(System.err, LOG_INTERVAL);
  }

  // JDK 25 returns null again where there is no terminal.
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void started(TrainingStart start) {
    done = start.done();
    before = done;
    total = start.total();
    begin = clock.getAsLong();
    running = true;
    draw(begin);
  }

  @Override
  public void stepped(StepRecord step) {
    done += step.samples();
    message =
        String.format(
            Locale.ROOT, "  epoch %d loss %.4f%s", step.epoch(), step.meanLoss(), validation);
    long now = clock.getAsLong();
    if (now - drawn >= REDRAW_NANOSECONDS) {
      draw(now);
    }
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    validation = String.format(Locale.ROOT, ", validation %.4f", epoch.validationLoss());
  }

  @Override
  public void stopped() {
    if (running) {
      draw(clock.getAsLong());
      out.println();
      running = false;
      width = 0;
    }
  }

  private void draw(long now) {
    drawn = now;
    String line = bar() + speed(now) + message;
    // Blanks over what is left of a longer line.
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }

  private String bar() {
    double share = total == 0 ? 1 : (double) done / total;
    int full = (int) (CELLS * Math.clamp(share, 0, 1));
    String cells = "=".repeat(full) + " ".repeat(CELLS - full);
    int percent = (int) (100 * share);
    return String.format(
        Locale.ROOT, "training %3d%% [%s] %d/%d samples", percent, cells, done, total);
  }

  // Nothing before the first step: there is no rate yet.
  private String speed(long now) {
    if (done == before || now == begin) {
      return "";
    }
    double rate = (done - before) / ((now - begin) * NANOSECONDS);
    String left = ProgressLine.time((total - done) / rate);
    return String.format(Locale.ROOT, "  %,.0f samples/s  %s left", rate, left);
  }
}
