package org.equigen.tests.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Signature;
import org.equigen.runtime.annotation.EquivariantLayer;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;
import org.equigen.runtime.data.Tuples;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * Layers in rows and in tiles are trained together on one data set of ragged sets: messages between
 * the elements of a set, maps between its pairs, and a linear map of the set.
 */
class RowsTrainingTest {
  private static final int SETS = 40;
  private static final long SEED = 20_261_130;

  private final Layer<double[]> message = RowsTrainingTest_MessageLayer.doubles();
  private final SideBySide layer = new SideBySide(layers());
  private final DatasetBuilder inputs = inputs();
  private final Dataset data = data();
  private final Objective objective = objective();

  /** Eight scalars and eight vectors of the sender times those of an edge. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "8x0e + 8x1o",
      with = "0e + 1o",
      out = "0e + 1o",
      mode = "uvu",
      rows = "message")
  interface Message {}

  /** Pairs of elements, three numbers and a vector each. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "permutation",
      in = "2x0e + 3x1o",
      out = "0e + 2x1o",
      from = 2,
      to = 2,
      sums = "mean")
  interface Pairs {}

  /** In tiles. */
  @EquivariantLayer(group = "O(3)", in = "2x0e + 2x1o", out = "0e + 3x1o")
  interface Linear {}

  private Map<String, Layer<double[]>> layers() {
    Map<String, Layer<double[]>> layers = new LinkedHashMap<>();
    layers.put("message", message);
    layers.put("pairs", RowsTrainingTest_PairsLayer.doubles());
    layers.put("linear", RowsTrainingTest_LinearLayer.doubles());
    return layers;
  }

  private static Objective objective() {
    return new Objective(List.of(term("message/y", 1), term("pairs/y", 0.5), term("linear/y", 2)));
  }

  private static Objective.Term term(String output, double factor) {
    return new Objective.Term(
        new MeanSquaredError(), output, output + " target", Optional.empty(), factor);
  }

  /** Sets of 0 to 5 elements, each of which has edges from elements of its set. */
  private DatasetBuilder inputs() {
    Random random = new Random(SEED);
    int[] sizes = random.ints(SETS, 0, 6).toArray();
    int[] offsets = new int[SETS + 1];
    Arrays.setAll(offsets, i -> Arrays.stream(sizes, 0, i).sum());
    int[] owners = new int[2 * offsets[SETS]];
    int[] senders = new int[owners.length];
    for (int edge = 0; edge < owners.length; edge++) {
      int set = 0;
      while (offsets[set + 1] <= edge / 2) {
        set++;
      }
      owners[edge] = edge / 2;
      senders[edge] = random.nextInt(offsets[set], offsets[set + 1]);
    }
    int[] sets = new int[SETS];
    Arrays.setAll(sets, i -> i);
    DatasetBuilder builder =
        Dataset.over("sample", SETS)
            .domain("set", SETS)
            .sortedMap("sample of set", "set", "sample", sets)
            .parts("node", "set of node", "set", offsets)
            .domain("edge", owners.length)
            .map("sender", "edge", "node", senders)
            .sortedMap("receiver", "edge", "node", owners);
    Tuples tuples = Tuples.of(sizes);
    tuples.addTo(builder, layer.signature());
    Map<String, Integer> rows =
        Map.of(
            "sample",
            SETS,
            "set",
            SETS,
            "node",
            offsets[SETS],
            "edge",
            owners.length,
            "element",
            tuples.rows(1),
            "pair",
            tuples.rows(2));
    for (Signature.Operand operand : layer.signature().operands()) {
      if (operand.role() == Signature.Role.INPUT) {
        int length = operand.size() * rows.getOrDefault(operand.domain(), 0);
        double[] numbers = random.doubles(length).map(_ -> random.nextGaussian()).toArray();
        builder.column(operand.name(), operand.domain(), operand.size(), numbers);
      }
    }
    return builder;
  }

  /** With targets that other parameters give. */
  private Dataset data() {
    Parameters<double[]> teacher = parameters(SEED + 1);
    Dataset given = inputs.build();
    for (String name : List.of("message/y", "pairs/y", "linear/y")) {
      Signature.Operand y = layer.signature().operands().get(layer.signature().operand(name));
      double[] target = new Predictor<>(layer, name).predict(teacher, given.all());
      inputs.column(name + " target", y.domain(), y.size(), target);
    }
    return inputs.build();
  }

  private Parameters<double[]> parameters(long seed) {
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(seed);
    return parameters;
  }

  private TrainingOutcome<double[]> train(int threads) {
    TrainingSettings settings =
        TrainingSettings.standard(SEED, 60)
            .withPatience(100)
            .withBatchSize(10)
            .withLearningRate(new LearningRate.Constant(0.03))
            .withSharding(new Sharding(3, 2, threads));
    return new Trainer<>(layer, objective, settings)
        .train(data, data, TrainingEnvironment.silent());
  }

  @Test
  void theyLearnWithTheSameBitsOnAnyThreads() {
    TrainingOutcome<double[]> one = train(1);
    List<EpochRecord> history = one.history();
    assertThat(history.getFirst().trainingLoss()).isGreaterThan(1);
    assertThat(history.getLast().validationLoss())
        .isPositive()
        .isLessThan(history.getFirst().trainingLoss() / 100);
    TrainingOutcome<double[]> three = train(3);
    for (int i = 0; i < one.best().arrays(); i++) {
      assertThat(three.best().array(i)).containsExactly(one.best().array(i));
    }
    assertThat(three.history()).hasSameSizeAs(history);
    assertThat(three.history().getLast().validationLoss())
        .isEqualTo(history.getLast().validationLoss());
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    Parameters<double[]> parameters = parameters(SEED);
    Parameters<double[]> gradient = Parameters.of(layer);
    double h = 0x1p-10; // the loss is quadratic: differences are exact but for rounding
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, objective, new Sharding(3, 4, 2))) {
      double loss = engine.gradient(parameters, data.all(), gradient);
      assertThat(loss).isEqualTo(engine.loss(parameters, data.all())).isPositive();
      for (int a = 0; a < parameters.trained(); a++) {
        for (int i = 0; i < parameters.array(a).length; i++) {
          double start = parameters.array(a)[i];
          parameters.array(a)[i] = start + h;
          double above = engine.loss(parameters, data.all());
          parameters.array(a)[i] = start - h;
          double below = engine.loss(parameters, data.all());
          parameters.array(a)[i] = start;
          assertThat(gradient.array(a)[i])
              .as("array %d, number %d, seed %d", a, i, SEED)
              .isNotZero()
              .isCloseTo((above - below) / (2 * h), within(1e-9 * (1 + loss)));
        }
      }
    }
  }

  /** A quarter turn of the vectors of columns, channel by channel, turns those of predictions. */
  @Test
  void columnsAndPredictionsHoldChannelsOfComponents() {
    assertThat(message.signature().operands().getFirst().segments()).hasSize(2);
    Dataset plain = messages(false);
    Dataset turned = messages(true);
    Parameters<double[]> parameters = Parameters.of(message);
    parameters.initialise(SEED);
    Predictor<double[]> predictor = new Predictor<>(message, "y");
    double[] y = predictor.predict(parameters, plain.all());
    double[] found = predictor.predict(parameters, turned.all());
    int size = message.signature().operands().get(message.signature().operand("y")).size();
    assertThat(size).isEqualTo(16 + 16 * 3);
    assertThat(found).containsExactly(turned(y, size, 16), within(1e-12)).isNotEqualTo(y);
  }

  private Dataset messages(boolean turn) {
    DatasetBuilder builder =
        Dataset.over("set", SETS)
            .parts("node", "set of node", "set", offsets())
            .domain("edge", data.rows("edge"))
            .map("sender", "edge", "node", images("sender"))
            .sortedMap("receiver", "edge", "node", images("receiver"));
    Map<String, Integer> scalars = Map.of("x", 8, "z", 1);
    for (String name : List.of("x", "z")) {
      Signature.Operand operand =
          message.signature().operands().get(message.signature().operand(name));
      int rows = data.rows(operand.domain());
      double[] numbers = new Random(SEED).doubles((long) rows * operand.size(), -1, 1).toArray();
      int first = scalars.getOrDefault(name, 0);
      double[] given = turn ? turned(numbers, operand.size(), first) : numbers;
      builder.column(name, operand.domain(), operand.size(), given);
    }
    return builder.build();
  }

  private int[] offsets() {
    int domain = data.schema().domain("node");
    int[] offsets = new int[SETS + 1];
    Arrays.setAll(offsets, set -> data.offset(domain, set));
    return offsets;
  }

  private int[] images(String map) {
    return data.maps().get(data.schema().map(map)).images();
  }

  /** (x, y, z) becomes (-y, x, z) in all vectors behind the first numbers of each row. */
  private static double[] turned(double[] numbers, int size, int scalars) {
    double[] turned = numbers.clone();
    for (int row = 0; row < numbers.length; row += size) {
      for (int at = row + scalars; at < row + size; at += 3) {
        turned[at] = -numbers[at + 1];
        turned[at + 1] = numbers[at];
      }
    }
    return turned;
  }
}
