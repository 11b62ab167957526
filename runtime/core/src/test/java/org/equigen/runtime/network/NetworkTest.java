package org.equigen.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equigen.runtime.AllocationProbe;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private final Network<double[]> network = SampleNetwork.build(Precision.DOUBLE);
  private final Parameters<double[]> parameters = SampleNetwork.parameters(network);
  private final RaggedData<double[]> data =
      SampleNetwork.data(Precision.DOUBLE, SampleNetwork.awkwardSizes());

  private double[] outputs(RaggedData<double[]> of) {
    try (ShardedGradient<double[]> engine = engine()) {
      return engine.predict(parameters, of, of.naturalOrder(), 0, of.count());
    }
  }

  private ShardedGradient<double[]> engine() {
    return new ShardedGradient<>(network, new SumOfSquares(), new Sharding(1, 1000, 1));
  }

  @Test
  void predictionsAreThoseOfTheShardsInTheOrderOfTheData() {
    assertThat(network.predict(parameters, data)).isEqualTo(outputs(data)).isNotEqualTo(zeros());
  }

  private double[] zeros() {
    return new double[data.count() * network.output().size()];
  }

  @Test
  void predictionsOnElementsComeInTheOrderOfTheData() {
    NetworkBuilder<double[]> builder = Network.builder(Precision.DOUBLE);
    Network<double[]> same = builder.build(builder.elementInput("x", 2));
    int[] offsets = new int[101];
    double[] elements = new double[300 * 2];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = i;
    }
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = 3 * i;
    }
    RaggedData<double[]> ragged =
        new RaggedData<>(
            Precision.DOUBLE, 2, 0, 0, offsets, elements, new double[0], new double[0]);
    assertThat(same.predict(same.newParameters(), ragged)).isEqualTo(elements);
  }

  @Test
  void samplesWithoutElementsAreReadAsSets() {
    NetworkBuilder<double[]> builder = Network.builder(Precision.DOUBLE);
    Network<double[]> same = builder.build(builder.setInput("x", 2));
    double[] sets = {1, 2, 3, 4, 5, 6};
    RaggedData<double[]> samples = RaggedData.ofSets(Precision.DOUBLE, 2, 0, sets, new double[0]);
    assertThat(samples.count()).isEqualTo(3);
    assertThat(same.predict(same.newParameters(), samples)).isEqualTo(sets);
  }

  @Test
  void samplesWithoutElementsMustBeWhole() {
    double[] none = new double[0];
    assertThatThrownBy(
            () -> RaggedData.ofSets(Precision.DOUBLE, 2, 0, new double[] {1, 2, 3}, none))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("set features");
    assertThatThrownBy(() -> RaggedData.ofSets(Precision.DOUBLE, 0, 0, none, none))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("set features");
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    Parameters<double[]> gradient = network.newParameters();
    int[] order = data.naturalOrder();
    try (ShardedGradient<double[]> engine = engine()) {
      double loss = engine.gradient(parameters, data, order, 0, data.count(), gradient);
      assertThat(loss).isEqualTo(engine.loss(parameters, data, order, 0, data.count()));
      for (Parameters.NamedBlock block : gradient.blocks()) {
        for (int i = 0; i < block.block().length(); i++) {
          int at = block.block().offset() + i;
          double found = gradient.array(block.array())[at];
          double expected = difference(engine, order, parameters.array(block.array()), at);
          assertThat(found)
              .as("%s[%d], seed %d", block.name(), i, SampleNetwork.SEED)
              .isNotZero()
              .isCloseTo(expected, within(1e-8 + 1e-6 * Math.abs(expected)));
        }
      }
    }
  }

  private double difference(
      ShardedGradient<double[]> engine, int[] order, double[] variable, int at) {
    double start = variable[at];
    double h = 0x1p-15;
    variable[at] = start + h;
    double above = engine.loss(parameters, data, order, 0, data.count());
    variable[at] = start - h;
    double below = engine.loss(parameters, data, order, 0, data.count());
    variable[at] = start;
    return (above - below) / (2 * h);
  }

  @Test
  void theOrderOfTheElementsOfASetDoesNotMatter() {
    double[] reversed = new double[data.elements().length];
    for (int s = 0; s < data.count(); s++) {
      int begin = data.offsets()[s];
      int end = data.offsets()[s + 1];
      for (int e = begin; e < end; e++) {
        System.arraycopy(data.elements(), 3 * e, reversed, 3 * (begin + end - 1 - e), 3);
      }
    }
    assertThat(reversed).isNotEqualTo(data.elements());
    RaggedData<double[]> other =
        new RaggedData<>(
            Precision.DOUBLE, 3, 2, 2, data.offsets(), reversed, data.sets(), data.targets());
    double[] expected = outputs(data);
    double[] found = outputs(other);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).isNotZero().isCloseTo(expected[i], within(1e-13));
    }
  }

  @Test
  void theOutputOfASetDoesNotDependOnTheOthers() {
    double[] together = outputs(data);
    int[] order = data.naturalOrder();
    try (ShardedGradient<double[]> engine = engine()) {
      for (int s = 0; s < data.count(); s++) {
        double[] alone = engine.predict(parameters, data, order, s, s + 1);
        assertThat(alone[0]).isNotZero().isCloseTo(together[2 * s], within(1e-13));
        assertThat(alone[1]).isNotZero().isCloseTo(together[2 * s + 1], within(1e-13));
      }
    }
  }

  @Test
  void aSetWithoutElementsSumsToZero() {
    RaggedData<double[]> empty = SampleNetwork.data(Precision.DOUBLE, 0, 0);
    Workspace<double[]> workspace = network.newWorkspace();
    network.forward(parameters, Batch.all(empty), workspace);
    for (Node node : network.nodes()) {
      if (node instanceof Node.SumOverSet) {
        assertThat(workspace.value(node)).containsOnly(0);
      }
    }
    assertThat(workspace.output()[0]).isFinite().isNotZero();
  }

  @Test
  void paddingLanesStayFiniteAndGetNoGradient() {
    Workspace<double[]> workspace = network.newWorkspace();
    Batch<double[]> batch = Batch.all(data);
    network.forward(parameters, batch, workspace);
    double[] seed = workspace.clearedOutputGradient();
    for (int s = 0; s < batch.sets(); s++) {
      seed[Tile.index(s, 0, 2)] = 1;
    }
    network.backward(parameters, workspace, network.newParameters());
    for (Node node : network.nodes()) {
      int samples = batch.samples(node.axis());
      double size = 0;
      for (int sample = 0; sample < Tile.count(samples) * Tile.LANES; sample++) {
        for (int f = 0; f < node.size(); f++) {
          int at = Tile.index(sample, f, node.size());
          assertThat(workspace.value(node)[at]).as(node.name()).isFinite();
          if (sample >= samples) {
            assertThat(workspace.gradient(node)[at]).as(node.name()).isZero();
          }
          size += Math.abs(workspace.gradient(node)[at]);
        }
      }
      assertThat(size).as(node.name()).isPositive();
    }
  }

  @Test
  void aWorkspaceThatWasUsedGivesTheSameBits() {
    RaggedData<double[]> small = SampleNetwork.data(Precision.DOUBLE, 5, 0, 9);
    Parameters<double[]> fresh = gradientIn(network.newWorkspace(), small);
    Workspace<double[]> used = network.newWorkspace();
    gradientIn(used, data);
    Parameters<double[]> again = gradientIn(used, small);
    for (int i = 0; i < fresh.arrays(); i++) {
      assertThat(again.array(i)).isEqualTo(fresh.array(i));
    }
  }

  private Parameters<double[]> gradientIn(Workspace<double[]> workspace, RaggedData<double[]> of) {
    Parameters<double[]> gradient = network.newParameters();
    network.forward(parameters, Batch.all(of), workspace);
    workspace.clearedOutputGradient()[0] = 1;
    network.backward(parameters, workspace, gradient);
    return gradient;
  }

  @Test
  @Tag("allocation")
  void nothingIsAllocatedOnceCompiled() {
    Workspace<double[]> workspace = network.newWorkspace();
    Batch<double[]> batch = Batch.of(data);
    Parameters<double[]> gradient = network.newParameters();
    int[] order = data.naturalOrder();
    long bytes =
        AllocationProbe.leastBytes(
            () -> {
              batch.load(data, order, 0, order.length);
              network.forward(parameters, batch, workspace);
              workspace.clearedOutputGradient();
              network.backward(parameters, workspace, gradient);
            },
            512);
    assertThat(bytes).as("bytes in 20 calls").isLessThan(512);
  }

  @Test
  void aSharedLayerHasOneArrayOfParameters() {
    long applied = network.nodes().stream().filter(n -> n instanceof Node.Apply).count();
    assertThat(applied).isEqualTo(13);
    assertThat(network.layers()).hasSize(10);
    assertThat(parameters.arrays()).isEqualTo(10);
    assertThat(parameters.blocks().stream().map(Parameters.NamedBlock::name))
        .contains("encoder.1/weight", "first round/bias", "mixer/weight", "head/bias")
        .doesNotContain("second round/bias")
        .doesNotHaveDuplicates();
  }

  @Test
  void theDigestKnowsWiringAndLayersButNotThePrecision() {
    assertThat(network.digest())
        .matches("[0-9a-f]{64}")
        .isEqualTo(SampleNetwork.build(Precision.FLOAT).digest());
    NetworkBuilder<float[]> builder = Network.builder(Precision.FLOAT);
    Node input = builder.elementInput("x", 3);
    Network<float[]> sum = builder.build(builder.sumOverSet("sum", input));
    NetworkBuilder<float[]> other = Network.builder(Precision.FLOAT);
    Network<float[]> mean = other.build(other.meanOverSet("sum", other.elementInput("x", 3)));
    assertThat(sum.digest()).isNotEqualTo(mean.digest()).isNotEqualTo(network.digest());
    assertThat(sum.declaration())
        .isEqualTo("x = input ELEMENT 3\nsum = sum over set, times 1.0 (x)");
  }
}
