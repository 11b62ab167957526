package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.equigen.runtime.training.TrainerTest.assertSameBits;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.RemoteEngine;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.junit.jupiter.api.Test;

/** Trainings on engines that the caller brings. */
class GradientEngineTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.standard(5, 2).withBatchSize(50).withSharding(new Sharding(4, 8, 2));

  private final Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 6);
  private final Dataset data = SyntheticTask.classification(1, 100);
  private final List<RemoteEngine> opened = new ArrayList<>();

  private TrainingOutcome<float[]> onThreads(TrainingEnvironment environment) {
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, SETTINGS)
        .train(data, data, environment);
  }

  private TrainingOutcome<float[]> remote(String device, TrainingEnvironment environment) {
    GradientEngine.Source<float[]> source =
        (trained, objective, sharding) -> {
          RemoteEngine engine = new RemoteEngine(trained, objective, sharding, device);
          opened.add(engine);
          return engine;
        };
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, SETTINGS, source)
        .train(data, data, environment);
  }

  @Test
  void aTrainingComputesAllOnItsEngineAndClosesIt() {
    TrainingOutcome<float[]> outcome = remote("CPU", TrainingEnvironment.silent());

    assertSameBits(onThreads(TrainingEnvironment.silent()).best(), outcome.best());
    assertThat(opened).hasSize(1);
    // The first loss finds data that do not fit; then two batches and a validation an epoch.
    assertThat(opened.getFirst().calls())
        .containsExactly(
            "loss", "gradient", "gradient", "loss", "gradient", "gradient", "loss", "close");
  }

  @Test
  void anEngineIsClosedWhereTheTrainingFails() {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepped(StepRecord step) {
            throw new IllegalStateException("no more");
          }
        };
    assertThatThrownBy(() -> remote("CPU", TrainingEnvironment.silent().withListener(listener)))
        .hasMessage("no more");
    assertThat(opened.getFirst().calls()).containsExactly("loss", "gradient", "close");
  }
}
