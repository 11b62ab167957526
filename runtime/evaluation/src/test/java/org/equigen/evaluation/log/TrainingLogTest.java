package org.equigen.evaluation.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.equigen.evaluation.metric.BinaryMetrics;
import org.equigen.evaluation.plot.LivePlot;
import org.equigen.runtime.Precision;
import org.equigen.runtime.checkpoint.CheckpointFile;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.Selection;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingLogTest {
  private static final Network<double[]> NETWORK = SyntheticTask.network(Precision.DOUBLE, 4);
  private static final Dataset DATA = SyntheticTask.classification(1, 100);
  private static final int EPOCHS = 4;
  private static final int BATCHES = 5;

  @TempDir private Path folder;

  private static TrainingOutcome<double[]> train(TrainingEnvironment environment) {
    TrainingSettings settings =
        TrainingSettings.standard(3, EPOCHS)
            .withBatchSize(20)
            .withSharding(Sharding.on(1))
            .withSelection(
                Selection.watching(
                    BinaryMetrics.accuracy("out", "target", 0),
                    BinaryMetrics.areaUnderCurve("out", "target")));
    return new Trainer<>(NETWORK, SyntheticTask.CLASSIFICATION, settings)
        .train(DATA, DATA, environment);
  }

  private static TrainingEnvironment told(TrainingListener... listeners) {
    return TrainingEnvironment.silent().withListener(TrainingListener.of(listeners));
  }

  /** Dies after a number of mini-batches, none of which but those before the last save is kept. */
  private static TrainingListener dyingAfter(int batches) {
    return new TrainingListener() {
      private int left = batches;

      @Override
      public void stepped(StepRecord step) {
        left--;
        if (left == 0) {
          throw new IllegalStateException("killed");
        }
      }
    };
  }

  @Test
  void aRowOfAnEpochHoldsWhatTheHistoryHolds() throws IOException {
    Path csv = folder.resolve("epochs.csv");
    Path json = folder.resolve("epochs.jsonl");
    TrainingOutcome<double[]> outcome =
        train(
            told(
                TrainingLog.ofEpochs(csv, LogFormat.CSV, ExistingFile.REFUSE),
                TrainingLog.ofEpochs(json, LogFormat.JSON_LINES, ExistingFile.REFUSE)));
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.getFirst())
        .isEqualTo(
            "epoch,training_loss,validation_loss,metric_accuracy,metric_area under curve,"
                + "learning_rate,seconds,samples_per_second");
    assertThat(lines).hasSize(1 + EPOCHS);
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      String[] cells = lines.get(epoch).split(",", -1);
      var record = outcome.history().get(epoch - 1);
      assertThat(Integer.parseInt(cells[0])).isEqualTo(epoch);
      assertThat(Double.parseDouble(cells[1])).isEqualTo(record.trainingLoss());
      assertThat(Double.parseDouble(cells[2])).isEqualTo(record.validationLoss());
      assertThat(Double.parseDouble(cells[3])).isEqualTo(record.metrics().get(0)).isPositive();
      assertThat(Double.parseDouble(cells[4])).isEqualTo(record.metrics().get(1)).isPositive();
      assertThat(Double.parseDouble(cells[7])).isEqualTo(100 / record.seconds());
      assertThat(Files.readAllLines(json).get(epoch - 1))
          .startsWith("{\"epoch\":" + epoch + ",\"training_loss\":" + cells[1] + ",")
          .endsWith(",\"samples_per_second\":" + cells[7] + "}");
    }
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void aTrainingThatIsKilledAgainAndAgainHasEachRowOnce(LogFormat format) throws IOException {
    Path epochs = folder.resolve("epochs");
    Path batches = folder.resolve("batches");
    TrainingEnvironment stored =
        TrainingEnvironment.silent()
            .withInterval(Duration.ofDays(1))
            .withStore(new CheckpointFile(folder.resolve("run"), NETWORK, ExistingFile.SAME_RUN));
    for (int kill = 0; kill < 3; kill++) {
      // 5 batches reach a checkpoint; the two after it are done again.
      TrainingListener logs =
          TrainingListener.of(
              TrainingLog.ofEpochs(epochs, format, ExistingFile.SAME_RUN),
              TrainingLog.ofBatches(batches, format, ExistingFile.SAME_RUN),
              dyingAfter(BATCHES + 2));
      assertThatThrownBy(() -> train(stored.withListener(logs))).hasMessage("killed");
      assertThat(rows(batches, format)).hasSize((kill + 1) * BATCHES + 2);
      // A row that was cut short.
      Files.writeString(batches, Files.readString(batches) + "{\"epoch\":9");
    }
    TrainingListener logs =
        TrainingListener.of(
            TrainingLog.ofEpochs(epochs, format, ExistingFile.SAME_RUN),
            TrainingLog.ofBatches(batches, format, ExistingFile.SAME_RUN));
    train(stored.withListener(logs));
    List<String> expected = new ArrayList<>();
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      for (int batch = 1; batch <= BATCHES; batch++) {
        expected.add(epoch + " " + batch);
      }
    }
    assertThat(rows(batches, format))
        .extracting(it -> it[0] + " " + it[1])
        .containsExactlyElementsOf(expected);
    assertThat(rows(epochs, format)).extracting(it -> it[0]).containsExactly("1", "2", "3", "4");
  }

  /** The numbers of each row. */
  private static List<String[]> rows(Path file, LogFormat format) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(format == LogFormat.CSV ? 1 : 0)
        .map(it -> it.replaceAll("\"[^\"]*\":|[{}]", "").split(",", -1))
        .toList();
  }

  @Test
  void aFileOfSomethingElseStays() throws IOException {
    Path file = folder.resolve("epochs.csv");
    Files.writeString(file, "my notes\n");
    assertThatThrownBy(
            () -> train(told(TrainingLog.ofEpochs(file, LogFormat.CSV, ExistingFile.SAME_RUN))))
        .hasMessageContaining("[EQR404] " + file + ", line 1: \"my notes\" is no line");
    assertThatThrownBy(
            () ->
                train(
                    told(TrainingLog.ofBatches(file, LogFormat.JSON_LINES, ExistingFile.SAME_RUN))))
        .hasMessageContaining("[EQR404]");
    assertThatThrownBy(
            () -> train(told(TrainingLog.ofEpochs(file, LogFormat.CSV, ExistingFile.REFUSE))))
        .hasMessageContaining("[EQR104]");
    assertThat(file).hasContent("my notes\n");
    Path nowhere = folder.resolve("missing/epochs.csv");
    assertThatThrownBy(
            () -> train(told(TrainingLog.ofEpochs(nowhere, LogFormat.CSV, ExistingFile.REFUSE))))
        .hasMessageContaining("[EQR103]");
  }

  @Test
  void thePictureIsThereAfterTheFirstEpochAndReplacedAtTheEnd() throws IOException {
    Path file = folder.resolve("loss.png");
    List<Long> sizes = new ArrayList<>();
    TrainingListener watch =
        new TrainingListener() {
          @Override
          public void stepped(StepRecord step) {
            sizes.add(file.toFile().length());
          }
        };
    train(told(new LivePlot(file, "cross entropy (nats)", Duration.ofDays(1)), watch));
    assertThat(sizes.subList(0, BATCHES)).containsOnly(0L);
    assertThat(sizes.subList(BATCHES, EPOCHS * BATCHES)).allMatch(it -> it > 5_000).hasSize(15);
    // Nothing is drawn in between, and all of it at the end.
    assertThat(sizes.subList(BATCHES, EPOCHS * BATCHES).stream().distinct()).hasSize(1);
    assertThat(Files.size(file)).isNotEqualTo(sizes.getLast());
  }
}
