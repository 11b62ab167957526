package org.equigen.runtime.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;

class PrefixLayerTest {
  private static final int TILES = 2;
  private static final int IN = 5;
  private static final int SIZE = 3;
  private static final int SAMPLES = TILES * Tile.LANES;

  private final PrefixLayer<double[]> layer = new PrefixLayer<>(Precision.DOUBLE, IN, SIZE);
  private final double[] none = new double[0];

  private static double[] random(int length, long seed) {
    return new Random(seed).doubles(length, -1, 1).toArray();
  }

  @Test
  void theFirstFeaturesOfEverySampleAreKept() {
    double[] input = random(SAMPLES * IN, 1);
    double[] output = random(SAMPLES * SIZE, 2);
    layer.forward(none, input, output, none, TILES);
    for (int s = 0; s < SAMPLES; s++) {
      for (int f = 0; f < SIZE; f++) {
        assertThat(output[Tile.index(s, f, SIZE)]).isEqualTo(input[Tile.index(s, f, IN)]);
      }
    }
  }

  @Test
  void gradientsAreAddedToTheFeaturesTheyCameFrom() {
    double[] outputGradient = random(SAMPLES * SIZE, 3);
    double[] before = random(SAMPLES * IN, 4);
    double[] inputGradient = before.clone();
    layer.backward(none, before, outputGradient, inputGradient, none, none, TILES);
    for (int s = 0; s < SAMPLES; s++) {
      for (int f = 0; f < IN; f++) {
        int at = Tile.index(s, f, IN);
        double added = f < SIZE ? outputGradient[Tile.index(s, f, SIZE)] : 0;
        assertThat(inputGradient[at]).isEqualTo(before[at] + added);
      }
    }
  }

  @Test
  void keepingNothingOrEverythingIsRefused() {
    assertThatThrownBy(() -> new PrefixLayer<>(Precision.DOUBLE, 5, 0))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("number of features kept is 0");
    assertThatThrownBy(() -> new PrefixLayer<>(Precision.FLOAT, 5, 5))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("number of features left out is 0");
  }
}
