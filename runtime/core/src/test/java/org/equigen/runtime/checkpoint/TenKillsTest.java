package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.equigen.runtime.training.CheckpointStore;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainings that are killed ten times give the bits of one that nobody disturbed. */
class TenKillsTest {
  private static final int KILLS = 10;
  private static final long SEED = 41;

  @TempDir private Path folder;

  /** Stands for the end of a process. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Where in a mini-batch a training dies. */
  private enum Moment {
    AFTER_THE_STEP,
    WHILE_WRITING,
    AFTER_WRITING
  }

  /** Dies at a mini-batch. */
  private final class Death implements TrainingListener, CheckpointStore {
    private final CheckpointFile store;
    private final Path file;
    private final Moment moment;
    private int left;

    Death(Path file, int batches, Moment moment) {
      this.store = KilledTraining.store(file);
      this.file = file;
      this.left = batches;
      this.moment = moment;
    }

    @Override
    public void stepped(StepRecord step) {
      left--;
      if (left == 0 && moment == Moment.AFTER_THE_STEP) {
        throw new Killed();
      }
    }

    @Override
    public <A> boolean restore(RunIdentity run, TrainingState<A> state) {
      return store.restore(run, state);
    }

    @Override
    public <A> void save(RunIdentity run, TrainingState<A> state) {
      if (left == 0 && moment == Moment.WHILE_WRITING) {
        leaveHalfAFile();
        throw new Killed();
      }
      store.save(run, state);
      if (left == 0) {
        throw new Killed();
      }
    }

    private void leaveHalfAFile() {
      try {
        Files.writeString(folder.resolve("." + file.getFileName() + ".999999999.partial"), "equi");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(KilledTraining.Variant.class)
  void tenKillsAtRandomMomentsChangeNoBit(KilledTraining.Variant variant) {
    Random random = new Random(SEED);
    Path file = folder.resolve("run.checkpoint");
    int most = variant.batches() / KILLS;
    int kills = 0;
    for (int i = 0; i < KILLS; i++) {
      Moment moment = Moment.values()[i % 3];
      Death death = new Death(file, 1 + random.nextInt(most), moment);
      try {
        KilledTraining.train(
            variant, TrainingEnvironment.silent().withListener(death).withStore(death));
      } catch (Killed e) {
        kills++;
      }
    }
    assertThat(kills).as("seed %d", SEED).isEqualTo(KILLS);
    TrainingEnvironment last = TrainingEnvironment.silent().withStore(KilledTraining.store(file));
    assertThat(KilledTraining.bits(KilledTraining.train(variant, last)))
        .as("seed %d", SEED)
        .isEqualTo(
            KilledTraining.bits(KilledTraining.train(variant, TrainingEnvironment.silent())));
  }

  /** Processes that save all the time and are killed by the system, wherever that meets them. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"LBFGS", "ALL"})
  void tenKilledProcessesChangeNoBit(KilledTraining.Variant variant) throws Exception {
    Random random = new Random(SEED);
    Path file = folder.resolve("run.checkpoint");
    int most = variant.batches() / KILLS;
    for (int i = 0; i < KILLS; i++) {
      killed(variant, file, 1 + random.nextInt(most), random.nextInt(3));
    }
    String last = killed(variant, file, Integer.MAX_VALUE, 0);
    assertThat(last)
        .as("seed %d", SEED)
        .isEqualTo(
            KilledTraining.bits(KilledTraining.train(variant, TrainingEnvironment.silent())));
  }

  /** The last line of a process that is killed some milliseconds after so many steps. */
  private static String killed(
      KilledTraining.Variant variant, Path file, int steps, int milliseconds) throws Exception {
    Process training =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTraining.class.getName(),
                file.toString(),
                variant.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String last = "";
    try (BufferedReader lines = training.inputReader()) {
      int seen = 0;
      String line = lines.readLine();
      while (line != null) {
        last = line;
        seen++;
        if (seen == steps) {
          Thread.sleep(milliseconds);
          training.toHandle().destroyForcibly();
        }
        line = lines.readLine();
      }
    }
    training.waitFor();
    return last;
  }
}
