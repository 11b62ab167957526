package org.equigen.codegen.generation;

import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;

/**
 * A layer with random inputs, parameters and output gradients, run forwards and backwards. Values
 * are addressed by sample and feature.
 */
final class LayerRun<A> {
  private final Layer<A> layer;
  private final int samples;
  final A parameters;
  final A input;
  final A output;
  final A outputGradient;
  final A inputGradient;
  final A parameterGradient;
  private final A workspace;

  LayerRun(Layer<A> layer, int samples, long seed) {
    Precision<A> precision = layer.precision();
    Random random = new Random(seed);
    this.layer = layer;
    this.samples = samples;
    this.parameters = precision.allocate(layer.parameterCount());
    for (int i = 0; i < layer.parameterCount(); i++) {
      precision.set(parameters, i, random.nextGaussian());
    }
    this.input = precision.allocate(Tile.elements(samples, layer.inputSize()));
    this.output = precision.allocate(Tile.elements(samples, layer.outputSize()));
    this.outputGradient = precision.allocate(Tile.elements(samples, layer.outputSize()));
    this.inputGradient = precision.allocate(Tile.elements(samples, layer.inputSize()));
    this.parameterGradient = precision.allocate(layer.parameterCount());
    this.workspace = precision.allocate(layer.workspaceSize());
    for (int sample = 0; sample < samples; sample++) {
      for (int i = 0; i < layer.inputSize(); i++) {
        setInput(sample, i, random.nextGaussian());
      }
      for (int o = 0; o < layer.outputSize(); o++) {
        int at = Tile.index(sample, o, layer.outputSize());
        precision.set(outputGradient, at, random.nextGaussian());
      }
    }
    // What the caller left behind must not matter.
    precision.fill(output, 0, precision.length(output), 7);
    precision.fill(workspace, 0, precision.length(workspace), -3);
  }

  void forward() {
    layer.forward(parameters, input, output, workspace, Tile.count(samples));
  }

  void backward() {
    layer.backward(
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        Tile.count(samples));
  }

  /** {@code sum of outputGradient * output}: the loss whose gradients backward adds up. */
  double loss() {
    double loss = 0;
    for (int sample = 0; sample < samples; sample++) {
      for (int o = 0; o < layer.outputSize(); o++) {
        loss += at(outputGradient, sample, o, layer.outputSize()) * output(sample, o);
      }
    }
    return loss;
  }

  double input(int sample, int feature) {
    return at(input, sample, feature, layer.inputSize());
  }

  void setInput(int sample, int feature, double value) {
    layer.precision().set(input, Tile.index(sample, feature, layer.inputSize()), value);
  }

  double output(int sample, int feature) {
    return at(output, sample, feature, layer.outputSize());
  }

  double outputGradient(int sample, int feature) {
    return at(outputGradient, sample, feature, layer.outputSize());
  }

  double inputGradient(int sample, int feature) {
    return at(inputGradient, sample, feature, layer.inputSize());
  }

  private double at(A array, int sample, int feature, int size) {
    return layer.precision().get(array, Tile.index(sample, feature, size));
  }
}
