package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.lbfgs.LbfgsSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several mini-batches to a step, averages of parameters, metrics, and what is the best epoch. */
class StepsAndAveragesTest {
  private static final TrainingSettings SETTINGS =
      TrainingSettings.standard(17, 3)
          .withLearningRate(new LearningRate.Cosine(0.02, 0.5, 3, 0.001))
          .withBatchSize(64)
          .withSharding(Sharding.on(2));

  private final Network<double[]> network = SyntheticTask.network(Precision.DOUBLE, 8);
  private final Dataset validation = SyntheticTask.classification(2, 90);

  private TrainingOutcome<double[]> classify(TrainingSettings settings) {
    return classify(settings, TrainingEnvironment.silent());
  }

  private TrainingOutcome<double[]> classify(
      TrainingSettings settings, TrainingEnvironment environment) {
    return new Trainer<>(network, SyntheticTask.CLASSIFICATION, settings)
        .train(SyntheticTask.classification(1, 150), validation, environment);
  }

  @Test
  void gradientsOfSeveralBatchesAreThatOfTheirUnion() {
    TrainingSettings clipped = SETTINGS.withGradientNorm(0.3);
    TrainingOutcome<double[]> whole = classify(clipped);
    int[] steps = new int[1];
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void stepped(StepRecord step) {
            steps[0] = (int) step.step();
          }
        };
    // Batches of 16 make steps of 64, 64 and 22 samples.
    TrainingOutcome<double[]> pieces =
        classify(
            clipped.withBatchSize(16).withAccumulation(4),
            TrainingEnvironment.silent().withListener(listener));
    assertThat(steps[0]).isEqualTo(9);
    for (int i = 0; i < whole.best().arrays(); i++) {
      assertThat(pieces.best().array(i)).containsExactly(whole.best().array(i), within(1e-11));
    }
    // Without accumulation there are 30 steps, which lead elsewhere.
    TrainingOutcome<double[]> other = classify(clipped.withBatchSize(16));
    assertThat(Math.abs(other.best().array(0)[0] - whole.best().array(0)[0])).isGreaterThan(1e-6);
  }

  @Test
  void anAverageIsTheSumOfAllStepsWithFallingWeights() {
    double decay = 0.9;
    Parameters<double[]> parameters = Parameters.of(network);
    parameters.initialise(3);
    TrainingState<double[]> state =
        new TrainingState<>(parameters, Map.of(), new TrainingState.Layout(4, 1, true, 0));
    double sum = 0;
    double weights = 0;
    for (int step = 1; step <= 20; step++) {
      parameters.array(0)[1] = Math.sin(step) + 2;
      state.average(decay, step);
      sum = decay * sum + parameters.array(0)[1];
      weights = decay * weights + 1;
      assertThat(state.validated().array(0)[1]).isCloseTo(sum / weights, within(1e-14));
    }
    assertThat(state.parameters()).isNotSameAs(state.validated());
  }

  @Test
  void theAverageIsWhatIsValidatedAndKept() {
    TrainingOutcome<double[]> last = classify(SETTINGS);
    TrainingOutcome<double[]> averaged = classify(SETTINGS.withAverageDecay(0.8));
    // The steps are the same: the average is only looked at.
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(averaged.history().get(epoch).trainingLoss())
          .isEqualTo(last.history().get(epoch).trainingLoss());
      assertThat(averaged.history().get(epoch).validationLoss())
          .isNotEqualTo(last.history().get(epoch).validationLoss());
    }
    double best = averaged.history().get(averaged.bestEpoch() - 1).validationLoss();
    try (ShardedGradient<double[]> engine =
        new ShardedGradient<>(network, SyntheticTask.CLASSIFICATION, SETTINGS.sharding())) {
      assertThat(engine.loss(averaged.best(), validation.all())).isEqualTo(best);
    }
    assertThatThrownBy(() -> SETTINGS.withAverageDecay(1))
        .hasMessageContaining("[EQR401] average decay");
    assertThatThrownBy(() -> SETTINGS.withAccumulation(0))
        .hasMessageContaining("[EQR401] accumulation");
  }

  @Test
  void twoThreadsGiveTheBitsOfOneWhateverTheStepsAre() {
    TrainingSettings all =
        SETTINGS.withBatchSize(16).withAccumulation(3).withAverageDecay(0.9).withGradientNorm(0.5);
    TrainingSettings full =
        SETTINGS
            .withBatchSize(150)
            .withOptimiser(new LbfgsSettings(4, 3, 1e-4, 0.9, 25))
            .withAverageDecay(0.5);
    for (TrainingSettings settings : List.of(all, full)) {
      Parameters<double[]> one = classify(settings.withSharding(new Sharding(4, 8, 1))).best();
      Parameters<double[]> two = classify(settings.withSharding(new Sharding(4, 8, 2))).best();
      TrainerTest.assertSameBits(one, two);
      Parameters<double[]> start = one.zerosLike();
      start.initialise(settings.seed());
      assertThat(one.array(0)).isNotEqualTo(start.array(0));
    }
  }

  private static double accuracy(double[] logits, double[] targets) {
    int right = 0;
    for (int i = 0; i < logits.length; i++) {
      right += logits[i] > 0 == targets[i] > 0.5 ? 1 : 0;
    }
    return (double) right / targets.length;
  }

  private static Metric accuracy() {
    return new Metric(
        "accuracy", "out", "target", Metric.Better.HIGHER, StepsAndAveragesTest::accuracy);
  }

  /** Accuracy moves in steps and has its own maximum: the first epoch that reaches it is kept. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBestEpochIsThatOfTheChosenMetric(boolean averaged) {
    TrainingSettings settings =
        new TrainingSettings(
                17,
                60,
                9,
                16,
                new LearningRate.Constant(0.02),
                AdamSettings.STANDARD,
                Double.POSITIVE_INFINITY,
                Sharding.on(2))
            .withSelection(Selection.by(accuracy()))
            .withAverageDecay(averaged ? 0.9 : 0);
    TrainingOutcome<double[]> outcome = classify(settings);
    List<Double> values = outcome.history().stream().map(it -> it.metrics().getFirst()).toList();
    double most = values.stream().mapToDouble(it -> it).max().orElseThrow();
    assertThat(most).isBetween(0.7, 1.0);
    assertThat(outcome.bestEpoch()).isEqualTo(values.indexOf(most) + 1);
    assertThat(outcome.reason()).isEqualTo(StopReason.NO_IMPROVEMENT);
    assertThat(values).hasSize(outcome.bestEpoch() + 9);
    try (ShardedGradient<double[]> engine =
        new ShardedGradient<>(network, SyntheticTask.CLASSIFICATION, settings.sharding())) {
      double[] scores = engine.predict(outcome.best(), validation.all(), "out");
      assertThat(accuracy().of(scores, validation)).isEqualTo(most);
    }
  }

  @Test
  void metricsAreOnlyLookedAtWhereTheLossDecides() {
    TrainingOutcome<double[]> plain = classify(SETTINGS);
    TrainingOutcome<double[]> watched =
        classify(SETTINGS.withSelection(Selection.watching(accuracy())));
    TrainerTest.assertSameBits(plain.best(), watched.best());
    assertThat(watched.history()).allMatch(it -> it.metrics().getFirst() > 0.4);
  }

  @Test
  void metricsThatCannotBeAreRefused() {
    Metric bad = new Metric("ratio", "out", "target", Metric.Better.LOWER, (p, t) -> 0.0 / 0);
    assertThatThrownBy(() -> classify(SETTINGS.withSelection(Selection.watching(bad))))
        .hasMessageContaining("[EQR403] epoch 1, metric \"ratio\": the value is NaN");
    Metric nowhere = new Metric("m", "out", "targets", Metric.Better.LOWER, (p, t) -> 0);
    assertThatThrownBy(() -> classify(SETTINGS.withSelection(Selection.watching(nowhere))))
        .hasMessageContaining("[EQR311]")
        .hasMessageContaining("target");
    assertThatThrownBy(() -> new Selection(List.of(accuracy()), Optional.of("recall")))
        .hasMessageContaining("[EQR401] criterion")
        .hasMessageContaining("accuracy");
    assertThatThrownBy(() -> Selection.watching(accuracy(), accuracy()))
        .hasMessageContaining("each name once");
    assertThatThrownBy(() -> new Metric("a,b", "out", "target", Metric.Better.LOWER, (p, t) -> 0))
        .hasMessageContaining("[EQR401] metric");
  }
}
