package org.equigen.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.RemoteEngine;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.RunIdentity;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkpoint is bound to the device on which its engine computes. */
class EngineLockTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.standard(5, 2).withBatchSize(50).withSharding(new Sharding(4, 8, 2));

  private final Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 6);
  private final Dataset data = SyntheticTask.classification(1, 100);
  private final List<RemoteEngine> opened = new ArrayList<>();

  @TempDir private Path folder;

  private Trainer<float[]> remote() {
    GradientEngine.Source<float[]> source =
        (trained, objective, sharding) -> {
          RemoteEngine engine = new RemoteEngine(trained, objective, sharding, "cluster of 3");
          opened.add(engine);
          return engine;
        };
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, SETTINGS, source);
  }

  @Test
  void aCheckpointIsBoundToTheDeviceOfItsEngine() {
    CheckpointFile file = new CheckpointFile(folder.resolve("run"), network, ExistingFile.SAME_RUN);
    TrainingEnvironment stored = TrainingEnvironment.silent().withStore(file);
    RunIdentity run = remote().train(data, data, stored).run();

    assertThat(run.entries()).containsEntry("devices", "CPU, cluster of 3");
    Trainer<float[]> threads = new Trainer<>(network, SyntheticTask.CLASSIFICATION, SETTINGS);
    assertThatThrownBy(() -> threads.train(data, data, stored))
        .hasMessageContaining("[EQR209]")
        .hasMessageContaining("devices \"CPU, cluster of 3\", this run has \"CPU\"");
    assertThat(remote().train(data, data, stored).history()).hasSize(2);
    assertThat(opened.getLast().calls()).containsExactly("loss", "close");
  }
}
