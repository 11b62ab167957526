package org.equigen.runtime.training;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Progress for people at a terminal: one bar with the rate in sets per second and the time left.
 */
public final class TerminalProgress implements TrainingListener {
  private static final int WIDTH = 100;
  private static final int REDRAW_MILLISECONDS = 250;
  private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);

  private final PrintStream out;
  private @Nullable ProgressBar bar;
  private String validation = "";

  /** Draws on {@code out}, which is a terminal. */
  public TerminalProgress(PrintStream out) {
    this.out = out;
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
  public void started(long done, long total) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(total)
            .startsFrom(done, Duration.ZERO)
            .setUnit(" sets", 1)
            .showSpeed()
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .build();
  }

  @Override
  public void stepped(int epoch, int sets, double loss) {
    if (bar != null) {
      bar.stepBy(sets);
      bar.setExtraMessage(
          String.format(Locale.ROOT, " epoch %d loss %.4f%s", epoch, loss, validation));
    }
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    validation = String.format(Locale.ROOT, ", validation %.4f", epoch.validationLoss());
  }

  @Override
  public void stopped() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
