package org.equigen.runtime.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.equigen.runtime.EdgeSum;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.data.RandomGraphs;
import org.equigen.runtime.data.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layers of several inputs, outputs, domains and maps, on samples cut out of graphs. */
class FrameTrainingTest {
  private static final long SEED = 20260131;

  private static final Objective EDGES =
      new Objective(List.of(term("y", "x", Optional.of("weight"), 1)));
  private static final Objective BOTH =
      new Objective(
          List.of(
              term("y", "weight", Optional.of("weight"), 0.5),
              term("t", "size", Optional.empty(), 3)));

  private final Dataset data = new RandomGraphs(SEED, 40, 300).data();
  private final Layer<double[]> edges = new EdgeSum();
  private final Layer<double[]> both = new NodesAndGraphs();

  private static Objective.Term term(
      String output, String target, Optional<String> weights, double factor) {
    return new Objective.Term(new SumOfSquares(), output, target, weights, factor);
  }

  /** The graphs with a target of one number for each. */
  private Dataset sized() {
    double[] sizes = new double[data.samples()];
    for (int g = 0; g < data.samples(); g++) {
      sizes[g] = data.offset(1, g + 1) - data.offset(1, g);
    }
    return graphs().column("size", "graph", 1, sizes).build();
  }

  /** The same graphs, for more columns. */
  private static DatasetBuilder graphs() {
    return new RandomGraphs(SEED, 40, 300).builder();
  }

  private double[] doubles(String column) {
    return ((Numbers.Doubles) data.column(column).numbers()).array();
  }

  private static Parameters<double[]> parameters(Layer<double[]> layer) {
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    return parameters;
  }

  private static Samples some(Dataset data) {
    return new Samples(data, new Random(SEED).ints(30, 0, data.samples()).toArray(), 2, 29);
  }

  @Test
  void gradientsAlongEdgesAreThoseOfFiniteDifferences() {
    assertFiniteDifferences(edges, EDGES, some(data));
  }

  @Test
  void gradientsOfTwoOutputsAreThoseOfFiniteDifferences() {
    assertFiniteDifferences(both, BOTH, some(sized()));
  }

  private static void assertFiniteDifferences(
      Layer<double[]> layer, Objective objective, Samples samples) {
    Parameters<double[]> parameters = parameters(layer);
    Parameters<double[]> gradient = Parameters.of(layer);
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, objective, new Sharding(3, 4, 2))) {
      double loss = engine.gradient(parameters, samples, gradient);
      assertThat(loss).isPositive().isEqualTo(engine.loss(parameters, samples));
      for (int a = 0; a < parameters.arrays(); a++) {
        for (int i = 0; i < parameters.array(a).length; i++) {
          double expected = difference(engine, parameters, samples, a, i);
          assertThat(gradient.array(a)[i])
              .as("array %d, number %d, seed %d", a, i, SEED)
              .isNotZero()
              .isCloseTo(expected, within(1e-7 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  private static double difference(
      GradientEngine<double[]> engine,
      Parameters<double[]> parameters,
      Samples samples,
      int array,
      int i) {
    double h = 0x1p-15;
    double start = parameters.array(array)[i];
    parameters.array(array)[i] = start + h;
    double above = engine.loss(parameters, samples);
    parameters.array(array)[i] = start - h;
    double below = engine.loss(parameters, samples);
    parameters.array(array)[i] = start;
    return (above - below) / (2 * h);
  }

  @Test
  void theLossIsTheWeightedMeanOverTheRowsOfTheOutput() {
    Samples samples = data.all();
    Parameters<double[]> parameters = parameters(edges);
    double expected = 0;
    double weights = 0;
    double[] y = new Predictor<>(edges, "y").predict(parameters, samples);
    for (int node = 0; node < data.rows("node"); node++) {
      double w = doubles("weight")[node];
      weights += w;
      for (int i = 3 * node; i < 3 * node + 3; i++) {
        expected += w * Math.pow(y[i] - doubles("x")[i], 2) / 2;
      }
    }
    try (GradientEngine<double[]> engine = new ShardedGradient<>(edges, EDGES, Sharding.on(1))) {
      assertThat(engine.loss(parameters, samples))
          .isCloseTo(expected / weights, within(1e-12 * expected));
    }
  }

  @Test
  void predictionsAreThoseOfTheFormula() {
    Parameters<double[]> parameters = parameters(edges);
    double[] expected = new double[3 * data.rows("node")];
    int[] senders = data.maps().get(data.schema().map("sender")).images();
    int[] receivers = data.maps().get(data.schema().map("receiver")).images();
    Numbers z = data.column("z").numbers();
    for (int edge = 0; edge < senders.length; edge++) {
      for (int i = 0; i < 3; i++) {
        expected[3 * receivers[edge] + i] +=
            parameters.array(0)[0] * doubles("x")[3 * senders[edge] + i] * z.get(3 * edge + i);
      }
    }
    assertThat(new Predictor<>(edges, "y").predict(parameters, data.all()))
        .containsExactly(expected, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void anyNumberOfThreadsGivesTheSameBits(int threads) {
    Samples samples = some(sized());
    for (int shards : new int[] {1, 5}) {
      Result one = run(samples, new Sharding(shards, 4, 1));
      Result many = run(samples, new Sharding(shards, 4, threads));
      assertThat(many.loss).isEqualTo(one.loss).isPositive();
      assertThat(many.gradient).isEqualTo(one.gradient).doesNotContain(0);
      assertThat(many.prediction).isEqualTo(one.prediction).doesNotContain(0);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared part by part
  private record Result(double loss, double[] gradient, double[] prediction) {}

  private Result run(Samples samples, Sharding sharding) {
    try (GradientEngine<double[]> engine = new ShardedGradient<>(both, BOTH, sharding)) {
      Parameters<double[]> gradient = Parameters.of(both);
      double loss = engine.gradient(parameters(both), samples, gradient);
      double[] prediction = engine.predict(parameters(both), samples, "y");
      return new Result(loss, gradient.array(1), prediction);
    }
  }

  @Test
  void rowsOfWeightZeroAreLeftOut() {
    double[] masked = doubles("weight").clone();
    double[] strange = doubles("x").clone();
    for (int node = 0; node < masked.length; node += 3) {
      masked[node] = 0;
      strange[3 * node] = 1e9;
    }
    Dataset plain = targets(masked, doubles("x"));
    Dataset changed = targets(masked, strange);
    Dataset nothing = targets(new double[masked.length], strange);
    Objective objective = new Objective(List.of(term("y", "target", Optional.of("mask"), 1)));
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(edges, objective, Sharding.on(1))) {
      Parameters<double[]> parameters = parameters(edges);
      double loss = engine.loss(parameters, plain.all());
      assertThat(engine.loss(parameters, changed.all())).isEqualTo(loss).isPositive();
      Parameters<double[]> gradient = Parameters.of(edges);
      assertThat(engine.gradient(parameters, nothing.all(), gradient)).isZero();
      assertThat(gradient.array(0)).containsOnly(0);
    }
  }

  private static Dataset targets(double[] weights, double[] targets) {
    return graphs().column("mask", "node", 1, weights).column("target", "node", 3, targets).build();
  }

  @Test
  void whatIsNotInTheDataIsMissed() {
    Dataset empty = Dataset.over("graph", 1).build();
    assertThatThrownBy(() -> loss(edges, EDGES, empty))
        .hasMessageContaining("[EQR311] data set: there is no domain \"node\"");
    Dataset noMap =
        Dataset.over("node", 1)
            .domain("edge", 0)
            .map("from", "edge", "node", new int[0])
            .column("x", "node", 3, new double[3])
            .column("z", "edge", 3, new double[0])
            .build();
    assertThatThrownBy(() -> loss(edges, EDGES, noMap))
        .hasMessageContaining("[EQR311] data set: there is no map \"sender\"");
    Objective other = Objective.of(new SumOfSquares(), "y", "weights");
    assertThatThrownBy(() -> loss(edges, other, data))
        .hasMessageContaining("there is no column \"weights\"")
        .hasMessageContaining("Did you mean \"weight\"?");
  }

  @Test
  void columnsOfAnotherShape() {
    Dataset wide =
        Dataset.over("node", 1)
            .domain("edge", 0)
            .map("sender", "edge", "node", new int[0])
            .column("x", "node", 4, new double[4])
            .build();
    assertThatThrownBy(() -> loss(edges, EDGES, wide))
        .hasMessage(
            """
            [EQR324] operand "x": the column "x" has 4 numbers a row of "node".
                     It must have 3 a row of "node".\
            """);
    Objective other = Objective.of(new SumOfSquares(), "y", "z");
    assertThatThrownBy(() -> loss(edges, other, data))
        .hasMessageContaining(
            "[EQR324] loss \"sum of squares\" of \"y\": the column \"z\" has 3 numbers a row of"
                + " \"edge\"");
  }

  @Test
  void mapsOfAnotherKind() {
    int[] receivers = data.maps().get(2).images();
    Dataset unsorted =
        Dataset.over("node", data.rows("node"))
            .domain("edge", receivers.length)
            .map("receiver", "edge", "node", receivers)
            .map("sender", "edge", "node", receivers)
            .column("x", "node", 3, doubles("x"))
            .column("weight", "node", 1, doubles("weight"))
            .column("z", "edge", 3, new double[3 * receivers.length])
            .build();
    assertThatThrownBy(() -> loss(edges, EDGES, unsorted))
        .hasMessage(
            """
            [EQR325] data set: the map "receiver" is in any order from edge to node.
                     The layer goes along one that is sorted from edge to node.\
            """);
  }

  private static void loss(Layer<double[]> layer, Objective objective, Dataset data) {
    try (GradientEngine<double[]> engine =
        new ShardedGradient<>(layer, objective, Sharding.on(1))) {
      engine.loss(parameters(layer), data.all());
    }
  }

  @Test
  void parametersThatAreNotFinite() {
    Parameters<double[]> parameters = parameters(edges);
    parameters.array(0)[0] = Double.NaN;
    try (GradientEngine<double[]> engine = new ShardedGradient<>(edges, EDGES, Sharding.on(1))) {
      assertThatThrownBy(() -> engine.loss(parameters, data.all()))
          .hasMessageContaining("[EQR524] forward pass: number 0 of the parameters \"w\" is NaN");
    }
  }

  @Test
  void layersWithoutGradients() {
    Signature signature = edges.signature();
    Signature forward =
        new Signature(
            signature.operands().stream()
                .filter(it -> it.passes().contains(Pass.FORWARD))
                .map(
                    it ->
                        new Signature.Operand(
                            it.name(), it.role(), it.domain(), it.size(), "", Set.of(Pass.FORWARD)))
                .toList(),
            signature.domains(),
            signature.maps(),
            signature.blocks(),
            Set.of(Pass.FORWARD));
    assertThatThrownBy(() -> new ShardedGradient<>(declared(forward), EDGES, Sharding.on(1)))
        .hasMessageContaining("[EQR515] signature: there is no backward pass");
  }

  /** A layer that is never run. */
  private static Layer<double[]> declared(Signature signature) {
    return new Layer<>() {
      @Override
      public Signature signature() {
        return signature;
      }

      @Override
      public Precision<double[]> precision() {
        return Precision.DOUBLE;
      }

      @Override
      public String declaration() {
        return "nothing";
      }

      @Override
      public String digest() {
        return "3".repeat(64);
      }
    };
  }

  @Test
  void outputsThatAreNotThere() {
    Objective other = Objective.of(new SumOfSquares(), "z", "x");
    assertThatThrownBy(() -> new ShardedGradient<>(edges, other, Sharding.on(1)))
        .hasMessageContaining("there is no output over rows \"z\"")
        .hasMessageContaining("Did you mean \"y\"?");
    assertThatThrownBy(() -> new Predictor<>(edges, "ty"))
        .hasMessageContaining("there is no value over rows \"ty\"");
  }
}
