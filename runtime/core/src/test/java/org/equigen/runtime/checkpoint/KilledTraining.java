package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.AdamSettings;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.Metric;
import org.equigen.runtime.training.Plateau;
import org.equigen.runtime.training.Selection;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.equigen.runtime.training.lbfgs.LbfgsSettings;

/** A training that is killed again and again; it saves its state after every mini-batch. */
public final class KilledTraining {
  static final Network<float[]> NETWORK = SyntheticTask.network(Precision.FLOAT, 6);
  private static final Dataset TRAINING = SyntheticTask.classification(1, 200);
  private static final Dataset VALIDATION = SyntheticTask.classification(2, 60);

  /** Kinds of trainings. */
  enum Variant {
    ADAM(8, 16),
    SCHEDULE(8, 16),
    AVERAGE(8, 16),
    ACCUMULATION(8, 16),
    LBFGS(60, 200),
    ALL(8, 16);

    private final int epochs;
    private final int batchSize;

    Variant(int epochs, int batchSize) {
      this.epochs = epochs;
      this.batchSize = batchSize;
    }

    int batches() {
      return epochs * Math.ceilDiv(200, batchSize);
    }

    TrainingSettings settings() {
      LearningRate constant = new LearningRate.Constant(0.01);
      TrainingSettings plain =
          new TrainingSettings(
              23,
              epochs,
              1000,
              batchSize,
              constant,
              AdamSettings.STANDARD,
              Double.POSITIVE_INFINITY,
              new Sharding(4, 8, 1));
      LearningRate schedule = new LearningRate.WarmUp(0.7, new Plateau(constant, 0.5, 1, 0.05));
      return switch (this) {
        case ADAM -> plain;
        case SCHEDULE -> plain.withLearningRate(schedule);
        case AVERAGE -> plain.withAverageDecay(0.95);
        case ACCUMULATION -> plain.withAccumulation(3);
        case LBFGS ->
            plain.withOptimiser(new LbfgsSettings(4, 2, 1e-4, 0.9, 25)).withAverageDecay(0.5);
        case ALL ->
            plain
                .withLearningRate(schedule)
                .withAverageDecay(0.95)
                .withAccumulation(3)
                .withGradientNorm(0.5)
                .withSelection(Selection.by(meanLogit()));
      };
    }
  }

  private KilledTraining() {}

  private static Metric meanLogit() {
    return new Metric(
        "logit", "out", "target", Metric.Better.HIGHER, (p, t) -> Arrays.stream(p).sum());
  }

  static CheckpointFile store(Path file) {
    return new CheckpointFile(file, NETWORK, ExistingFile.SAME_RUN);
  }

  static TrainingOutcome<float[]> train(Variant variant, TrainingEnvironment environment) {
    return new Trainer<>(NETWORK, SyntheticTask.CLASSIFICATION, variant.settings())
        .train(TRAINING, VALIDATION, environment.withInterval(Duration.ZERO));
  }

  /** All bits of what a training gives, without its times. */
  static String bits(TrainingOutcome<float[]> outcome) {
    StringBuilder bits = new StringBuilder().append(outcome.bestEpoch());
    for (EpochRecord epoch : outcome.history()) {
      List<Double> numbers =
          List.of(epoch.trainingLoss(), epoch.validationLoss(), epoch.learningRate());
      bits.append(' ').append(numbers).append(epoch.metrics());
    }
    for (int i = 0; i < outcome.best().arrays(); i++) {
      bits.append(' ').append(Arrays.toString(outcome.best().array(i)));
    }
    return bits.toString();
  }

  /**
   * Goes on from the file {@code arguments[0]}; says "step" after each, and the bits at its end.
   */
  public static void main(String[] arguments) {
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepped(StepRecord step) {
            System.out.println("step");
          }
        };
    Variant variant = Variant.valueOf(arguments[1]);
    TrainingEnvironment environment =
        TrainingEnvironment.silent().withListener(listener).withStore(store(Path.of(arguments[0])));
    System.out.println(bits(train(variant, environment)));
  }
}
