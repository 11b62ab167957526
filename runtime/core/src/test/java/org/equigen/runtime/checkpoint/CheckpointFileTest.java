package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.AdamSettings;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.LionSettings;
import org.equigen.runtime.training.MomentumSettings;
import org.equigen.runtime.training.OptimiserSettings;
import org.equigen.runtime.training.Plateau;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.StopReason;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointFileTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.standard(23, 4)
          .withBatchSize(50)
          .withLearningRate(new LearningRate.Cosine(0.01, 1, 4, 0))
          .withSharding(new Sharding(4, 16, 2));

  private final Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 6);
  private final Dataset training = SyntheticTask.classification(1, 220);
  private final Dataset validation = SyntheticTask.classification(2, 90);
  @TempDir private Path folder;

  static List<LearningRate> schedules() {
    // No loss falls to a tenth of the one before, so every epoch stalls.
    LearningRate stalling = new Plateau(new LearningRate.Constant(0.01), 0.5, 1, 0.9);
    return List.of(
        new LearningRate.Restarts(0.01, 0, 0.7, 2),
        new LearningRate.OneCycle(0.001, 0.01, 0, 1, 3),
        new LearningRate.WarmUp(1, stalling));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void everyScheduleGoesOnWhereItWas(LearningRate rate) {
    TrainingSettings settings = SETTINGS.withLearningRate(rate);
    TrainingOutcome<float[]> whole = train(settings, TrainingEnvironment.silent());
    Path file = folder.resolve("run.checkpoint");
    TrainingOutcome<float[]> pieces;
    do {
      pieces = train(settings, stoppingAfter(3, file));
    } while (pieces.reason() == StopReason.INTERRUPTED);

    assertThat(withoutTime(pieces.history())).isEqualTo(withoutTime(whole.history()));
    assertSame(whole.best(), pieces.best());
    assertThat(whole.history()).extracting(EpochRecord::learningRate).doesNotHaveDuplicates();
    assertThatThrownBy(() -> train(SETTINGS, stored(file)))
        .hasMessageContaining("[EQR209]")
        .hasMessageContaining("learning rate");
  }

  static List<OptimiserSettings> optimisers() {
    return List.of(
        AdamSettings.STANDARD,
        new MomentumSettings(0.9, true, 0.01),
        new MomentumSettings(0.8, false, 0),
        LionSettings.withWeightDecay(0.1));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void aTrainingThatWasStoppedAfterEveryFewStepsGivesTheSameBits(OptimiserSettings optimiser) {
    TrainingSettings settings = SETTINGS.withOptimiser(optimiser);
    TrainingOutcome<float[]> whole = train(settings, TrainingEnvironment.silent());
    Path file = folder.resolve("run.checkpoint");

    int processes = 0;
    TrainingOutcome<float[]> pieces;
    do {
      pieces = train(settings, stoppingAfter(3, file));
      processes++;
    } while (pieces.reason() == StopReason.INTERRUPTED);

    // 4 epochs of 5 batches in pieces of 3.
    assertThat(processes).isEqualTo(7);
    assertThat(pieces.bestEpoch()).isEqualTo(whole.bestEpoch());
    assertThat(withoutTime(pieces.history())).isEqualTo(withoutTime(whole.history()));
    assertSame(whole.best(), pieces.best());
  }

  @Test
  void moreEpochsAndOtherThreadsMayFollow() {
    TrainingSettings constant = SETTINGS.withLearningRate(new LearningRate.Constant(0.003));
    TrainingOutcome<float[]> whole = train(constant, TrainingEnvironment.silent());
    TrainingEnvironment stored = stored(folder.resolve("run.checkpoint"));
    TrainingSettings two =
        new TrainingSettings(
            23,
            2,
            10,
            50,
            constant.learningRate(),
            constant.optimiser(),
            constant.gradientNorm(),
            new Sharding(4, 16, 1));

    train(two, stored);
    TrainingOutcome<float[]> resumed = train(constant, stored);

    assertThat(withoutTime(resumed.history())).isEqualTo(withoutTime(whole.history()));
    assertSame(whole.best(), resumed.best());
  }

  @Test
  void aRunThatDiffersIsRefused() {
    TrainingEnvironment stored = stored(folder.resolve("run.checkpoint"));
    train(SETTINGS, stored);

    assertThatThrownBy(() -> train(SETTINGS.withBatchSize(51), stored))
        .hasMessageContaining("[EQR209]")
        .hasMessageContaining("batch size \"50\", this run has \"51\"");
    assertThatThrownBy(
            () ->
                new Trainer<>(network, SyntheticTask.CLASSIFICATION, SETTINGS)
                    .train(validation, validation, stored))
        .hasMessageContaining("[EQR209]")
        .hasMessageContaining("training data");
  }

  @Test
  void anotherNetworkIsRefused() {
    Path file = folder.resolve("run.checkpoint");
    train(SETTINGS, stored(file));
    Network<float[]> wider = SyntheticTask.network(Precision.FLOAT, 7);

    assertThatThrownBy(
            () ->
                new Trainer<>(wider, SyntheticTask.CLASSIFICATION, SETTINGS)
                    .train(
                        training,
                        validation,
                        TrainingEnvironment.silent()
                            .withStore(new CheckpointFile(file, wider, ExistingFile.SAME_RUN))))
        .hasMessageContaining("[EQR206]");
  }

  @ParameterizedTest
  @CsvSource({
    "batch, 9223372036854775807",
    "batch, 4294967296",
    "batch, 6",
    "batch, -1",
    "batch, 1e3",
    "step, 12",
    "step, -9223372036854775808",
    "epochs, 2147483648",
    "epochs, 9223372036854775807",
    "epochs, 3",
    "best epoch, 4294967297",
    "best epoch, 3",
    "best epoch, 0",
    "best loss, NaN",
    "best loss, -1",
    "loss sum, NaN",
    "loss sum, Infinity",
    "seconds, -",
    "epoch.1, 1 NaN 1 1",
    "epoch.2, 1 2 3"
  })
  void aNumberThatCannotBeIsRefusedThoughTheChecksumHolds(String key, String value)
      throws IOException {
    Path file = folder.resolve("run.checkpoint");
    train(SETTINGS, stoppingAfter(13, file));
    ArrayFileContent content = ArrayFileReader.read(file, "checkpoint");
    Map<String, String> header = new LinkedHashMap<>(content.header());
    assertThat(header.put(key, value)).isNotNull().isNotEqualTo(value);
    header.remove("payload");
    Files.write(file, ArrayFile.encode("checkpoint", header, content.payload()));

    assertThatThrownBy(() -> train(SETTINGS, stored(file)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR205] " + file + ": the header entry \"")
        .hasMessageContaining("Nothing was loaded.");
  }

  @Test
  void aNewRunDoesNotTouchAnOldCheckpoint() {
    Path file = folder.resolve("run.checkpoint");
    train(SETTINGS, stored(file));
    TrainingEnvironment refusing =
        TrainingEnvironment.silent()
            .withStore(new CheckpointFile(file, network, ExistingFile.REFUSE));

    assertThatThrownBy(() -> train(SETTINGS, refusing)).hasMessageContaining("[EQR104]");
  }

  private TrainingOutcome<float[]> train(
      TrainingSettings settings, TrainingEnvironment environment) {
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, settings)
        .train(training, validation, environment);
  }

  private TrainingEnvironment stored(Path file) {
    return TrainingEnvironment.silent()
        .withInterval(Duration.ZERO)
        .withStore(new CheckpointFile(file, network, ExistingFile.SAME_RUN));
  }

  private TrainingEnvironment stoppingAfter(int steps, Path file) {
    StopSignal stop = new StopSignal();
    TrainingListener listener =
        new TrainingListener() {
          private int seen;

          @Override
          public void stepped(StepRecord step) {
            seen++;
            if (seen == steps) {
              stop.request();
            }
          }
        };
    return stored(file).withInterval(Duration.ofDays(1)).withStop(stop).withListener(listener);
  }

  private static List<EpochRecord> withoutTime(List<EpochRecord> history) {
    return history.stream()
        .map(
            e ->
                new EpochRecord(
                    e.epoch(),
                    e.trainingLoss(),
                    e.validationLoss(),
                    e.learningRate(),
                    0,
                    e.metrics()))
        .toList();
  }

  private static void assertSame(Parameters<float[]> expected, Parameters<float[]> found) {
    for (int i = 0; i < expected.arrays(); i++) {
      assertThat(found.array(i)).as("array %d", i).isEqualTo(expected.array(i));
    }
  }
}
