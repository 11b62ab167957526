package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equigen.runtime.EdgeSum;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.RandomGraphs;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.junit.jupiter.api.Test;

/** A layer along the edges of graphs is trained like any network. */
class FrameTrainerTest {
  private static final long SEED = 20260201;
  private static final double TRUTH = 1.75;

  private final EdgeSum layer = new EdgeSum();

  /** Graphs whose nodes have as targets what the layer computes with the true weight. */
  private Dataset data(long seed) {
    Samples graphs = new RandomGraphs(seed, 60, 400).data().all();
    Parameters<double[]> truth = Parameters.of(layer);
    truth.array(0)[0] = TRUTH;
    double[] targets = new Predictor<>(layer, "y").predict(truth, graphs);
    return new RandomGraphs(seed, 60, 400).builder().column("target", "node", 3, targets).build();
  }

  @Test
  void theWeightOfAllEdgesIsLearntFromTargetsOfNodes() {
    Objective objective = Objective.of(new MeanSquaredError(), "y", "target");
    TrainingSettings settings =
        TrainingSettings.standard(SEED, 60)
            .withBatchSize(20)
            .withLearningRate(new LearningRate.Constant(0.05));
    TrainingOutcome<double[]> outcome =
        new Trainer<>(layer, objective, settings)
            .train(data(SEED), data(SEED + 1), TrainingEnvironment.silent());

    double first = outcome.history().getFirst().validationLoss();
    double last = outcome.history().getLast().validationLoss();
    assertThat(first).isGreaterThan(0.1);
    assertThat(last).isLessThan(1e-4 * first);
    assertThat(outcome.best().array(0)[0]).isCloseTo(TRUTH, within(0.01));
  }
}
