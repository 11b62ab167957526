package org.equigen.codegen.planning.declaration;

import java.util.Optional;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.planning.assembly.Placement;
import org.equigen.symbolic.number.Rational;

/**
 * How a product of two inputs connects channels and scales its paths.
 *
 * @param mode which channels of the inputs are multiplied, and what becomes of them
 * @param weights where the weights come from
 * @param components what the components of inputs and outputs are normalised to
 * @param paths over what the variance of an output is divided
 * @param rows what a row is, and whether inputs are gathered and outputs summed
 * @param selection which paths there are
 */
public record ProductOptions(
    Mode mode,
    Weights weights,
    ComponentNorm components,
    PathNorm paths,
    Rows rows,
    PathSelection selection) {
  /** Every pair of channels into every channel of the output, shared weights. */
  public static final ProductOptions FULLY_CONNECTED =
      new ProductOptions(
          Mode.UVW, Weights.SHARED, ComponentNorm.COMPONENT, PathNorm.ELEMENT, Rows.SAMPLE);

  /** Channels u of the first input, v of the second, w of the output. */
  public enum Mode implements OptionWord {
    /** {@code y_w = sum over u, v of W_wuv x_u z_v}; paths into one term of the output add up. */
    UVW,
    /** {@code y_u = sum over v of W_uv x_u z_v}; each path has channels of its own. */
    UVU,
    /** {@code y_u = W_u x_u z_u}; each path has channels of its own. */
    UUU,
    /** {@code y_uv = W_uv x_u z_v}; each path has channels of its own. */
    UVUV;

    /** Whether a channel of the second input meets every one of the first. */
    public boolean sharesMatrices() {
      return this != UUU;
    }

    /** Whether each path writes channels of its own. */
    public boolean keepsChannels() {
      return this != UVW;
    }
  }

  /** Where weights come from. */
  public enum Weights implements OptionWord {
    /** Parameters of the layer. */
    SHARED,
    /** An input: every row brings its own. */
    ROW,
    /** All weights are 1. */
    NONE
  }

  /** The variance or norm that inputs have and outputs are to have, as in e3nn. */
  public enum ComponentNorm implements OptionWord {
    /** Every component has variance 1: paths are multiplied by {@code sqrt(d_out)}. */
    COMPONENT,
    /** Every channel has mean squared norm 1: paths are multiplied by {@code sqrt(d_1 d_2)}. */
    NORM,
    /** Nothing is assumed: by 1. */
    NONE
  }

  /** What the paths into one term of the output share, as in e3nn. */
  public enum PathNorm implements OptionWord {
    /** Every product of two channels contributes alike. */
    ELEMENT,
    /** Every path contributes alike. */
    PATH,
    /** Nothing is divided. */
    NONE
  }

  /** The rows of the two inputs and of the output. */
  public enum Rows implements OptionWord {
    /** Samples, all of them. */
    SAMPLE,
    /** Edges; the first input has nodes, and is read at the sender of each edge. */
    GATHER,
    /** Edges; the output has nodes, and sums up the edges of each receiver. */
    SUM,
    /** Edges; the first input and the output have nodes, as in {@code GATHER} and {@code SUM}. */
    MESSAGE
  }

  /** Every path, on rows of samples. */
  public ProductOptions(Mode mode, Weights weights, ComponentNorm components, PathNorm paths) {
    this(mode, weights, components, paths, Rows.SAMPLE);
  }

  /** Every path. */
  public ProductOptions(
      Mode mode, Weights weights, ComponentNorm components, PathNorm paths, Rows rows) {
    this(mode, weights, components, paths, rows, PathSelection.ALL);
  }

  /** Where the operands lie. */
  public Placement placement(Layout layout) {
    return switch (rows) {
      case SAMPLE -> new Placement(Domain.SAMPLE, layout, Optional.empty(), Optional.empty());
      case GATHER -> Placement.ofEdges(layout, true, false);
      case SUM -> Placement.ofEdges(layout, false, true);
      case MESSAGE -> Placement.ofEdges(layout, true, true);
    };
  }

  /**
   * The factor of a path whose tensor has Frobenius norm 1.
   *
   * <p>Source: e3nn, documentation of {@code o3.TensorProduct}, "irrep_normalization" and
   * "path_normalization".
   *
   * @param dimensions of the two factors and of the output
   * @param own products of two channels that this path adds up in one channel of the output
   * @param all the sum of these numbers over all paths into the same channels
   * @param number how many paths lead there
   */
  public Coefficient factor(Dimensions dimensions, long own, long all, long number) {
    return Coefficient.sqrt(variance(dimensions).divide(divisor(own, all, number)));
  }

  /** What the square of the factor of a path is multiplied by. */
  public Rational variance(Dimensions dimensions) {
    return Rational.of(
        switch (components) {
          case COMPONENT -> dimensions.out();
          case NORM -> (long) dimensions.left() * dimensions.right();
          case NONE -> 1;
        });
  }

  /** What the square of the factor of a path is divided by; parameters as of {@link #factor}. */
  public Rational divisor(long own, long all, long number) {
    return Rational.of(
        switch (paths) {
          case ELEMENT -> all;
          case PATH -> own * number;
          case NONE -> 1;
        });
  }

  /** The dimensions of the three terms of a path. */
  public record Dimensions(int left, int right, int out) {}
}
