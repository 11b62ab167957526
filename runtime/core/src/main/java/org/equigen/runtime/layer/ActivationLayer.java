package org.equigen.runtime.layer;

import java.util.List;
import java.util.Locale;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;

/**
 * The same function on every scalar: {@code y_i = f(x_i)}. Equivariant on scalars only.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class ActivationLayer<A> implements Layer<A> {
  private final Precision<A> precision;
  private final Activation function;
  private final int size;
  private final LaneKernel<A> lanes;

  /**
   * Applies {@code function} to {@code size} scalars.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the size is not positive
   */
  public ActivationLayer(Precision<A> precision, Activation function, int size) {
    this.precision = precision;
    this.function = function;
    this.size = LayerSizes.requirePositive("activation layer", "size", size);
    this.lanes = LaneKernels.of(precision);
  }

  @Override
  public Precision<A> precision() {
    return precision;
  }

  @Override
  public int inputSize() {
    return size;
  }

  @Override
  public int outputSize() {
    return size;
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    return List.of();
  }

  @Override
  public int workspaceSize() {
    return 0;
  }

  @Override
  public String declaration() {
    String name = function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + ": " + size + " S -> " + size + " S (" + precision + ")";
  }

  @Override
  public String digest() {
    return LayerDigest.of(List.of("activation", function.name(), "" + size));
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    lanes.activate(function, input, 0, output, 0, tiles * size * Tile.LANES);
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
    int n = tiles * size * Tile.LANES;
    lanes.addDerivative(function, input, 0, outputGradient, 0, inputGradient, 0, n);
  }
}
