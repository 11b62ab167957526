package com.example.jets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Tile;
import org.junit.jupiter.api.Test;

class JetEncoderTest {
  private static final long SEED = 5;
  private static final int SAMPLES = 100;

  private static double[] run(Layer<double[]> layer, double[] parameters, double[] input) {
    double[] output = new double[Tile.elements(SAMPLES, layer.outputSize())];
    layer.forward(
        parameters, input, output, new double[layer.workspaceSize()], Tile.count(SAMPLES));
    return output;
  }

  private static double[] random(Random random, int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  /** Boosts every four-vector of every sample along x, from feature {@code first} on. */
  private static double[] boost(double[] tiles, int size, int first, double rapidity) {
    double[] boosted = tiles.clone();
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int vector = first; vector + 4 <= size; vector += 4) {
        int energy = Tile.index(sample, vector, size);
        int momentum = Tile.index(sample, vector + 1, size);
        boosted[energy] =
            Math.cosh(rapidity) * tiles[energy] + Math.sinh(rapidity) * tiles[momentum];
        boosted[momentum] =
            Math.sinh(rapidity) * tiles[energy] + Math.cosh(rapidity) * tiles[momentum];
      }
    }
    return boosted;
  }

  private static double largestDifference(double[] a, double[] b, int size) {
    double largest = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      for (int feature = 0; feature < size; feature++) {
        int at = Tile.index(sample, feature, size);
        largest = Math.max(largest, Math.abs(a[at] - b[at]));
      }
    }
    return largest;
  }

  @Test
  void annotatedLayerCommutesWithBoosts() {
    Layer<double[]> layer = JetEncoderLayer.doubles();
    assertEquals(16, layer.inputSize());
    assertEquals(5, layer.outputSize());
    Random random = new Random(SEED);
    double[] parameters = random(random, layer.parameterCount());
    double[] input = random(random, Tile.elements(SAMPLES, 16));
    double[] output = run(layer, parameters, input);
    double[] transformed = run(layer, parameters, boost(input, 16, 0, 1.5));
    assertTrue(largestDifference(boost(output, 5, 1, 1.5), transformed, 5) < 1e-12);
    assertTrue(largestDifference(output, transformed, 5) > 0.1, "the output must depend on it");
  }

  @Test
  void scalarProductsStayTheSame() {
    Layer<double[]> layer = ProductsLayer.doubles();
    assertEquals(6, layer.outputSize());
    double[] input = random(new Random(SEED), Tile.elements(SAMPLES, 12));
    double[] output = run(layer, new double[0], input);
    double[] transformed = run(layer, new double[0], boost(input, 12, 0, 1.5));
    assertTrue(largestDifference(output, transformed, 6) < 1e-11);
    assertTrue(largestDifference(output, new double[output.length], 6) > 0.1);
  }
}
