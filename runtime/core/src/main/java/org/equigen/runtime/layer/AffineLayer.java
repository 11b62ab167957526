package org.equigen.runtime.layer;

import java.util.Arrays;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;

/**
 * Scales and shifts every scalar by constants that are not trained: {@code y_i = scale_i x_i +
 * shift_i}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class AffineLayer<A> implements Layer<A> {
  private final Precision<A> precision;
  private final double[] scale;
  private final double[] shift;
  private final LaneKernel<A> lanes;

  /**
   * A layer for {@code scale.length} scalars; the arrays are copied.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the lengths differ or are zero,
   *     or a number is not finite
   */
  public AffineLayer(Precision<A> precision, double[] scale, double[] shift) {
    LayerSizes.requirePositive("affine layer", "number of scales", scale.length);
    LayerSizes.requireEqual("affine layer", "number of shifts", shift.length, scale.length);
    this.precision = precision;
    this.scale = requireFinite("scales of the affine layer", scale.clone());
    this.shift = requireFinite("shifts of the affine layer", shift.clone());
    this.lanes = LaneKernels.of(precision);
  }

  /** All {@code size} scalars times {@code factor}. */
  public static <A> AffineLayer<A> scaling(Precision<A> precision, int size, double factor) {
    double[] scale = new double[LayerSizes.requirePositive("affine layer", "size", size)];
    Arrays.fill(scale, factor);
    return new AffineLayer<>(precision, scale, new double[size]);
  }

  /**
   * {@code y_i = (x_i - mean_i) / deviation_i}; a scalar of deviation zero is only shifted.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the lengths differ or are zero,
   *     or a number is not finite
   */
  public static <A> AffineLayer<A> standardising(
      Precision<A> precision, double[] mean, double[] deviation) {
    LayerSizes.requireEqual("affine layer", "number of means", mean.length, deviation.length);
    double[] scale = new double[mean.length];
    double[] shift = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      scale[i] = deviation[i] == 0 ? 1 : 1 / deviation[i];
      shift[i] = -mean[i] * scale[i];
    }
    return new AffineLayer<>(precision, scale, shift);
  }

  private static double[] requireFinite(String place, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new DataDiagnostic.NonFinite(place, i, values[i]).exception();
      }
    }
    return values;
  }

  @Override
  public Precision<A> precision() {
    return precision;
  }

  @Override
  public int inputSize() {
    return scale.length;
  }

  @Override
  public int outputSize() {
    return scale.length;
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
    return "affine constants: " + scale.length + " S -> " + scale.length + " S (" + precision + ")";
  }

  @Override
  public String digest() {
    String constants = Arrays.toString(scale) + Arrays.toString(shift);
    return LayerDigest.of(List.of("affine", constants));
  }

  @Override
  public void forward(A parameters, A input, A output, A workspace, int tiles) {
    LayerCall.requireForward(this, parameters, input, output, workspace, tiles);
    for (int row = 0; row < tiles * scale.length; row++) {
      int at = row * Tile.LANES;
      precision.fill(output, at, at + Tile.LANES, shift[row % scale.length]);
      lanes.addScaled(scale[row % scale.length], input, at, output, at, Tile.LANES);
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
    for (int row = 0; row < tiles * scale.length; row++) {
      int at = row * Tile.LANES;
      double factor = scale[row % scale.length];
      lanes.addScaled(factor, outputGradient, at, inputGradient, at, Tile.LANES);
    }
  }
}
