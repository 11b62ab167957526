package org.equigen.runtime.layer;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;

/**
 * The first features of the input: {@code y_i = x_i} for {@code i < size}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class PrefixLayer<A> implements Layer<A> {
  private final Precision<A> precision;
  private final int in;
  private final int size;
  private final LaneKernel<A> lanes;

  /**
   * The first {@code size} features of {@code in}, fewer than all.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if none is kept or none left out
   */
  public PrefixLayer(Precision<A> precision, int in, int size) {
    this.precision = precision;
    this.in = in;
    this.size = LayerSizes.requirePositive("prefix", "number of features kept", size);
    LayerSizes.requirePositive("prefix", "number of features left out", in - size);
    this.lanes = LaneKernels.of(precision);
  }

  @Override
  public Precision<A> precision() {
    return precision;
  }

  @Override
  public int inputSize() {
    return in;
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
    return "prefix: " + in + " S -> " + size + " S (" + precision + ")";
  }

  @Override
  public String digest() {
    return LayerDigest.of(List.of("prefix", in + "x" + size));
  }

  @Override
  @SuppressWarnings("SuspiciousSystemArraycopy") // A is an array of primitives
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    int n = size * Tile.LANES;
    for (int t = 0; t < tiles; t++) {
      System.arraycopy(input, t * in * Tile.LANES, output, t * n, n);
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
    int n = size * Tile.LANES;
    for (int t = 0; t < tiles; t++) {
      lanes.addScaled(1, outputGradient, t * n, inputGradient, t * in * Tile.LANES, n);
    }
  }
}
