package org.equigen.gpu;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;

/**
 * The map 2S + 3V -> S + V in plain loops over samples: the oracle for the kernels of the same
 * name.
 *
 * <p>{@code s' = p5 + p0 s0 + p1 s1} and {@code v'_a = sum over i of p(2+i) v(i,a)}.
 */
record FourVectors<A>(Precision<A> precision) implements Layer<A> {
  /** The kernels, written by hand. */
  static KernelFile kernels() {
    return KernelFile.resource(FourVectors.class, "four-vectors.cl");
  }

  @Override
  public int inputSize() {
    return 14;
  }

  @Override
  public int outputSize() {
    return 5;
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    return kernels().signature().blocks();
  }

  @Override
  public int workspaceSize() {
    return 0;
  }

  @Override
  public String declaration() {
    return "linear SO+(1,3): 2S + 3V -> S + V (" + precision + ")";
  }

  @Override
  public String digest() {
    return kernels().digest();
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    precision.fill(output, 0, tiles * outputSize() * Tile.LANES, 0);
    for (int s = 0; s < tiles * Tile.LANES; s++) {
      add(output, Tile.index(s, 0, 5), precision.get(parameters, 5));
      for (int p = 0; p < 5; p++) {
        for (int a = 0; a < components(p); a++) {
          double x = precision.get(input, Tile.index(s, feature(p, a), 14));
          add(output, Tile.index(s, result(p, a), 5), precision.get(parameters, p) * x);
        }
      }
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
    for (int s = 0; s < tiles * Tile.LANES; s++) {
      add(parameterGradient, 5, precision.get(outputGradient, Tile.index(s, 0, 5)));
      for (int p = 0; p < 5; p++) {
        for (int a = 0; a < components(p); a++) {
          int at = Tile.index(s, feature(p, a), 14);
          double dy = precision.get(outputGradient, Tile.index(s, result(p, a), 5));
          add(inputGradient, at, precision.get(parameters, p) * dy);
          add(parameterGradient, p, precision.get(input, at) * dy);
        }
      }
    }
  }

  private void add(A array, int index, double value) {
    precision.set(array, index, precision.get(array, index) + value);
  }

  private static int components(int parameter) {
    return parameter < 2 ? 1 : 4;
  }

  private static int feature(int parameter, int component) {
    return parameter < 2 ? parameter : 2 + 4 * (parameter - 2) + component;
  }

  private static int result(int parameter, int component) {
    return parameter < 2 ? 0 : 1 + component;
  }
}
