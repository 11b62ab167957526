package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final long SEED = 77;
  private static final int KILLS = 12;
  private static final int LONGEST_MILLISECONDS = 60;

  @TempDir private Path folder;

  @Test
  void aCheckpointIsWholeHoweverOftenItsWriterIsKilled() throws Exception {
    Path file = folder.resolve("run.checkpoint");
    Random random = new Random(SEED);
    long before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String last = killAfter(random.nextInt(LONGEST_MILLISECONDS), file);
      TrainingState<float[]> state = KilledWriter.state();
      CheckpointFile store =
          new CheckpointFile(file, KilledWriter.network(), ExistingFile.SAME_RUN);

      assertThat(store.restore(KilledWriter.RUN, state)).as("seed %d", SEED).isTrue();
      long step = state.progress().step() - KilledWriter.EPOCH;
      // What a writer has reported is on the disk; the one after it may be.
      assertThat(step).isGreaterThanOrEqualTo(Long.parseLong(last)).isGreaterThan(before);
      assertAllNumbersAre(step, state);
      before = step;
    }
    // Of all that was left aside, only what the last writer left is still there.
    try (var files = Files.list(folder)) {
      assertThat(files.count()).isLessThanOrEqualTo(2);
    }
  }

  // The last line of a writer that was killed so long after its first.
  private static String killAfter(int milliseconds, Path file) throws Exception {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines = writer.inputReader()) {
      String last = lines.readLine();
      assertThat(last).as("the first line of the writer").isNotNull();
      Thread.sleep(milliseconds);
      // Not through the process itself, which would also close what it has written.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      return lastLine(lines, last);
    }
  }

  private static String lastLine(BufferedReader lines, String first) throws IOException {
    String last = first;
    String line = lines.readLine();
    while (line != null) {
      // The pipe may end in the middle of a number.
      last = Long.parseLong(line) > Long.parseLong(last) ? line : last;
      line = lines.readLine();
    }
    return last;
  }

  private static void assertAllNumbersAre(long step, TrainingState<float[]> state) {
    EpochRecord expected = new EpochRecord(1, step, step, step, step);
    assertThat(state.history()).isEqualTo(List.of(expected));
    for (Parameters<float[]> values : state.arrays().values()) {
      for (int i = 0; i < values.arrays(); i++) {
        for (float number : values.array(i)) {
          assertThat(number).isEqualTo((float) step);
        }
      }
    }
  }
}
