package org.equigen.runtime.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;

/**
 * Layers one after the other: {@code y = f_n(... f_1(x))}. Its parameter array holds those of the
 * parts in order; a part that occurs twice has parameters of its own at each place.
 *
 * <p>As a layer on its own it keeps buffers for each thread, which grow to the largest call, and
 * its backward computes the values between the parts again. A network applies the parts as layers
 * of its own and does neither.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Sequential<A> implements Layer<A> {
  private final List<Layer<A>> layers;
  private final List<ParameterBlock> blocks;
  private final int workspaceSize;
  private final ThreadLocal<SequentialBuffers<A>> buffers;

  /**
   * The composition of {@code layers}, the first applied first.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is none, or neighbours
   *     differ in size or precision
   */
  public Sequential(List<? extends Layer<A>> layers) {
    LayerSizes.requirePositive("sequence", "number of layers", layers.size());
    this.layers = List.copyOf(layers);
    this.blocks = List.copyOf(join());
    this.workspaceSize = layers.stream().mapToInt(Layer::workspaceSize).max().orElse(0);
    this.buffers = ThreadLocal.withInitial(() -> new SequentialBuffers<>(this.layers));
  }

  /** Checks that the parts fit, and puts their parameters one after the other. */
  private List<ParameterBlock> join() {
    List<ParameterBlock> joined = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < layers.size(); i++) {
      Layer<A> layer = layers.get(i);
      requireFit(i);
      for (ParameterBlock block : layer.parameterBlocks()) {
        String name = (i + 1) + "." + block.name();
        int at = offset + block.offset();
        joined.add(new ParameterBlock(name, at, block.shape(), block.deviation()));
      }
      offset += layer.parameterCount();
    }
    return joined;
  }

  private void requireFit(int i) {
    if (i == 0) {
      return;
    }
    Layer<A> layer = layers.get(i);
    String place = "layer " + (i + 1) + " of a sequence, " + layer.declaration();
    int given = layers.get(i - 1).outputSize();
    LayerSizes.requireEqual(place, "size of its input", given, layer.inputSize());
    if (layer.precision() != precision()) {
      throw new NetworkDiagnostic.PrecisionMismatch(
              place, layer.precision().primitive(), precision().primitive())
          .exception();
    }
  }

  /** The parts, the first applied first. */
  public List<Layer<A>> layers() {
    return layers;
  }

  @Override
  public Precision<A> precision() {
    return layers.getFirst().precision();
  }

  @Override
  public int inputSize() {
    return layers.getFirst().inputSize();
  }

  @Override
  public int outputSize() {
    return layers.getLast().outputSize();
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    return blocks;
  }

  @Override
  public int workspaceSize() {
    return workspaceSize;
  }

  @Override
  public String device() {
    return layers.stream().map(Layer::device).distinct().collect(Collectors.joining(", "));
  }

  @Override
  public String declaration() {
    return layers.stream().map(Layer::declaration).collect(Collectors.joining("; then "));
  }

  @Override
  public String digest() {
    List<String> parts = new ArrayList<>(List.of("sequence"));
    layers.forEach(layer -> parts.add(layer.digest()));
    return LayerDigest.of(parts);
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    SequentialBuffers<A> own = buffers.get();
    own.read(parameters, tiles);
    inner(own, input, workspace, tiles);
    int last = layers.size() - 1;
    layers
        .get(last)
        .forward(own.parameters(last), own.input(last, input), output, workspace, tiles);
  }

  /** Runs all parts but the last. */
  private void inner(SequentialBuffers<A> own, A input, A workspace, int tiles) {
    for (int i = 0; i + 1 < layers.size(); i++) {
      A value = own.input(i + 1, input);
      layers.get(i).forward(own.parameters(i), own.input(i, input), value, workspace, tiles);
    }
  }

  @Override
  public void backward(
      A parameters,
      A input,
      A outputGradient,
      A inputGradient,
      A parameterGradient,
      A workspace,
      int tiles) {
    LayerCall.requireBackward(
        this,
        parameters,
        input,
        outputGradient,
        inputGradient,
        parameterGradient,
        workspace,
        tiles);
    SequentialBuffers<A> own = buffers.get();
    own.read(parameters, tiles);
    inner(own, input, workspace, tiles);
    own.clearGradients(tiles);
    for (int i = layers.size() - 1; i >= 0; i--) {
      boolean last = i == layers.size() - 1;
      layers
          .get(i)
          .backward(
              own.parameters(i),
              own.input(i, input),
              last ? outputGradient : own.inputGradient(i + 1, inputGradient),
              own.inputGradient(i, inputGradient),
              own.parameterGradient(i),
              workspace,
              tiles);
    }
    own.addGradientsTo(parameterGradient);
  }

  static int length(Layer<?> layer, int tiles) {
    return Math.multiplyExact(tiles, Math.multiplyExact(layer.inputSize(), Tile.LANES));
  }
}
