package org.equigen.gpu;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;

/**
 * The arrays of one forward and one backward call, filled at random. Padding lanes hold numbers in
 * the input and zeros in the output gradient; gradients start from numbers, not from zero.
 *
 * @param <A> the array type
 */
public record Batch<A>(
    Layer<A> layer,
    int tiles,
    A parameters,
    A input,
    A output,
    A outputGradient,
    A inputGradient,
    A parameterGradient) {

  /** Random arrays for {@code samples} samples of {@code layer}. */
  public static <A> Batch<A> random(Layer<A> layer, int samples, long seed) {
    Precision<A> precision = layer.precision();
    SplittableRandom random = new SplittableRandom(seed);
    int inputs = Tile.elements(samples, layer.inputSize());
    A outputGradient = precision.allocate(Tile.elements(samples, layer.outputSize()));
    for (int sample = 0; sample < samples; sample++) {
      for (int feature = 0; feature < layer.outputSize(); feature++) {
        int at = Tile.index(sample, feature, layer.outputSize());
        precision.set(outputGradient, at, random.nextDouble(-1, 1));
      }
    }
    return new Batch<>(
        layer,
        Tile.count(samples),
        normal(precision, layer.parameterCount(), random),
        normal(precision, inputs, random),
        precision.allocate(Tile.elements(samples, layer.outputSize())),
        outputGradient,
        normal(precision, inputs, random),
        normal(precision, layer.parameterCount(), random));
  }

  /** Runs {@code other}, a layer of the same sizes, on these arrays. */
  public Batch<A> run(Layer<A> other) {
    A workspace = other.precision().allocate(other.workspaceSize());
    other.forward(parameters, input, output, workspace, tiles);
    other.backward(
        parameters, input, outputGradient, inputGradient, parameterGradient, workspace, tiles);
    return this;
  }

  /** The results of {@link #run}, one after another, as double. */
  public double[] results() {
    double[] results = new double[0];
    for (A array : List.of(output, inputGradient, parameterGradient)) {
      results = append(results, array);
    }
    return results;
  }

  /** The largest magnitude in the output: zero would agree with another layer's zero. */
  public double largestOutput() {
    return Arrays.stream(append(new double[0], output)).map(Math::abs).max().orElse(0);
  }

  private double[] append(double[] before, A array) {
    Precision<A> precision = layer.precision();
    double[] after = Arrays.copyOf(before, before.length + precision.length(array));
    for (int i = 0; i < precision.length(array); i++) {
      after[before.length + i] = precision.get(array, i);
    }
    return after;
  }

  private static <A> A normal(Precision<A> precision, int length, SplittableRandom random) {
    A array = precision.allocate(length);
    for (int i = 0; i < length; i++) {
      precision.set(array, i, random.nextGaussian());
    }
    return array;
  }
}
