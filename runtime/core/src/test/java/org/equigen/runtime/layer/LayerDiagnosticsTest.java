package org.equigen.runtime.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.Activation;
import org.junit.jupiter.api.Test;

class LayerDiagnosticsTest {
  @Test
  void aLayerWithoutFeaturesIsRefused() {
    assertThatThrownBy(() -> DenseLayer.he(Precision.FLOAT, 0, 3))
        .hasMessage(
            """
            [EQR502] dense layer: the input size is 0.
                     It must be 1 or more.\
            """);
    assertThatThrownBy(() -> new ActivationLayer<>(Precision.FLOAT, Activation.RELU, -1))
        .hasMessageContaining("the size is -1");
  }

  @Test
  void constantsMustBeFiniteAndComplete() {
    assertThatThrownBy(
            () -> new AffineLayer<>(Precision.DOUBLE, new double[] {1, 2}, new double[] {0}))
        .hasMessageContaining("[EQR501] affine layer: the number of shifts is 1.")
        .hasMessageContaining("It must be 2.");
    assertThatThrownBy(() -> AffineLayer.scaling(Precision.DOUBLE, 2, Double.NaN))
        .hasMessageContaining("[EQR301] scales of the affine layer: number 0 is NaN");
  }

  @Test
  void neighboursInASequenceMustFit() {
    DenseLayer<float[]> first = DenseLayer.he(Precision.FLOAT, 2, 3);
    assertThatThrownBy(() -> new Sequential<>(List.of(first, DenseLayer.he(Precision.FLOAT, 4, 1))))
        .hasMessage(
            """
            [EQR501] layer 2 of a sequence, dense: 4 S -> 1 S (float): the size of its input is 3.
                     It must be 4.\
            """);
    assertThatThrownBy(() -> new Sequential<float[]>(List.of()))
        .hasMessageContaining("the number of layers is 0");
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is refused
  void aCallNamesTheArgumentThatCannotBeUsed() {
    DenseLayer<float[]> layer = DenseLayer.he(Precision.FLOAT, 2, 3);
    float[] weights = new float[9];
    float[] input = new float[128];
    float[] none = {};
    assertThatThrownBy(() -> layer.forward(weights, input, new float[191], none, 1))
        .hasMessage(
            """
            [EQR510] dense: 2 S -> 3 S (float): the array "output" has 191 numbers.
                     This call needs 192: [tiles][features][64 lanes] for inputs, outputs and their gradients, \
            otherwise what parameterCount() and workspaceSize() say.\
            """);
    assertThatThrownBy(() -> layer.forward(weights, null, new float[192], none, 1))
        .hasMessageStartingWith("[EQR511] dense: 2 S -> 3 S (float): the array \"input\" is null.");
    assertThatThrownBy(() -> layer.forward(weights, input, new float[192], none, -2))
        .hasMessageStartingWith("[EQR512] dense: 2 S -> 3 S (float): the number of tiles is -2.");
  }

  @Test
  void digestsTellMeaningsApartAndNotPrecisions() {
    String digest = DenseLayer.he(Precision.FLOAT, 2, 3).digest();
    assertThat(DenseLayer.he(Precision.DOUBLE, 2, 3).digest()).isEqualTo(digest);
    assertThat(DenseLayer.he(Precision.FLOAT, 3, 2).digest()).isNotEqualTo(digest);
    assertThat(AffineLayer.scaling(Precision.FLOAT, 2, 3).digest())
        .isNotEqualTo(AffineLayer.scaling(Precision.FLOAT, 2, 4).digest());
    assertThat(LayerDigest.of(List.of("ab", "c"))).isNotEqualTo(LayerDigest.of(List.of("a", "bc")));
  }
}
