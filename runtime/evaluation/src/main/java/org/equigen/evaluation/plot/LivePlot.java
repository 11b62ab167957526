package org.equigen.evaluation.plot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingStart;

/**
 * Draws the losses of a training while it goes on: a picture that is replaced as a whole after an
 * epoch, at most once in an interval, and at the end. A viewer that looks at the file always finds
 * one. A training that is resumed is drawn from its first epoch on.
 */
public final class LivePlot implements TrainingListener {
  private final Path file;
  private final String lossName;
  private final long interval;
  private final LongSupplier clock;
  private final List<EpochRecord> history = new ArrayList<>();
  private long drawn;
  private boolean current = true;

  /**
   * A plot that is drawn for the first time after the first epoch.
   *
   * @param file PNG, 1200 x 800, replaced if it exists
   * @param lossName name and unit of the loss, such as {@code binary cross entropy (nats)}
   * @param interval least time between two pictures, since drawing takes from the training
   */
  public LivePlot(Path file, String lossName, Duration interval) {
    this(file, lossName, interval, System::nanoTime);
  }

  /** With a clock that counts nanoseconds. */
  LivePlot(Path file, String lossName, Duration interval, LongSupplier clock) {
    this.file = file;
    this.lossName = lossName;
    this.interval = interval.toNanos();
    this.clock = clock;
  }

  @Override
  public void started(TrainingStart start) {
    history.clear();
    history.addAll(start.history());
    current = history.isEmpty();
    drawn = clock.getAsLong() - interval;
  }

  @Override
  public void epochFinished(EpochRecord epoch, boolean best) {
    history.add(epoch);
    current = false;
    if (clock.getAsLong() - drawn >= interval) {
      draw();
    }
  }

  @Override
  public void stopped() {
    if (!current) {
      draw();
    }
  }

  private void draw() {
    LossPlot.write(file, Map.of("losses", history), lossName);
    current = true;
    drawn = clock.getAsLong();
  }
}
