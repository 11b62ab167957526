package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.transform.Networks;
import org.equigen.codegen.plan.transform.Wiring;
import org.equigen.codegen.request.Requests;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.checkpoint.CheckpointFile;
import org.equigen.runtime.checkpoint.ExistingFile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Dropout;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Masks;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.StepRecord;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingListener;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks with dropout are trained: masks of their own, drawn by numbers of the step alone. */
class DropoutTrainingTest {
  private static final int SAMPLES = 90;
  private static final long SEED = 31;
  private static final Objective OBJECTIVE = Objective.of(new MeanSquaredError(), "y", "target");
  private static final LayerPlan PLAN = plan("0.25", "0.5");

  @TempDir Path folder;

  private final Layer<double[]> layer = layer(PLAN);
  private final Dataset data = data();

  /** Linear, dropout, linear, dropout, linear. */
  private static LayerPlan plan(String first, String second) {
    String hidden = "4S + 3V";
    return Wiring.network(
        List.of(
            Networks.linear("SO(3)", "2S + 2V", hidden),
            dropout(hidden, first),
            Networks.linear("SO(3)", hidden, hidden),
            dropout(hidden, second),
            Networks.linear("SO(3)", hidden, "S + V")));
  }

  private static LayerPlan dropout(String in, String probability) {
    return Requests.plan("SO(3)", "dropout", "in=" + in, "probability=" + probability).plan();
  }

  private static Layer<double[]> layer(LayerPlan plan) {
    return FramedLayerTest.layer(FramedLayerTest.source(plan), Precision.DOUBLE);
  }

  private static Dataset data() {
    Random random = new Random(SEED);
    double[] x = random.doubles(SAMPLES * 8).map(_ -> random.nextGaussian()).toArray();
    double[] target = random.doubles(SAMPLES * 4).map(_ -> random.nextGaussian()).toArray();
    return Dataset.over("sample", SAMPLES)
        .column("x", "sample", 8, x)
        .column("target", "sample", 4, target)
        .build();
  }

  private Parameters<double[]> parameters() {
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    return parameters;
  }

  @Test
  void everyDropoutOfANetworkHasAMaskOfItsOwn() {
    assertThat(PLAN.operands(Role.MASK))
        .extracting(Operand::name)
        .containsExactly("mask_h", "mask_h_2");
    assertThat(Masks.probabilities(layer.signature()))
        .hasSize(2)
        .containsEntry("mask_h", 0.25)
        .containsEntry("mask_h_2", 0.5);
    assertThat(plan("0.5", "0.1").digest()).isEqualTo(PLAN.digest());
  }

  @Test
  void gradientsAreThoseOfFiniteDifferencesWithTheMasksOfAStep() {
    Parameters<double[]> parameters = parameters();
    Parameters<double[]> gradient = Parameters.of(layer);
    Parameters<double[]> other = Parameters.of(layer);
    Dropout step = new Dropout.Drawn(SEED, 5);
    double h = 0x1p-12;
    double largest = 0;
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, OBJECTIVE, new Sharding(3, 20, 2))) {
      engine.gradient(parameters, data.all(), step, gradient);
      double[] w = parameters.array(0);
      for (int i = 0; i < w.length; i++) {
        double start = w[i];
        w[i] = start + h;
        double above = engine.gradient(parameters, data.all(), step, other);
        w[i] = start - h;
        double below = engine.gradient(parameters, data.all(), step, other);
        w[i] = start;
        assertThat(gradient.array(0)[i])
            .as("%d", i)
            .isCloseTo((above - below) / (2 * h), within(1e-8));
        largest = Math.max(largest, Math.abs(gradient.array(0)[i]));
      }
    }
    assertThat(largest).isGreaterThan(0.1);
  }

  @Test
  void nothingIsDroppedInEvaluation() {
    Parameters<double[]> parameters = parameters();
    Predictor<double[]> predictor = new Predictor<>(layer, "y");
    double[] y = predictor.predict(parameters, data.all());
    assertThat(predictor.predict(parameters, data.all())).isEqualTo(y);
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      sum += Math.pow(y[i] - data.column("target").numbers().get(i), 2);
    }
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, OBJECTIVE, new Sharding(2, 16, 1))) {
      double loss = engine.loss(parameters, data.all());
      assertThat(loss).isCloseTo(sum / y.length, within(1e-12));
      Parameters<double[]> gradient = Parameters.of(layer);
      assertThat(engine.gradient(parameters, data.all(), gradient)).isEqualTo(loss);
      for (long step = 0; step < 3; step++) {
        Dropout drawn = new Dropout.Drawn(SEED, step);
        assertThat(engine.gradient(parameters, data.all(), drawn, gradient)).isNotEqualTo(loss);
      }
    }
  }

  private TrainingOutcome<double[]> train(
      Layer<double[]> trained, long seed, int threads, TrainingEnvironment environment) {
    TrainingSettings settings =
        TrainingSettings.standard(seed, 4)
            .withPatience(100)
            .withBatchSize(20)
            .withSharding(new Sharding(4, 3, threads));
    return new Trainer<>(trained, OBJECTIVE, settings).train(data, data, environment);
  }

  private double[] trained(long seed, int threads, TrainingEnvironment environment) {
    return train(layer, seed, threads, environment).best().array(0);
  }

  @Test
  void trainingGivesTheSameBitsOnAnyThreadsAndAfterAKill() {
    double[] one = trained(SEED, 1, TrainingEnvironment.silent());
    assertThat(trained(SEED, 3, TrainingEnvironment.silent())).containsExactly(one);
    assertThat(trained(SEED + 1, 1, TrainingEnvironment.silent())).isNotEqualTo(one);
    TrainingEnvironment stored = stored();
    for (int steps : new int[] {2, 4, 9}) {
      TrainingEnvironment killed = stored.withListener(new Kill(steps));
      assertThatThrownBy(() -> trained(SEED, 2, killed)).hasMessage("killed");
    }
    assertThat(trained(SEED, 2, stored)).containsExactly(one);
  }

  /** With a checkpoint behind every step. */
  private TrainingEnvironment stored() {
    return TrainingEnvironment.silent()
        .withInterval(Duration.ZERO)
        .withStore(new CheckpointFile(folder.resolve("run"), layer, ExistingFile.SAME_RUN));
  }

  /** Ends a training in the middle of an epoch, after a step that was not saved. */
  private static final class Kill implements TrainingListener {
    private int left;

    Kill(int steps) {
      left = steps;
    }

    @Override
    public void stepped(StepRecord step) {
      left--;
      if (left == 0) {
        throw new IllegalStateException("killed");
      }
    }
  }

  @Test
  void aTrainingIsNotResumedWithOtherProbabilities() {
    trained(SEED, 1, stored());
    Layer<double[]> other = layer(plan("0.25", "0.4"));
    assertThatThrownBy(() -> train(other, SEED, 1, stored())).hasMessageContaining("dropout");
    Parameters<double[]> same = Parameters.of(other);
    same.set(parameters()); // a trained model may go on with others
    assertThat(same.array(0)).contains(parameters().array(0));
  }

  /** Masks over the elements of ragged sets: the loss is that of the numbers that were drawn. */
  @Test
  void channelsOfElementsAreDropped() {
    Layer<double[]> elements =
        layer(
            Requests.plan("SO(3)", "dropout", "in=S + V", "probability=0.5", "rows=element")
                .plan());
    int[] offsets = {0, 3, 3, 40, 41, 90};
    double[] x = new Random(SEED).doubles(90 * 4, 1, 2).toArray();
    Dataset sets =
        Dataset.over("set", 5)
            .parts("element", "set of element", "set", offsets)
            .column("x", "element", 4, x)
            .column("target", "element", 4, new double[90 * 4])
            .build();
    double loss = loss(elements, sets.all(), new Sharding(1, 5, 1), SEED);
    // A dropped scalar gives 0 for its square, a dropped vector for all three: others four times.
    double all = Arrays.stream(x).map(it -> 4 * it * it / x.length).sum();
    assertThat(loss).isBetween(0.35 * all, 0.65 * all);
    assertThat(loss(elements, sets.all(), new Sharding(3, 1, 3), SEED))
        .isCloseTo(loss, within(1e-12 * loss));
    assertThat(loss(elements, sets.all(), new Sharding(1, 5, 1), SEED + 1)).isNotEqualTo(loss);
    assertThat(new Predictor<>(elements, "y").predict(Parameters.of(elements), sets.all()))
        .isEqualTo(x);
  }

  private static double loss(Layer<double[]> layer, Samples samples, Sharding sharding, long seed) {
    Parameters<double[]> none = Parameters.of(layer);
    try (GradientEngine<double[]> engine = new ShardedGradient<>(layer, OBJECTIVE, sharding)) {
      return engine.gradient(none, samples, new Dropout.Drawn(seed, 0), none.zerosLike());
    }
  }
}
