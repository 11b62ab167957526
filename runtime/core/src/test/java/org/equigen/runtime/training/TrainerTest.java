package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.standard(17, 15)
          .withLearningRate(new LearningRate.Cosine(0.01, 0.5, 15, 0.0005))
          .withGradientNorm(5)
          .withSharding(Sharding.on(2));
  private static final double FROZEN = 1e-12;

  @Test
  void aRegressionIsLearnt() {
    TrainingOutcome<double[]> outcome = regression(SETTINGS);

    // The targets have a variance of about 2; the network at its start does no better.
    assertThat(last(outcome).trainingLoss()).isLessThan(0.1);
    assertThat(last(outcome).validationLoss()).isLessThan(0.15);
  }

  @Test
  void aFrozenOptimiserLearnsNothing() {
    TrainingOutcome<double[]> outcome =
        regression(SETTINGS.withLearningRate(new LearningRate.Constant(FROZEN)));

    assertThat(last(outcome).trainingLoss()).isGreaterThan(0.5);
  }

  private static TrainingOutcome<double[]> regression(TrainingSettings settings) {
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 16);
    return new Trainer<>(network, SyntheticTask.REGRESSION, settings)
        .train(
            SyntheticTask.regression(1, 1000),
            SyntheticTask.regression(2, 300),
            TrainingEnvironment.silent());
  }

  @Test
  void aClassificationIsLearntInSinglePrecision() {
    Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 16);
    TrainingOutcome<float[]> outcome = classify(network, SETTINGS);
    Dataset test = SyntheticTask.classification(3, 500);
    double[] scores;
    try (ShardedGradient<float[]> engine =
        new ShardedGradient<>(network, SyntheticTask.CLASSIFICATION, Sharding.on(1))) {
      scores = engine.predict(outcome.best(), test.all(), "out");
    }
    assertThat(areaUnderCurve(scores, numbers(test, "target"))).isGreaterThan(0.98);
  }

  @Test
  void threeClassesAreLearnt() {
    Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 16, 3);
    Objective objective = Objective.of(CrossEntropy.ofClass(3), "out", "target");
    TrainingOutcome<float[]> outcome =
        new Trainer<>(network, objective, SETTINGS)
            .train(
                SyntheticTask.threeClasses(1, 1000),
                SyntheticTask.threeClasses(2, 300),
                TrainingEnvironment.silent());

    // Guessing by frequency has about log 3 = 1.1.
    assertThat(outcome.history().getFirst().trainingLoss()).isGreaterThan(0.6);
    assertThat(last(outcome).validationLoss()).isLessThan(0.5);
    assertThat(outcome.run().entries())
        .containsEntry("loss", "cross entropy of 3 classes of out to target");
  }

  @Test
  void classesThatAreNotThoseOfTheOutputAreRefused() {
    Dataset data = SyntheticTask.threeClasses(1, 20);
    assertThatThrownBy(() -> trainClasses(4, data)).hasMessageContaining("[EQR401] classes");
    assertThatThrownBy(() -> trainClasses(2, data))
        .hasMessageStartingWith("[EQR306] training data, target: number ")
        .hasMessageContaining("Valid: whole numbers from 0 to 1.");
  }

  private static void trainClasses(int classes, Dataset data) {
    new Trainer<>(
            SyntheticTask.network(Precision.DOUBLE, 4, 3),
            Objective.of(CrossEntropy.ofClass(classes), "out", "target"),
            TrainingSettings.standard(1, 1))
        .train(data, data, TrainingEnvironment.silent());
  }

  /** The share of pairs of a positive and a negative sample whose scores are in that order. */
  private static double areaUnderCurve(double[] scores, double[] labels) {
    long ordered = 0;
    long pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (labels[i] > labels[j]) {
          pairs++;
          ordered += scores[i] > scores[j] ? 1 : 0;
        }
      }
    }
    return (double) ordered / pairs;
  }

  private static TrainingOutcome<float[]> classify(
      Network<float[]> network, TrainingSettings settings) {
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, settings)
        .train(
            SyntheticTask.classification(1, 1000),
            SyntheticTask.classification(2, 300),
            TrainingEnvironment.silent());
  }

  @Test
  void theNumberOfThreadsChangesNoBit() {
    Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 8);
    TrainingSettings two = TrainingSettings.standard(3, 2).withSharding(new Sharding(8, 8, 1));
    Parameters<float[]> expected = classify(network, two).best();
    for (int threads : new int[] {2, 3, 8}) {
      TrainingSettings others = two.withSharding(new Sharding(8, 8, threads));
      assertSameBits(expected, classify(network, others).best());
    }
  }

  @Test
  void anotherSeedGivesOtherParameters() {
    Network<float[]> network = SyntheticTask.network(Precision.FLOAT, 8);
    Parameters<float[]> one = classify(network, TrainingSettings.standard(3, 1)).best();
    Parameters<float[]> other = classify(network, TrainingSettings.standard(4, 1)).best();

    assertThat(one.array(0)).isNotEqualTo(other.array(0));
  }

  @Test
  void theBestParametersComeBackAfterThePatienceHasEnded() {
    // 20 samples are learnt by heart, so the validation loss soon rises again.
    TrainingSettings settings =
        TrainingSettings.standard(5, 400)
            .withLearningRate(new LearningRate.Constant(0.02))
            .withPatience(6);
    Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 16);
    Dataset validation = SyntheticTask.classification(2, 200);
    TrainingOutcome<double[]> outcome =
        new Trainer<>(network, SyntheticTask.CLASSIFICATION, settings)
            .train(SyntheticTask.classification(1, 20), validation, TrainingEnvironment.silent());

    assertThat(outcome.reason()).isEqualTo(StopReason.NO_IMPROVEMENT);
    assertThat(outcome.history()).hasSize(outcome.bestEpoch() + 6).hasSizeLessThan(400);
    double best =
        outcome.history().stream().mapToDouble(EpochRecord::validationLoss).min().orElseThrow();
    assertThat(best).isLessThan(last(outcome).validationLoss());
    try (ShardedGradient<double[]> engine =
        new ShardedGradient<>(network, SyntheticTask.CLASSIFICATION, settings.sharding())) {
      assertThat(engine.loss(outcome.best(), validation.all())).isEqualTo(best);
    }
  }

  @Test
  void theListenerHearsOfEverySetAndEpoch() {
    List<String> heard = new ArrayList<>();
    int[] samples = new int[1];
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(TrainingStart start) {
            heard.add("started " + start.done() + " of " + start.total());
          }

          @Override
          public void stepped(StepRecord step) {
            samples[0] += step.samples();
          }

          @Override
          public void epochFinished(EpochRecord epoch, boolean best) {
            heard.add("epoch " + epoch.epoch());
          }

          @Override
          public void stopped() {
            heard.add("stopped");
          }
        };
    new Trainer<>(
            SyntheticTask.network(Precision.FLOAT, 4),
            SyntheticTask.REGRESSION,
            TrainingSettings.standard(1, 2))
        .train(
            SyntheticTask.regression(1, 130),
            SyntheticTask.regression(2, 10),
            TrainingEnvironment.silent().withListener(listener));

    assertThat(heard).containsExactly("started 0 of 260", "epoch 1", "epoch 2", "stopped");
    assertThat(samples[0]).isEqualTo(260);
  }

  @Test
  void aTrainingThatDivergesSaysWhere() {
    TrainingSettings wild =
        TrainingSettings.standard(1, 50).withLearningRate(new LearningRate.Constant(1e30));

    assertThatThrownBy(() -> regression(wild))
        .hasMessageContaining("[EQR402] epoch ")
        .hasMessageContaining("Lower the learning rate");
  }

  @Test
  void dataThatAreNotFiniteAreRefused() {
    Dataset data = SyntheticTask.regression(1, 20);
    numbers(data, "x")[7] = Double.NaN;

    assertThatThrownBy(
            () ->
                new Trainer<>(
                        SyntheticTask.network(Precision.DOUBLE, 4),
                        SyntheticTask.REGRESSION,
                        SETTINGS)
                    .train(data, SyntheticTask.regression(1, 20), TrainingEnvironment.silent()))
        .hasMessageContaining("[EQR301] training data, x: number 7 is NaN");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, -1, 1.0000001, -Double.MIN_VALUE})
  void aLabelThatIsNoProbabilityIsRefusedWithItsPlace(double label) {
    Dataset data = SyntheticTask.classification(1, 20);
    numbers(data, "target")[13] = label;

    assertThatThrownBy(() -> train(data, SyntheticTask.classification(2, 20)))
        .hasMessageStartingWith("[EQR306] training data, target: number 13 is " + label)
        .hasMessageContaining("Valid: 0 to 1.");
    assertThatThrownBy(() -> train(SyntheticTask.classification(2, 20), data))
        .hasMessageStartingWith("[EQR306] validation data, target: number 13 is " + label);
  }

  @Test
  void negativeWeightsAreRefusedAndTargetsOfWeightZeroAreNot() {
    Dataset weighted = weighted(1, 2, 0);
    Dataset negative = weighted(1, 2, -0.5);
    Objective objective =
        new Objective(
            List.of(
                new Objective.Term(
                    new BinaryCrossEntropy(), "out", "target", Optional.of("weight"), 1)));
    Trainer<double[]> trainer =
        new Trainer<>(
            SyntheticTask.network(Precision.DOUBLE, 4), objective, TrainingSettings.standard(1, 1));
    TrainingEnvironment silent = TrainingEnvironment.silent();
    assertThat(trainer.train(weighted, weighted, silent).history()).hasSize(1);
    assertThatThrownBy(() -> trainer.train(weighted, negative, silent))
        .hasMessageContaining("[EQR326] validation data, weight: weight 2 is -0.5");
  }

  /** Three sets of one element; the last has a target that is no probability. */
  private static Dataset weighted(double... weights) {
    return Dataset.over("set", 3)
        .parts("element", "set", "set", new int[] {0, 1, 2, 3})
        .column("x", "element", 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9})
        .column("target", "set", 1, new double[] {0, 1, 17})
        .column("weight", "set", 1, weights)
        .build();
  }

  @Test
  void dataOfOneClassAreMentioned() {
    Dataset one = SyntheticTask.classification(1, 20);
    Dataset both = SyntheticTask.classification(2, 20);
    Arrays.fill(numbers(one, "target"), 1);

    assertThat(WarningLog.during(DataCheck.class, () -> train(one, both)))
        .containsExactly(
            "training data: number 0 of target is 1.0 for all 20 rows, so nothing can tell them"
                + " apart.");
    assertThat(WarningLog.during(DataCheck.class, () -> train(both, both))).isEmpty();
  }

  private static void train(Dataset training, Dataset validation) {
    new Trainer<>(
            SyntheticTask.network(Precision.DOUBLE, 4),
            SyntheticTask.CLASSIFICATION,
            TrainingSettings.standard(1, 1))
        .train(training, validation, TrainingEnvironment.silent());
  }

  private static double[] numbers(Dataset data, String column) {
    return ((Numbers.Doubles) data.column(column).numbers()).array();
  }

  private static EpochRecord last(TrainingOutcome<?> outcome) {
    return outcome.history().getLast();
  }

  /** Fails unless every number of both has the same bits. */
  static <A> void assertSameBits(Parameters<A> expected, Parameters<A> found) {
    for (int i = 0; i < expected.arrays(); i++) {
      assertThat(found.array(i)).as("array %d", i).isEqualTo(expected.array(i));
    }
  }
}
