package org.equigen.runtime.layer;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;
import org.equigen.runtime.kernel.MatrixKernel;
import org.equigen.runtime.kernel.MatrixKernels;

/**
 * A dense layer on scalars: {@code y = W x + b}.
 *
 * <p>Parameters: {@code weight [out][in]}, drawn with a given deviation, then {@code bias [out]},
 * starting at zero.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class DenseLayer<A> implements Layer<A> {
  private final Precision<A> precision;
  private final int in;
  private final int out;
  private final List<ParameterBlock> blocks;
  private final MatrixKernel<A> matrix;
  private final LaneKernel<A> lanes;

  /**
   * A layer whose weights start with standard deviation {@code deviation}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a size is not positive
   */
  public DenseLayer(Precision<A> precision, int in, int out, double deviation) {
    this.precision = precision;
    this.in = LayerSizes.requirePositive("dense layer", "input size", in);
    this.out = LayerSizes.requirePositive("dense layer", "output size", out);
    this.blocks =
        List.of(
            new ParameterBlock("weight", 0, List.of(out, in), deviation),
            new ParameterBlock("bias", Math.multiplyExact(out, in), List.of(out), 0));
    this.matrix = MatrixKernels.of(precision);
    this.lanes = LaneKernels.of(precision);
  }

  /** Weights of deviation {@code sqrt(2 / in)}, for use before a rectifier (He et al., 2015). */
  public static <A> DenseLayer<A> he(Precision<A> precision, int in, int out) {
    return new DenseLayer<>(precision, in, out, Math.sqrt(2.0 / in));
  }

  /** Weights of deviation {@code sqrt(2 / (in + out))} (Glorot and Bengio, 2010). */
  public static <A> DenseLayer<A> glorot(Precision<A> precision, int in, int out) {
    return new DenseLayer<>(precision, in, out, Math.sqrt(2.0 / (in + out)));
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
    return out;
  }

  @Override
  public List<ParameterBlock> parameterBlocks() {
    return blocks;
  }

  @Override
  public int workspaceSize() {
    return 0;
  }

  @Override
  public String declaration() {
    return "dense: " + in + " S -> " + out + " S (" + precision + ")";
  }

  @Override
  public String digest() {
    return LayerDigest.of(List.of("dense", in + "x" + out));
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    for (int t = 0; t < tiles; t++) {
      int to = t * out * Tile.LANES;
      for (int r = 0; r < out; r++) {
        int row = to + r * Tile.LANES;
        precision.fill(output, row, row + Tile.LANES, precision.get(parameters, out * in + r));
      }
      int from = t * in * Tile.LANES;
      matrix.multiply(
          parameters, 0, out, in, input, from, Tile.LANES, output, to, Tile.LANES, Tile.LANES);
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
    int lanesIn = in * Tile.LANES;
    int lanesOut = out * Tile.LANES;
    int step = Tile.LANES;
    for (int t = 0; t < tiles; t++) {
      matrix.multiplyTransposed(
          parameters,
          0,
          out,
          in,
          outputGradient,
          t * lanesOut,
          step,
          inputGradient,
          t * lanesIn,
          step,
          step);
    }
    matrix.outerTiles(
        parameterGradient,
        0,
        out,
        in,
        outputGradient,
        0,
        step,
        lanesOut,
        input,
        0,
        step,
        lanesIn,
        step,
        tiles);
    addBiasGradient(outputGradient, parameterGradient, tiles);
  }

  private void addBiasGradient(A outputGradient, A parameterGradient, int tiles) {
    for (int r = 0; r < out; r++) {
      int at = out * in + r;
      double sum = precision.get(parameterGradient, at);
      for (int t = 0; t < tiles; t++) {
        sum += lanes.sum(outputGradient, (t * out + r) * Tile.LANES, Tile.LANES);
      }
      precision.set(parameterGradient, at, sum);
    }
  }
}
