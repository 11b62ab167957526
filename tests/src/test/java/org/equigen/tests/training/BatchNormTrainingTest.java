package org.equigen.tests.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.annotation.EquivariantLayer;
import org.equigen.runtime.checkpoint.CheckpointFile;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.checkpoint.ModelFile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.gradient.Statistics;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statistics of batches are trained beside the parameters, with the same bits on any threads. */
class BatchNormTrainingTest {
  private static final int SAMPLES = 150;
  private static final int SIZE = 8;
  private static final int MEAN = 1;
  private static final int VARIANCE = 2;
  private static final Objective OBJECTIVE = Objective.of(new MeanSquaredError(), "y", "target");

  @TempDir Path folder;

  private final Layer<double[]> layer = BatchNormTrainingTest_NormLayer.doubles();
  private final Dataset data = data();

  /** Two scalars and two vectors. */
  @EquivariantLayer(group = "O(3)", layer = "batch-norm", in = "2x0e + 2x1o")
  interface Norm {}

  private static Dataset data() {
    Random random = new Random(8);
    double[] x = random.doubles(SAMPLES * SIZE).map(_ -> 2 + 3 * random.nextGaussian()).toArray();
    double[] target = random.doubles(SAMPLES * SIZE).map(_ -> random.nextGaussian()).toArray();
    return Dataset.over("sample", SAMPLES)
        .column("x", "sample", SIZE, x)
        .column("target", "sample", SIZE, target)
        .build();
  }

  private Parameters<double[]> parameters() {
    Parameters<double[]> parameters = Parameters.of(layer);
    Random random = new Random(9);
    for (int i = 0; i < parameters.array(0).length; i++) {
      parameters.array(0)[i] = random.nextGaussian();
    }
    parameters.array(MEAN)[0] = 1.5;
    parameters.array(VARIANCE)[2] = 4;
    return parameters;
  }

  private GradientEngine<double[]> engine(Sharding sharding) {
    return new ShardedGradient<>(layer, OBJECTIVE, sharding);
  }

  @Test
  void oneShardGivesTheStatisticsOfTheSamples() {
    Parameters<double[]> gradient = Parameters.of(layer);
    try (GradientEngine<double[]> engine = engine(new Sharding(1, SAMPLES, 1))) {
      engine.gradient(parameters(), data.all(), gradient);
    }
    double mean = 0;
    double square = 0;
    for (int row = 0; row < SAMPLES; row++) {
      mean += data.column("x").numbers().get(row * SIZE) / SAMPLES;
      for (int k = 5; k < 8; k++) {
        square += Math.pow(data.column("x").numbers().get(row * SIZE + k), 2) / (3 * SAMPLES);
      }
    }
    assertThat(gradient.arrays()).isEqualTo(3);
    assertThat(gradient.trained()).isEqualTo(1);
    assertThat(gradient.array(MEAN)[0]).isCloseTo(mean, within(1e-12));
    assertThat(gradient.array(VARIANCE)[3]).isCloseTo(square, within(1e-11));
  }

  @Test
  void gradientsAreThoseOfFiniteDifferencesOfTheLossInTraining() {
    Parameters<double[]> parameters = parameters();
    Parameters<double[]> gradient = Parameters.of(layer);
    Parameters<double[]> other = Parameters.of(layer);
    double h = 0x1p-13;
    try (GradientEngine<double[]> engine = engine(new Sharding(3, 20, 2))) {
      engine.gradient(parameters, data.all(), gradient);
      for (int i = 0; i < parameters.array(0).length; i++) {
        double start = parameters.array(0)[i];
        parameters.array(0)[i] = start + h;
        double above = engine.gradient(parameters, data.all(), other);
        parameters.array(0)[i] = start - h;
        double below = engine.gradient(parameters, data.all(), other);
        parameters.array(0)[i] = start;
        assertThat(gradient.array(0)[i])
            .as("%d", i)
            .isNotZero()
            .isCloseTo((above - below) / (2 * h), within(1e-8));
      }
    }
  }

  @Test
  void predictionsAndLossesUseTheStatisticsThatAreKept() {
    Parameters<double[]> parameters = parameters();
    double[] y = new Predictor<>(layer, "y").predict(parameters, data.all());
    double x = data.column("x").numbers().get(3 * SIZE + 3);
    double scale = 1 + parameters.array(0)[4];
    assertThat(y[3 * SIZE + 3]).isCloseTo(scale * x / Math.sqrt(4 + 1e-5), within(1e-12));
    try (GradientEngine<double[]> engine = engine(new Sharding(2, 16, 1))) {
      double kept = engine.loss(parameters, data.all());
      assertThat(engine.gradient(parameters, data.all(), Parameters.of(layer))).isNotEqualTo(kept);
    }
  }

  @Test
  void statisticsAreTheAverageOfAllStepsWithFallingWeights() {
    Statistics statistics = Statistics.of(layer.signature());
    Parameters<double[]> parameters = parameters();
    Parameters<double[]> batch = Parameters.of(layer);
    double momentum = 0.25;
    double weighted = 0;
    double weights = 0;
    for (int step = 0; step < 6; step++) {
      batch.array(VARIANCE)[2] = 3 + step * step;
      weighted = (1 - momentum) * weighted + momentum * batch.array(VARIANCE)[2];
      weights = (1 - momentum) * weights + momentum;
      double before = parameters.array(0)[0];
      statistics.update(step, momentum, parameters, batch);
      assertThat(parameters.array(VARIANCE)[2]).isCloseTo(weighted / weights, within(1e-13));
      assertThat(parameters.array(0)[0]).isEqualTo(before);
    }
  }

  private TrainingOutcome<double[]> train(
      int epochs, int threads, TrainingEnvironment environment) {
    TrainingSettings settings =
        TrainingSettings.standard(3, epochs)
            .withPatience(100)
            .withBatchSize(50)
            .withMomentum(0.2)
            .withSharding(new Sharding(4, 64, threads));
    return new Trainer<>(layer, OBJECTIVE, settings).train(data, data, environment);
  }

  @Test
  void anyNumberOfThreadsAndAnyStopGiveTheSameBits() {
    TrainingOutcome<double[]> one = train(4, 1, TrainingEnvironment.silent());
    Parameters<double[]> best = one.best();
    assertThat(best.array(VARIANCE)).doesNotContain(0, 1);
    assertThat(best.array(MEAN)[0]).isBetween(1.0, 3.0);
    assertSameBits(train(4, 3, TrainingEnvironment.silent()).best(), best);
    Path file = folder.resolve("checkpoint");
    train(2, 2, stored(file));
    assertSameBits(train(4, 2, stored(file)).best(), best);
    Path model = folder.resolve("model");
    ModelFile.save(model, layer, best, one.run(), ExistingFile.REFUSE);
    assertSameBits(ModelFile.load(model, layer), best);
    assertThat(ModelFile.describe(model)).containsEntry("block.statistic variance", "[4]");
  }

  private TrainingEnvironment stored(Path file) {
    return TrainingEnvironment.silent()
        .withStore(new CheckpointFile(file, layer, ExistingFile.SAME_RUN));
  }

  private static void assertSameBits(Parameters<double[]> found, Parameters<double[]> expected) {
    for (int i = 0; i < expected.arrays(); i++) {
      assertThat(found.array(i)).containsExactly(expected.array(i));
    }
  }
}
