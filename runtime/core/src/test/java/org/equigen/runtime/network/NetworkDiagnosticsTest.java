package org.equigen.runtime.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
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
  void anOutputThatIsAnInput() {
    NetworkBuilder<float[]> other = Network.builder(Precision.FLOAT);
    Node input = other.elementInput("x", 1);
    assertThatThrownBy(() -> other.build(input))
        .hasMessageContaining("[EQR506] network: the output \"x\" is an input");
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
        Parameters.of(builder.build(builder.concatenate("all", sum, sets)));
    Dataset data = SampleNetwork.data(3);
    assertThatThrownBy(() -> new Predictor<>(network, "head").predict(foreign, data.all()))
        .hasMessageContaining("[EQR509] parameters: they belong to a layer with digest");
    assertThatThrownBy(() -> Parameters.of(network).add(1, foreign))
        .hasMessageContaining("[EQR509]");
  }

  @Test
  void gradientsWhoseNamesAreTakenByValues() {
    Node sum = builder.sumOverSet("djets", elements);
    Node all = builder.concatenate("all", sum, sets);
    assertThatThrownBy(() -> builder.build(all))
        .hasMessageContaining("[EQR513] operand \"djets\": the name is empty or taken");
  }
}
