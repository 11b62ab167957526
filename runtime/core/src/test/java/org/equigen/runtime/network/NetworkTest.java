package org.equigen.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.data.Batch;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.layer.AffineLayer;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private final Network<double[]> network = SampleNetwork.build(Precision.DOUBLE);
  private final Parameters<double[]> parameters = SampleNetwork.parameters(network);
  private final Dataset data = SampleNetwork.data(SampleNetwork.awkwardSizes());

  private double[] outputs(Samples samples) {
    return new Predictor<>(network, "head").predict(parameters, samples);
  }

  /** The network on all samples of {@code of}, forward and, from {@code seed}, backward. */
  private Frame<double[]> run(Dataset of, double seed) {
    Batch<double[]> batch = Batch.of(Precision.DOUBLE, of);
    batch.load(of.all());
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, network.signature());
    network.signature().domains().forEach(it -> frame.setRows(it, of.rows(it)));
    frame.setMap("set", batch.map(of.schema().map("set")));
    for (Signature.Operand operand : network.signature().operands()) {
      int rows = operand.isShared() ? 0 : of.rows(operand.domain());
      int length = operand.isShared() ? operand.size() : Tile.elements(rows, operand.size());
      frame.set(operand.name(), new double[length]);
    }
    frame.set("elements", batch.column(of.schema().column("elements")));
    frame.set("sets", batch.column(of.schema().column("sets")));
    for (int i = 0; i < parameters.arrays(); i++) {
      frame.set(network.layerNames().get(i) + "/w", parameters.array(i));
    }
    network.run(Pass.FORWARD, frame);
    for (int s = 0; s < of.samples(); s++) {
      array(frame, "dhead")[Tile.index(s, 0, 2)] = seed;
    }
    network.run(Pass.BACKWARD, frame);
    return frame;
  }

  private double[] array(Frame<double[]> frame, String operand) {
    return frame.array(network.signature().operand(operand));
  }

  @Test
  void severalInputsOfAnAxisAreReadByTheirNames() {
    NetworkBuilder<double[]> builder = Network.builder(Precision.DOUBLE);
    Node x = builder.setInput("x", 1);
    Node y = builder.setInput("y", 2);
    Network<double[]> both = builder.build(builder.concatenate("both", x, y));
    Dataset samples =
        Dataset.over("set", 2)
            .column("y", "set", 2, new double[] {1, 2, 3, 4})
            .column("other", "set", 1, new double[] {7, 8})
            .column("x", "set", 1, new double[] {5, 6})
            .build();
    assertThat(new Predictor<>(both, "both").predict(Parameters.of(both), samples.all()))
        .containsExactly(5, 1, 2, 6, 3, 4);
  }

  @Test
  void predictionsOnElementsComeInTheOrderOfTheSamples() {
    NetworkBuilder<double[]> builder = Network.builder(Precision.DOUBLE);
    Node x = builder.elementInput("elements", 3);
    AffineLayer<double[]> twice = AffineLayer.scaling(Precision.DOUBLE, 3, 2);
    Network<double[]> doubled = builder.build(builder.apply("doubled", twice, x));
    int[] order = new Random(SampleNetwork.SEED).ints(50, 0, data.samples()).toArray();
    Samples samples = new Samples(data, order, 0, 50);
    double[] found = new Predictor<>(doubled, "doubled").predict(Parameters.of(doubled), samples);

    Numbers elements = data.column("elements").numbers();
    int at = 0;
    for (int sample : order) {
      for (int i = 3 * data.offset(1, sample); i < 3 * data.offset(1, sample + 1); i++, at++) {
        assertThat(found[at]).isEqualTo(2 * elements.get(i));
      }
    }
    assertThat(at).isEqualTo(found.length).isGreaterThan(300);
  }

  @Test
  void theOrderOfTheElementsOfASetDoesNotMatter() {
    Column elements = data.column("elements");
    double[] reversed = new double[elements.numbers().length()];
    for (int s = 0; s < data.samples(); s++) {
      int begin = data.offset(1, s);
      int end = data.offset(1, s + 1);
      for (int i = 3 * begin; i < 3 * end; i++) {
        int e = begin + end - 1 - i / 3;
        reversed[3 * e + i % 3] = elements.numbers().get(i);
      }
    }
    int[] offsets = new int[data.samples() + 1];
    for (int s = 0; s < offsets.length; s++) {
      offsets[s] = data.offset(1, s);
    }
    Numbers.Doubles sets = (Numbers.Doubles) data.column("sets").numbers();
    Dataset other =
        Dataset.over("set", data.samples())
            .parts("element", "set", "set", offsets)
            .column("elements", "element", 3, reversed)
            .column("sets", "set", 2, sets.array())
            .build();
    double[] expected = outputs(data.all());
    double[] found = outputs(other.all());
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).isNotZero().isCloseTo(expected[i], within(1e-13));
    }
  }

  @Test
  void theOutputOfASetDoesNotDependOnTheOthers() {
    double[] together = outputs(data.all());
    for (int s = 0; s < data.samples(); s++) {
      double[] alone = outputs(new Samples(data, new int[] {s}, 0, 1));
      assertThat(alone[0]).isNotZero().isCloseTo(together[2 * s], within(1e-13));
      assertThat(alone[1]).isNotZero().isCloseTo(together[2 * s + 1], within(1e-13));
    }
  }

  @Test
  void aSetWithoutElementsSumsToZero() {
    Frame<double[]> frame = run(SampleNetwork.data(0, 0), 1);
    assertThat(array(frame, "sum")).containsOnly(0);
    assertThat(array(frame, "mean")).containsOnly(0);
    assertThat(array(frame, "head")[0]).isFinite().isNotZero();
  }

  @Test
  void paddingLanesStayFiniteAndGetNoGradient() {
    Frame<double[]> frame = run(data, 1);
    for (Node node : network.nodes()) {
      int rows = data.rows(node.axis().domain());
      double size = 0;
      for (int row = 0; row < Tile.count(rows) * Tile.LANES; row++) {
        for (int f = 0; f < node.size(); f++) {
          int at = Tile.index(row, f, node.size());
          double gradient = array(frame, "d" + node.name())[at];
          assertThat(array(frame, node.name())[at]).as(node.name()).isFinite();
          if (row >= rows) {
            assertThat(gradient).as(node.name()).isZero();
          }
          size += Math.abs(gradient);
        }
      }
      assertThat(size).as(node.name()).isPositive();
    }
  }

  @Test
  void aSharedLayerHasOneArrayOfParameters() {
    long applied = network.nodes().stream().filter(n -> n instanceof Node.Apply).count();
    assertThat(applied).isEqualTo(13);
    assertThat(network.layers()).hasSize(10);
    assertThat(parameters.arrays()).isEqualTo(10);
    assertThat(parameters.count()).isEqualTo(network.parameterCount()).isPositive();
    assertThat(parameters.blocks().stream().map(Parameters.Block::name))
        .contains("encoder.1/weight", "first round/bias", "mixer/weight", "head/bias")
        .doesNotContain("second round/bias")
        .doesNotHaveDuplicates();
  }

  @Test
  void theSignatureNamesWhatTheDataGive() {
    Signature signature = network.signature();
    assertThat(signature.domains()).containsExactly("element", "set");
    assertThat(signature.maps()).containsExactly(new Signature.Map("set", "element", "set", true));
    List<String> inputs =
        signature.operands().stream()
            .filter(it -> it.role() == Signature.Role.INPUT)
            .map(Signature.Operand::name)
            .toList();
    assertThat(inputs).containsExactly("elements", "sets");
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
