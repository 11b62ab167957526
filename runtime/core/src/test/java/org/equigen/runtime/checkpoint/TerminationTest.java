package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.training.AdamSettings;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.equigen.runtime.training.TrainingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TerminationTest {
  private static final int STEPS_OF_AN_EPOCH = 30;
  private static final int STEPS = 4 * STEPS_OF_AN_EPOCH + 7;

  @TempDir private Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes there are never asked, only killed")
  void aProcessThatIsToldToEndSavesTheStepItHasReached() throws Exception {
    Path file = folder.resolve("run.checkpoint");
    int steps = terminateAfter(STEPS, file);

    Parameters<float[]> parameters = Parameters.of(TerminatedTraining.NETWORK);
    TrainingState<float[]> state =
        new TrainingState<>(
            parameters,
            AdamSettings.STANDARD.optimiserFor(parameters.copy()).memory(),
            new TrainingState.Layout(STEPS_OF_AN_EPOCH, 1, false, 0));
    TrainingSettings settings = TerminatedTraining.settings(1);
    RunIdentity run = identity(settings);
    assertThat(
            new CheckpointFile(file, TerminatedTraining.NETWORK, ExistingFile.SAME_RUN)
                .restore(run, state))
        .isTrue();

    assertThat(state.progress().step()).isEqualTo(steps);
    int epochs = steps / STEPS_OF_AN_EPOCH + 1;
    TrainingOutcome<float[]> resumed = train(epochs, TerminatedTraining.environment(file));
    TrainingOutcome<float[]> whole = train(epochs, TrainingEnvironment.silent());
    for (int i = 0; i < parameters.arrays(); i++) {
      assertThat(resumed.best().array(i)).isEqualTo(whole.best().array(i));
    }
  }

  private static RunIdentity identity(TrainingSettings settings) {
    try (GradientEngine<float[]> engine =
        new ShardedGradient<>(
            TerminatedTraining.NETWORK, SyntheticTask.CLASSIFICATION, settings.sharding())) {
      return RunIdentity.of(engine, settings, TerminatedTraining.DATA, TerminatedTraining.DATA);
    }
  }

  private static TrainingOutcome<float[]> train(int epochs, TrainingEnvironment environment) {
    return new Trainer<>(
            TerminatedTraining.NETWORK,
            SyntheticTask.CLASSIFICATION,
            TerminatedTraining.settings(epochs))
        .train(TerminatedTraining.DATA, TerminatedTraining.DATA, environment);
  }

  // The number of steps that the process reported until it had ended.
  private static int terminateAfter(int steps, Path file) throws Exception {
    Process training =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--add-modules=jdk.incubator.vector",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TerminatedTraining.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int seen = 0;
    try (BufferedReader lines = training.inputReader()) {
      while (lines.readLine() != null) {
        seen++;
        if (seen == steps) {
          // Not through the process itself, which would also close what it has written.
          training.toHandle().destroy();
        }
      }
    }
    training.waitFor();
    return seen;
  }
}
