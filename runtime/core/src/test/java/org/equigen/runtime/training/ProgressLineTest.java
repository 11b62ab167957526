package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now = 5 * SECOND;
  private final ProgressLine progress =
      new ProgressLine(
          new PrintStream(bytes, true, StandardCharsets.UTF_8), Duration.ofSeconds(10), () -> now);

  @Test
  void linesComeNowAndThenWithRateAndRemainingTime() {
    progress.started(start(0, 10_000));
    for (int i = 0; i < 25; i++) {
      now += SECOND;
      progress.stepped(step(1, 64, 0.5));
    }

    assertThat(lines())
        .containsExactly(
            "epoch 1   6%  64 samples/s  2:26 left  loss 0.5000",
            "epoch 1  12%  64 samples/s  2:16 left  loss 0.5000");
  }

  @Test
  void aResumedTrainingCountsItsOwnSetsForTheRate() {
    progress.started(start(5_000, 10_000));
    now += 10 * SECOND;
    progress.stepped(step(6, 1_000, 0.25));

    assertThat(lines())
        .containsExactly("resumed at 50%", "epoch 6  60%  100 samples/s  0:40 left  loss 0.2500");
  }

  @Test
  void everyEpochHasItsLine() {
    progress.epochFinished(new EpochRecord(3, 0.213, 0.2241, 1e-3, 10.42), true);
    progress.epochFinished(new EpochRecord(4, 0.212, 0.2242, 1e-3, 10.4), false);

    assertThat(lines())
        .containsExactly(
            "epoch 3 finished in 10.4 s: loss 0.2130, validation 0.2241 (best)",
            "epoch 4 finished in 10.4 s: loss 0.2120, validation 0.2242");
  }

  @Test
  void timesHaveHoursWhereTheyAreNeeded() {
    assertThat(ProgressLine.time(7.4)).isEqualTo("0:07");
    assertThat(ProgressLine.time(102)).isEqualTo("1:42");
    assertThat(ProgressLine.time(7_509)).isEqualTo("2:05:09");
  }

  @Test
  void theBarOfATerminalOverwritesItselfFourTimesASecond() {
    TerminalProgress bar = bar();
    bar.started(start(65, 130));
    now += SECOND / 2;
    bar.stepped(step(1, 13, 0.75));
    bar.stepped(step(1, 13, 0.5));
    now += SECOND / 2;
    bar.stepped(step(1, 13, 0.25));

    assertThat(bytes.toString(StandardCharsets.UTF_8).split("\\r"))
        .containsExactly(
            "",
            "training  50% [==========          ] 65/130 samples",
            "training  60% [============        ] 78/130 samples  26 samples/s  0:02 left"
                + "  epoch 1 loss 0.7500",
            "training  80% [================    ] 104/130 samples  39 samples/s  0:01 left"
                + "  epoch 1 loss 0.2500");
  }

  @Test
  void theBarOfATerminalEndsWithALineOfItsOwn() {
    TerminalProgress bar = bar();
    bar.started(start(0, 130));
    bar.epochFinished(new EpochRecord(1, 0.7, 0.6, 1e-3, 10), true);
    bar.stepped(step(2, 130, 0.75));
    bar.stopped();
    bar.stopped();

    assertThat(bytes.toString(StandardCharsets.UTF_8).split("\\r"))
        .endsWith(
            "training 100% [====================] 130/130 samples  epoch 2 loss 0.7500, validation"
                + " 0.6000"
                + System.lineSeparator());
  }

  private TerminalProgress bar() {
    return new TerminalProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);
  }

  private String[] lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toArray(String[]::new);
  }

  private static TrainingStart start(long done, long total) {
    return new TrainingStart(done, total, 100, 0, List.of(), List.of());
  }

  private static StepRecord step(int epoch, int samples, double meanLoss) {
    return new StepRecord(1, 1, epoch, samples, 9, meanLoss, 1e-3, 8, 7);
  }
}
