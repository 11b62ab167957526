package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.StopSignal;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingSettings;

/** A process that trains for longer than anybody waits, until it is told to end. */
public final class TerminatedTraining {
  static final Network<float[]> NETWORK = SyntheticTask.network(Precision.FLOAT, 6);
  static final Dataset DATA = SyntheticTask.classification(1, 300);

  private TerminatedTraining() {}

  static TrainingSettings settings(int epochs) {
    return TrainingSettings.standard(9, epochs)
        .withPatience(Integer.MAX_VALUE)
        .withBatchSize(10)
        .withSharding(new Sharding(2, 8, 1));
  }

  static TrainingEnvironment environment(Path file) {
    return TrainingEnvironment.silent()
        .withInterval(Duration.ofDays(1))
        .withStore(new CheckpointFile(file, NETWORK, ExistingFile.SAME_RUN));
  }

  /** Trains with the checkpoint {@code arguments[0]}; prints a line after every step. */
  public static void main(String[] arguments) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepped(StepRecord step) {
            System.out.println(step.epoch());
          }
        };
    new Trainer<>(NETWORK, SyntheticTask.CLASSIFICATION, settings(Integer.MAX_VALUE))
        .train(
            DATA,
            DATA,
            environment(Path.of(arguments[0]))
                .withListener(listener)
                .withStop(StopSignal.onTermination()));
  }
}
