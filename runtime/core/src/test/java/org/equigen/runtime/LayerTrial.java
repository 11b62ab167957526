package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

/** A layer with random parameters, inputs and output gradients, and the loss that they define. */
final class LayerTrial<A> {
  static final long SEED = 20260103;

  private final Layer<A> layer;
  private final Door door;
  private final Precision<A> precision;
  private final int tiles;
  private final A parameters;
  private final A input;
  private final A seed;
  private final A output;
  private final Gradients<A> running;
  private final A scratch;

  /** What backward adds to. */
  record Gradients<A>(A input, A parameters) {}

  /** What a layer is given; the workspace holds what it must not read. */
  record Arrays<A>(A parameters, A input, A seed, A workspace) {}

  LayerTrial(Layer<A> layer, Door door, int tiles, double inputDeviation) {
    this.layer = layer;
    this.door = door;
    this.precision = layer.precision();
    this.tiles = tiles;
    Random random = new Random(SEED);
    parameters = normal(random, layer.parameterCount(), 0.5);
    input = normal(random, layer.inputSize() * tiles * Tile.LANES, inputDeviation);
    seed = normal(random, layer.outputSize() * tiles * Tile.LANES, 1);
    output = filled(layer.outputSize(), 0);
    running = gradients(0);
    scratch = scratch(0);
  }

  private A normal(Random random, int length, double deviation) {
    A array = precision.allocate(length);
    for (int i = 0; i < length; i++) {
      precision.set(array, i, deviation * random.nextGaussian());
    }
    return array;
  }

  A filled(int size, double value) {
    A array = precision.allocate(size * tiles * Tile.LANES);
    precision.fill(array, 0, precision.length(array), value);
    return array;
  }

  A scratch(double value) {
    A array = precision.allocate(layer.workspaceSize());
    precision.fill(array, 0, precision.length(array), value);
    return array;
  }

  private Gradients<A> gradients(double start) {
    A own = precision.allocate(layer.parameterCount());
    precision.fill(own, 0, layer.parameterCount(), start);
    return new Gradients<>(filled(layer.inputSize(), start), own);
  }

  A forward(double garbage) {
    A result = filled(layer.outputSize(), garbage);
    forward(result, garbage, tiles);
    return result;
  }

  /** The output, zero before, of a call with another number of tiles than there are. */
  A forwardOf(int others) {
    A result = filled(layer.outputSize(), 0);
    forward(result, 0, others);
    return result;
  }

  /** Overwrites the first tiles of {@code result}. */
  void forward(A result, double garbage, int others) {
    door.forward(layer, new Arrays<>(parameters, input, seed, scratch(garbage)), result, others);
  }

  /** The output of one call on tile number {@code tile} alone. */
  A forwardAlone(int tile) {
    int in = layer.inputSize() * Tile.LANES;
    A own = filled(layer.inputSize(), 0);
    System.arraycopy(input, tile * in, own, 0, in);
    A result = filled(layer.outputSize(), 0);
    door.forward(layer, new Arrays<>(parameters, own, seed, scratch(0)), result, 1);
    return result;
  }

  Gradients<A> backward(double start, double garbage) {
    Gradients<A> gradients = gradients(start);
    Arrays<A> arrays = new Arrays<>(parameters, input, seed, scratch(garbage));
    door.backward(layer, arrays, gradients, tiles);
    return gradients;
  }

  /** Calls of forward and backward in buffers that exist already, for a door. */
  Runnable calls() {
    return switch (door) {
      case METHODS ->
          () -> {
            layer.forward(parameters, input, output, scratch, tiles);
            layer.backward(
                parameters, input, seed, running.input, running.parameters, scratch, tiles);
          };
      case FRAME -> {
        Frame<A> frame = frame();
        yield () -> {
          layer.run(Pass.FORWARD, frame);
          layer.run(Pass.BACKWARD, frame);
        };
      }
    };
  }

  /** A frame for all passes, in the buffers of {@link #calls}. */
  private Frame<A> frame() {
    Frame<A> frame = Door.frame(layer, new Arrays<>(parameters, input, seed, scratch), tiles);
    Door.give(frame, Pass.FORWARD, Signature.Role.OUTPUT, false, output);
    Door.give(frame, Pass.BACKWARD, Signature.Role.SEED, false, seed);
    Door.give(frame, Pass.BACKWARD, Signature.Role.GRADIENT, false, running.input);
    Door.give(frame, Pass.BACKWARD, Signature.Role.GRADIENT, true, running.parameters);
    return frame;
  }

  void clearSeed() {
    precision.fill(seed, 0, precision.length(seed), 0);
  }

  double largest(A array) {
    double largest = 0;
    for (int i = 0; i < precision.length(array); i++) {
      largest = Math.max(largest, Math.abs(precision.get(array, i)));
    }
    return largest;
  }

  /** The scalar whose gradients backward computes: the outputs times the seeds. */
  private double loss() {
    A result = forward(0);
    double loss = 0;
    for (int i = 0; i < precision.length(result); i++) {
      loss += precision.get(result, i) * precision.get(seed, i);
    }
    return loss;
  }

  /** Compares one number of a gradient with the central difference of the loss. */
  void assertDifference(String what, A gradient, A variable, int i) {
    boolean coarse = precision.bytes() == 4;
    double start = precision.get(variable, i);
    double h = (coarse ? 0x1p-7 : 0x1p-16) * Math.max(1, Math.abs(start));
    precision.set(variable, i, start + h);
    double above = loss();
    precision.set(variable, i, start - h);
    double below = loss();
    precision.set(variable, i, start);
    double bound = (coarse ? 2e-2 : 1e-6) * Math.max(largest(gradient), 1e-3);
    assertThat(precision.get(gradient, i))
        .as("gradient of %s %d, seed %d", what, i, SEED)
        .isCloseTo((above - below) / (2 * h), within(bound));
  }

  double unit() {
    return precision.bytes() == 4 ? 0x1p-24 : 0x1p-53;
  }

  Layer<A> layer() {
    return layer;
  }

  Precision<A> precision() {
    return precision;
  }

  A parameters() {
    return parameters;
  }

  A input() {
    return input;
  }
}
