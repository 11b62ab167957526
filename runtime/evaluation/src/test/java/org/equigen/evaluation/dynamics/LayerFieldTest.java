package org.equigen.evaluation.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.layer.DenseLayer;
import org.junit.jupiter.api.Test;

/** A layer moves many systems at once, each as it would move alone. */
class LayerFieldTest {
  private static final long SEED = 20_261_216;
  private static final int ROWS = 70;

  private final Random random = new Random(SEED);

  private Frame<double[]> frame(Layer<double[]> layer, int rows) {
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, layer.signature());
    frame.setRows(Signature.SAMPLE, rows);
    for (Signature.Operand operand : layer.signature().operands()) {
      double[] array = new double[operand.elements(rows)];
      if (operand.role() == Signature.Role.PARAMETER) {
        Arrays.setAll(array, _ -> random.nextGaussian());
      }
      frame.set(operand.name(), array);
    }
    return frame;
  }

  @Test
  void ratesAreTheOutputsOfTheLayerRowByRow() {
    Layer<double[]> layer = DenseLayer.glorot(Precision.DOUBLE, 3, 3);
    Frame<double[]> frame = frame(layer, ROWS);
    LayerField field = new LayerField(layer, frame, List.of(new LayerField.Rate("x", "y")));
    assertThat(field.size()).isEqualTo(3 * ROWS);
    double[] state = random.doubles(3 * ROWS, -1, 1).toArray();
    double[] rate = new double[state.length];
    field.rate(0, state, rate);
    double[] parameters = frame.array(layer.signature().operand("w"));
    for (int row = 0; row < ROWS; row++) {
      double[] x = new double[3 * Tile.LANES];
      double[] y = new double[3 * Tile.LANES];
      for (int k = 0; k < 3; k++) {
        x[k * Tile.LANES] = state[3 * row + k];
      }
      layer.forward(parameters, x, y, new double[layer.workspaceSize()], 1);
      for (int k = 0; k < 3; k++) {
        assertThat(rate[3 * row + k])
            .as("row %d, seed %d", row, SEED)
            .isNotZero()
            .isCloseTo(y[k * Tile.LANES], within(1e-14));
      }
    }
  }

  @Test
  void aRateHasTheShapeOfWhatMoves() {
    Layer<double[]> layer = DenseLayer.glorot(Precision.DOUBLE, 3, 2);
    Frame<double[]> frame = frame(layer, 5);
    List<LayerField.Rate> rates = List.of(new LayerField.Rate("x", "y"));
    assertThatThrownBy(() -> new LayerField(layer, frame, rates))
        .hasMessageContaining("[EQR802]")
        .hasMessageContaining("\"y\" has 2 numbers over sample")
        .hasMessageContaining("\"x\": 3 numbers over sample");
  }
}
