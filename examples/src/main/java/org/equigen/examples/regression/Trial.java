package org.equigen.examples.regression;

import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.AdamSettings;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;

/**
 * One seed of a task with so many examples to learn from: 1,000 more choose the epoch, 5,000 more
 * are tested.
 */
final class Trial {
  private static final int VALIDATION = 1000;
  private static final int TEST = 5000;
  private static final int BATCH = 500;

  /** The share of the training in which the learning rate rises. */
  private static final double WARM_UP = 0.02;

  private final int size;
  private final long seed;
  private final Examples.Units units;
  private final Dataset training;
  private final Dataset validation;
  private final Examples test;

  Trial(Task task, int size, long seed) {
    this.size = size;
    this.seed = seed;
    Random random = new Random(1000 * seed + number(task));
    Examples examples = Examples.draw(task, size, random);
    this.units = Examples.Units.of(examples);
    this.training = examples.dataset(units);
    this.validation = Examples.draw(task, VALIDATION, random).dataset(units);
    this.test = Examples.draw(task, TEST, random);
  }

  /** Sets the data of tasks apart. */
  private static int number(Task task) {
    return switch (task) {
      case INVARIANT -> 0;
      case INERTIA -> 1;
      case AMPLITUDE -> 2;
    };
  }

  /** The test error of the mean of the training outputs, as of {@link #errorOf}. */
  double errorOfMean() {
    double sum = 0;
    double[] outputs = test.outputs();
    for (double output : outputs) {
      sum += (output - units.mean()) * (output - units.mean());
    }
    return sum / outputs.length;
  }

  /**
   * What came out of a training.
   *
   * @param error mean squared error of all output numbers on the test examples, in their own units
   * @param validation the least loss of an epoch on the validation examples, in units of data
   * @param network the network
   * @param parameters those of that epoch
   */
  record Trained(
      double error, double validation, Layer<double[]> network, Parameters<double[]> parameters) {}

  /** Trains a network for about so many steps of Adam, and tests it. */
  Trained train(Networks.Candidate candidate, int steps) {
    Layer<double[]> network = candidate.made().get();
    int batch = Math.min(BATCH, size);
    int epochs = Math.max(1, steps / Math.ceilDiv(size, batch));
    LearningRate rate =
        new LearningRate.Cosine(
            candidate.rate(), WARM_UP * epochs, epochs, candidate.rate() / 1000);
    TrainingSettings settings =
        TrainingSettings.standard(seed, epochs)
            .withPatience(epochs)
            .withBatchSize(batch)
            .withLearningRate(rate)
            .withOptimiser(AdamSettings.withWeightDecay(candidate.decay()))
            .withSharding(Sharding.on(1));
    Objective objective = Objective.of(new MeanSquaredError(), "y", "target");
    TrainingOutcome<double[]> outcome =
        new Trainer<>(network, objective, settings)
            .train(training, validation, TrainingEnvironment.silent());
    return new Trained(
        errorOf(network, outcome.best()),
        outcome.history().get(outcome.bestEpoch() - 1).validationLoss(),
        network,
        outcome.best());
  }

  /** The mean squared error of all output numbers on the test examples, in their own units. */
  private double errorOf(Layer<double[]> network, Parameters<double[]> parameters) {
    double[] found = new Predictor<>(network, "y").predict(parameters, test.dataset(units).all());
    double[] outputs = test.outputs();
    double sum = 0;
    for (int k = 0; k < outputs.length; k++) {
      double error = units.mean() + units.deviation() * found[k] - outputs[k];
      sum += error * error;
    }
    return sum / outputs.length;
  }
}
