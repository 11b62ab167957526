package org.equigen.codegen.planning.declaration;

import java.util.Optional;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Representation;

/** What a layer is to compute, in the words of its user. */
public sealed interface LayerDeclaration {
  /** What computes the like without symmetry, for the count of its multiplications. */
  default String dense() {
    return "a dense layer";
  }

  /**
   * Every equivariant linear map, one weight for each, plus the invariants of the output as biases.
   *
   * @param in the input
   * @param out the output
   * @param strategy how all blocks are computed; chosen for each where there is none
   */
  record Linear(Representation in, Representation out, Optional<Strategy> strategy)
      implements LayerDeclaration {
    /** With the strategy that a cost model chooses for each block. */
    public Linear(Representation in, Representation out) {
      this(in, out, Optional.empty());
    }
  }

  /**
   * Activated scalars, and channels of other terms multiplied by activated gate scalars. The input
   * is the scalars of the output, a gate scalar for each other channel, and those channels.
   *
   * @param out the output
   * @param scalars activation of the scalars
   * @param gates activation of the gate scalars
   */
  record Gate(Representation out, Activation scalars, Activation gates)
      implements LayerDeclaration {}

  /**
   * Channels divided by the root of their mean square. The output is as the input.
   *
   * @param in the input
   * @param options which channels share a factor, what counts alike, epsilon, a learned scale
   */
  record Norm(Representation in, NormOptions options) implements LayerDeclaration {}

  /**
   * Channels divided by the root of their mean square over a batch, scalars less their mean. The
   * output is as the input.
   *
   * @param in the input
   * @param epsilon added to variances, positive
   * @param scale whether channels have factors {@code 1 + w_u} that are learned
   * @param bias whether a learned number is added to each scalar
   */
  record BatchNorm(
      Representation in, Rational epsilon, ChannelParameters scale, ChannelParameters bias)
      implements LayerDeclaration {}

  /**
   * Channels whose norm is activated, and activated scalars. The output is as the input.
   *
   * @param in the input
   * @param function of norms and scalars
   * @param bias whether a bias of each channel is added before
   * @param epsilon added to squared norms, positive
   */
  record NormActivation(
      Representation in, Activation function, ChannelParameters bias, Rational epsilon)
      implements LayerDeclaration {}

  /**
   * Attention over the edges of a graph by invariant forms. The output is as the values.
   *
   * @param in queries and keys
   * @param values the values
   * @param heads how many, a divisor of all multiplicities
   */
  record Attention(Representation in, Representation values, int heads)
      implements LayerDeclaration {}

  /**
   * Whole channels times the numbers of a mask. The output is as the input.
   *
   * @param in the input
   * @param probability with which a channel is dropped in training, from 0 to below 1
   * @param rows over which it has values, such as {@code sample} or {@code node}
   */
  record Dropout(Representation in, double probability, Domain rows) implements LayerDeclaration {
    /** With which a channel is dropped where nothing is said. */
    public static final double USUAL = 0.5;
  }

  /**
   * All invariant scalar products between channels. The output consists of scalars alone.
   *
   * @param in the input
   */
  record Invariants(Representation in) implements LayerDeclaration {}

  /**
   * Equivariant products of two inputs, path by path.
   *
   * @param left the first input
   * @param right the second input
   * @param out the output; where the paths of {@code options} keep their channels, the terms that
   *     are wanted, each once
   * @param options which channels are multiplied, where weights come from, how paths are scaled
   */
  record Product(
      Representation left, Representation right, Representation out, ProductOptions options)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "a dense bilinear map";
    }
  }

  /**
   * Equivariant products of one input with itself, path by path.
   *
   * @param in the input
   * @param out the output; where the paths of {@code options} keep their channels, the terms that
   *     are wanted, each once
   * @param options as of a product; mode uvu is for two inputs alone
   */
  record Square(Representation in, Representation out, ProductOptions options)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "a dense quadratic map";
    }
  }

  /**
   * {@code W(x) x} with a matrix whose entries are channels of x.
   *
   * @param in the input
   * @param out the output
   * @param matrices which channels are entries
   */
  record Quadratic(Representation in, Representation out, MatrixChoice matrices)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "W(x), written down and multiplied,";
    }
  }

  /**
   * The harmonic polynomials of the channels of a vector.
   *
   * @param in a multiple of one term
   * @param degree the largest degree, at least 0
   * @param normalisation {@code COMPONENT}: squares of the values of a degree sum up to its
   *     dimension on the unit sphere, as in e3nn; {@code NORM}: to 1; {@code NONE}: they are those
   *     of the projection of {@code x * ... * x}
   * @param unit whether of x divided by its length
   */
  record Harmonics(
      Representation in, int degree, ProductOptions.ComponentNorm normalisation, boolean unit)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "the sum over all monomials";
    }
  }

  /**
   * All couplings of up to N equal inputs, channel by channel.
   *
   * @param in the input; all terms with the same multiplicity, each once
   * @param out the output; terms with that multiplicity, each once
   * @param order N, from 1 to 4
   * @param weights shared, or of the rows
   */
  record SymmetricContraction(
      Representation in, Representation out, int order, ProductOptions.Weights weights)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "the sum over all monomials";
    }
  }

  /**
   * Sums of the generating equivariants of vectors and tensors with functions of their generating
   * invariants, which a perceptron computes.
   *
   * @param in the input
   * @param out the output
   * @param options the perceptron, and which generators there are
   */
  record Scalars(Representation in, Representation out, ScalarOptions options)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "a perceptron of the same widths without symmetry";
    }
  }

  /**
   * The general linear map between tensors over sets that commutes with permutations of elements.
   *
   * @param in features of an entry of the input
   * @param out features of an entry of the output
   * @param from order k of the input, from 0 to 4
   * @param to order l of the output, from 0 to 4
   * @param sizes how sums are scaled
   * @param meanSize the mean size of a set, positive; where {@code sizes} needs it
   * @param symmetric whether the input is symmetric in its indices
   * @param largest maps with more blocks are left out: no loss for sets of so many elements
   */
  record Permutation(
      Representation in,
      Representation out,
      int from,
      int to,
      SizeRule sizes,
      int meanSize,
      boolean symmetric,
      int largest)
      implements LayerDeclaration {
    @Override
    public String dense() {
      return "a dense layer of sets of that size";
    }
  }

  /**
   * Frames that are orthonormal in the form of V, and coordinates in them.
   *
   * @param in the vectors that frames are made of, a multiple of V, for unitary groups of Real(V)
   * @param with what the coordinates are of
   * @param epsilon vectors with smaller squares are left out, positive
   */
  record Frame(Representation in, Optional<Representation> with, Rational epsilon)
      implements LayerDeclaration {
    /** Where nothing else is asked for. */
    public static final Rational EPSILON = Rational.of(1, 100_000_000);
  }

  /**
   * Coordinates in frames of nodes, taken along the edges of a graph into the frames of others.
   *
   * @param in what the coordinates are of
   */
  record Transport(Representation in) implements LayerDeclaration {}

  /**
   * The lengths of channels by the invariant form, or their squares where it is indefinite.
   *
   * @param in a multiple of one term
   */
  record Distance(Representation in) implements LayerDeclaration {}

  /**
   * Radial functions of the lengths of channels.
   *
   * @param in a multiple of one term; scalars are lengths themselves
   * @param options which functions
   */
  record Radial(Representation in, RadialOptions options) implements LayerDeclaration {}
}
