package org.equigen.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.Precision;
import org.equigen.runtime.layer.DenseLayer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to wire a network wrongly, and what is said about it. */
class NetworkDiagnosticsTest {
  private final NetworkBuilder<float[]> builder = Network.builder(Precision.FLOAT);
  private final Node elements = builder.elementInput("particles", 4);
  private final Node sets = builder.setInput("jets", 2);

  @BeforeEach
  void theInputsAreThere() {
    assertThat(elements.axis()).isEqualTo(Axis.ELEMENT);
    assertThat(sets.axis()).isEqualTo(Axis.SET);
  }

  @Test
  void aLayerOfAnotherSize() {
    assertThatThrownBy(
            () -> builder.apply("encoder", DenseLayer.he(Precision.FLOAT, 3, 5), elements))
        .hasMessage(
            """
            [EQR501] encoder: the size of "particles", the input of dense: 3 S -> 5 S (float), is 4.
                     It must be 3.\
            """);
  }

  @Test
  void anInputWithoutFeatures() {
    assertThatThrownBy(() -> Network.builder(Precision.FLOAT).elementInput("x", 0))
        .hasMessageContaining("[EQR502] x: the size is 0");
    assertThatThrownBy(() -> builder.concatenate("nothing"))
        .hasMessageContaining("[EQR502] nothing: the number of sources is 0");
  }

  @Test
  void aValueOnTheWrongAxis() {
    assertThatThrownBy(() -> builder.sumOverSet("sum", sets))
        .hasMessageContaining("[EQR503] sum: the source \"jets\" lives on the axis SET")
        .hasMessageContaining("It must live on the axis ELEMENT");
    assertThatThrownBy(() -> builder.broadcast("back", elements))
        .hasMessageContaining("It must live on the axis SET");
    assertThatThrownBy(() -> builder.concatenate("both", elements, sets))
        .hasMessageContaining("[EQR503] both");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"}) // what a caller without generics can do
  void aLayerOfAnotherPrecision() {
    NetworkBuilder raw = builder;
    assertThatThrownBy(() -> raw.apply("encoder", DenseLayer.he(Precision.DOUBLE, 4, 5), elements))
        .hasMessageContaining("[EQR504] encoder: the layer computes in double");
  }

  @Test
  void aNameTwice() {
    assertThatThrownBy(() -> builder.sumOverSet("jets", elements))
        .hasMessageContaining("[EQR505] jets: the name \"jets\" is taken");
  }

  @Test
  void aSecondInput() {
    assertThatThrownBy(() -> builder.elementInput("tracks", 3))
        .hasMessageContaining("[EQR506] tracks: the axis ELEMENT has its input already");
  }

  @Test
  void aValueOfAnotherBuilder() {
    Node foreign = Network.builder(Precision.FLOAT).elementInput("particles", 4);
    assertThatThrownBy(() -> builder.sumOverSet("sum", foreign))
        .hasMessageContaining("[EQR507] sum: the source \"particles\" is not a value");
  }

  @Test
  void aValueThatNothingUses() {
    Node sum = builder.sumOverSet("sum", elements);
    assertThatThrownBy(() -> builder.build(sum))
        .hasMessageContaining("[EQR508] jets: the output \"sum\" does not depend on it");
  }

  @Test
  void parametersOfAnotherNetwork() {
    Network<float[]> network = SampleNetwork.build(Precision.FLOAT);
    Node sum = builder.sumOverSet("sum", elements);
    Parameters<float[]> foreign =
        builder.build(builder.concatenate("all", sum, sets)).newParameters();
    Batch<float[]> batch = Batch.all(SampleNetwork.data(Precision.FLOAT, 3));
    assertThatThrownBy(() -> network.forward(foreign, batch, network.newWorkspace()))
        .hasMessageContaining("[EQR509] parameters: they belong to a network with digest");
    assertThatThrownBy(() -> network.newParameters().add(1, foreign))
        .hasMessageContaining("[EQR509]");
  }

  @Test
  void dataOfOtherSizes() {
    Node sum = builder.sumOverSet("sum", elements);
    Network<float[]> network = builder.build(builder.concatenate("all", sum, sets));
    Batch<float[]> batch = Batch.all(SampleNetwork.data(Precision.FLOAT, 3));
    assertThatThrownBy(
            () -> network.forward(network.newParameters(), batch, network.newWorkspace()))
        .hasMessageContaining("[EQR501] particles: the number of features in the batch is 3")
        .hasMessageContaining("It must be 4.");
  }

  @Test
  void aLossOnElements() {
    NetworkBuilder<float[]> other = Network.builder(Precision.FLOAT);
    Network<float[]> network = other.build(other.elementInput("x", 1));
    assertThatThrownBy(() -> new ShardedGradient<>(network, new SumOfSquares(), Sharding.on(1)))
        .hasMessageContaining(
            "[EQR503] sum of squares: the source \"x\" lives on the axis ELEMENT");
  }

  @Test
  void offsetsThatDoNotCutTheElements() {
    assertThatThrownBy(() -> SampleNetwork.data(Precision.FLOAT, 3, -1))
        .hasMessageContaining("[EQR304] ragged data: offset 2 is 2")
        .hasMessageContaining("valid here: 3 or more");
    assertThatThrownBy(() -> ragged(new int[] {1, 1}, 0))
        .hasMessageContaining("[EQR304] ragged data: offset 0 is 1");
    assertThatThrownBy(() -> ragged(new int[0], 0)).hasMessageContaining("[EQR303]");
    assertThatThrownBy(() -> ragged(new int[] {0, 2}, 5))
        .hasMessageContaining("[EQR302] ragged data: the number of element features is 5")
        .hasMessageContaining("It must be 6.");
  }

  private static RaggedData<float[]> ragged(int[] offsets, int numbers) {
    return new RaggedData<>(
        Precision.FLOAT, 3, 0, 0, offsets, new float[numbers], new float[0], new float[0]);
  }
}
