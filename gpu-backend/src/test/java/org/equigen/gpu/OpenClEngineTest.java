package org.equigen.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Loss;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.training.CrossEntropy;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.Huber;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanAbsoluteError;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses and gradients on a device against those on threads. */
@RequiresOpenCl
class OpenClEngineTest {
  private static final Sharding SHARDING = new Sharding(4, 50, 2);

  private static OpenClContext context;
  private static OpenClLayer<float[]> floats;
  private static OpenClLayer<double[]> doubles;

  @BeforeAll
  static void open() {
    context = OpenClContext.open();
    floats = OpenClLayer.singlePrecision(context, FourVectors.kernels());
    doubles = OpenClLayer.doublePrecision(context, FourVectors.kernels());
  }

  @AfterAll
  static void close() {
    floats.close();
    doubles.close();
    context.close();
    assertThat(NativeObject.live()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 65, 200, 333})
  void gradientsOfANetworkAreThoseOfThreadsInDouble(int sets) {
    assertSame(Precision.DOUBLE, doubles, sets, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65, 333})
  void gradientsOfANetworkAreThoseOfThreadsInFloat(int sets) {
    assertSame(Precision.FLOAT, floats, sets, 1e-4);
  }

  @Test
  void gradientsOfOtherLossesAreThoseOfThreads() {
    for (Loss loss : List.of(new MeanAbsoluteError(), new Huber(0.5), CrossEntropy.ofShares(5))) {
      Objective objective = Objective.of(loss, "mean", "share");
      assertSame(objective, Precision.DOUBLE, doubles, 65, 1e-12);
    }
  }

  private static <A> void assertSame(
      Precision<A> precision, Layer<A> onDevice, int sets, double tolerance) {
    assertSame(DeviceTask.OBJECTIVE, precision, onDevice, sets, tolerance);
  }

  private static <A> void assertSame(
      Objective objective, Precision<A> precision, Layer<A> onDevice, int sets, double tolerance) {
    Network<A> plain = DeviceTask.network(new FourVectors<>(precision), precision);
    Network<A> network = DeviceTask.network(onDevice, precision);
    Dataset data = DeviceTask.data(DeviceTask.SEED, sets);
    int[] order = new Random(DeviceTask.SEED).ints(sets, 0, sets).toArray();
    Samples samples = new Samples(data, order, 0, sets);
    try (GradientEngine<A> threads = new ShardedGradient<>(plain, objective, SHARDING);
        GradientEngine<A> device = OpenClEngine.open(context, network, objective, SHARDING)) {
      Parameters<A> parameters = parameters(plain);
      Parameters<A> expected = Parameters.of(plain);
      double loss = threads.gradient(parameters, samples, expected);
      Parameters<A> found = Parameters.of(network);
      found.clear();
      assertThat(device.gradient(parameters(network), samples, found))
          .isPositive()
          .isCloseTo(loss, within(tolerance * loss));
      assertThat(device.loss(parameters(network), samples))
          .isCloseTo(loss, within(tolerance * loss));
      double size = Math.max(1, largest(precision, expected.array(0)));
      for (int i = 0; i < 6; i++) {
        assertThat(precision.get(found.array(0), i))
            .as("parameter %d, seed %d", i, DeviceTask.SEED)
            .isCloseTo(precision.get(expected.array(0), i), within(tolerance * size));
      }
      assertThat(device.predict(parameters(network), samples, "mean"))
          .containsExactly(threads.predict(parameters, samples, "mean"), within(100 * tolerance));
      assertThat(device.predict(parameters(network), samples, "joined"))
          .containsExactly(threads.predict(parameters, samples, "joined"), within(100 * tolerance));
    }
  }

  private static <A> Parameters<A> parameters(Layer<A> layer) {
    Parameters<A> parameters = Parameters.of(layer);
    parameters.initialise(DeviceTask.SEED);
    return parameters;
  }

  private static <A> double largest(Precision<A> precision, A array) {
    double largest = 0;
    for (int i = 0; i < precision.length(array); i++) {
      largest = Math.max(largest, Math.abs(precision.get(array, i)));
    }
    return largest;
  }

  @Test
  void oneLayerIsTrainedAsWell() {
    Dataset data =
        Dataset.over("sample", 70)
            .column("x", "sample", 14, new Random(3).doubles(70 * 14).toArray())
            .column("target", "sample", 5, new Random(4).doubles(70 * 5).toArray())
            .build();
    Objective objective = Objective.of(new MeanSquaredError(), "y", "target");
    FourVectors<double[]> plain = new FourVectors<>(Precision.DOUBLE);
    try (GradientEngine<double[]> threads = new ShardedGradient<>(plain, objective, SHARDING);
        GradientEngine<double[]> device =
            OpenClEngine.open(context, doubles, objective, new Sharding(1, 30, 1))) {
      Parameters<double[]> expected = Parameters.of(plain);
      Parameters<double[]> found = Parameters.of(doubles);
      double loss = threads.gradient(parameters(plain), data.all(), expected);
      assertThat(device.gradient(parameters(doubles), data.all(), found))
          .isCloseTo(loss, within(1e-12 * loss));
      assertThat(found.array(0))
          .doesNotContain(0)
          .containsExactly(expected.array(0), within(1e-12));
    }
  }

  @Test
  void onlyDataGoInAndResultsComeOut() {
    Network<double[]> network = DeviceTask.network(doubles, Precision.DOUBLE);
    Dataset data = DeviceTask.data(DeviceTask.SEED, 150);
    long elements = 64L * Tile.count(data.rows("element")) * Double.BYTES;
    long sets = 64L * Tile.count(150) * Double.BYTES;
    long maps = (data.rows("element") + 151L) * Integer.BYTES;
    long parameters = 6L * Double.BYTES;
    try (GradientEngine<double[]> device =
        OpenClEngine.open(context, network, DeviceTask.OBJECTIVE, SHARDING)) {
      Parameters<double[]> gradient = Parameters.of(network);
      for (int step = 0; step < 3; step++) {
        Traffic before = context.traffic();
        device.gradient(parameters(network), data.all(), gradient);
        // In: parameters, two columns, the map and its inverse, the gradient of the output. Out:
        // the output and the gradient of the parameters. Nothing of the values in between.
        assertThat(context.traffic().since(before))
            .isEqualTo(
                new Traffic(
                    6, parameters + 18 * elements + maps + 5 * sets, 2, 5 * sets + parameters));
      }
      Traffic before = context.traffic();
      device.loss(parameters(network), data.all());
      assertThat(context.traffic().since(before))
          .isEqualTo(new Traffic(5, parameters + 18 * elements + maps, 1, 5 * sets));
    }
  }

  @Test
  void buffersAreKeptFromStepToStep() {
    Network<double[]> network = DeviceTask.network(doubles, Precision.DOUBLE);
    Dataset data = DeviceTask.data(DeviceTask.SEED, 150);
    try (GradientEngine<double[]> device =
        OpenClEngine.open(context, network, DeviceTask.OBJECTIVE, SHARDING)) {
      Parameters<double[]> gradient = Parameters.of(network);
      double loss = device.gradient(parameters(network), data.all(), gradient);
      double[] first = gradient.array(0).clone();
      long created = NativeObject.created();
      device.loss(parameters(network), new Samples(data, data.all().order(), 20, 40));
      assertThat(device.gradient(parameters(network), data.all(), gradient)).isEqualTo(loss);
      assertThat(gradient.array(0)).isEqualTo(first);
      assertThat(NativeObject.created()).isEqualTo(created);
    }
  }

  @Test
  void aTrainingHasTheSameCurveOnThreadsAndOnTheDevice() {
    TrainingSettings settings =
        TrainingSettings.standard(DeviceTask.SEED, 6)
            .withBatchSize(40)
            .withLearningRate(new LearningRate.Constant(0.02));
    Network<double[]> plain =
        DeviceTask.network(new FourVectors<>(Precision.DOUBLE), Precision.DOUBLE);
    Network<double[]> network = DeviceTask.network(doubles, Precision.DOUBLE);
    TrainingOutcome<double[]> threads = train(new Trainer<>(plain, DeviceTask.OBJECTIVE, settings));
    TrainingOutcome<double[]> device =
        train(
            new Trainer<>(
                network,
                DeviceTask.OBJECTIVE,
                settings,
                (layer, objective, sharding) ->
                    OpenClEngine.open(context, layer, objective, sharding)));
    for (int epoch = 0; epoch < 6; epoch++) {
      EpochRecord expected = threads.history().get(epoch);
      EpochRecord found = device.history().get(epoch);
      assertThat(found.trainingLoss()).isCloseTo(expected.trainingLoss(), within(1e-10));
      assertThat(found.validationLoss()).isCloseTo(expected.validationLoss(), within(1e-10));
    }
    double start = device.history().getFirst().trainingLoss();
    assertThat(device.history().getLast().trainingLoss()).isLessThan(0.8 * start);
    assertThat(device.run().entries()).containsEntry("devices", context.device().identity());
  }

  private static TrainingOutcome<double[]> train(Trainer<double[]> trainer) {
    return trainer.train(
        DeviceTask.data(1, 200), DeviceTask.data(2, 60), TrainingEnvironment.silent());
  }

  @Test
  void parametersThatAreNotFiniteAreRefusedBeforeAnythingIsCopied() {
    Network<double[]> network = DeviceTask.network(doubles, Precision.DOUBLE);
    Parameters<double[]> parameters = parameters(network);
    parameters.array(0)[3] = Double.NaN;
    try (GradientEngine<double[]> device =
        OpenClEngine.open(context, network, DeviceTask.OBJECTIVE, SHARDING)) {
      Traffic before = context.traffic();
      assertThatThrownBy(() -> device.loss(parameters, DeviceTask.data(1, 5).all()))
          .hasMessageContaining(
              "[EQR524] forward pass: number 3 of the parameters \"first/w\" is NaN");
      assertThat(context.traffic()).isEqualTo(before);
    }
  }

  @Test
  void layersOfTheHostAreRefused() {
    FourVectors<double[]> plain = new FourVectors<>(Precision.DOUBLE);
    Network<double[]> network = DeviceTask.network(plain, Precision.DOUBLE);
    assertThatThrownBy(() -> OpenClEngine.open(context, network, DeviceTask.OBJECTIVE, SHARDING))
        .hasMessageContaining("[EQR619] " + context.device().name())
        .hasMessageContaining("\"" + plain.declaration() + "\" computes on CPU");
    try (OpenClContext other = OpenClContext.open(context.device())) {
      Network<double[]> elsewhere = DeviceTask.network(doubles, Precision.DOUBLE);
      assertThatThrownBy(() -> OpenClEngine.open(other, elsewhere, DeviceTask.OBJECTIVE, SHARDING))
          .hasMessageContaining("belongs to another context");
    }
  }
}
