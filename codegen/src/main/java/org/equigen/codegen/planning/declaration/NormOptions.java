package org.equigen.codegen.planning.declaration;

import org.equigen.symbolic.number.Rational;

/**
 * How channels are normalised.
 *
 * @param over which channels share a factor
 * @param balance what counts alike in their mean
 * @param epsilon added to the mean, positive
 * @param scale whether channels have factors {@code 1 + w_u} that are learned
 */
public record NormOptions(Over over, Balance balance, Rational epsilon, ChannelParameters scale) {
  /** The number that is added where none is given. */
  public static final Rational EPSILON = Rational.of(1, 100);

  /** As in L-GATr-slim. */
  public static final NormOptions JOINT =
      new NormOptions(Over.JOINT, Balance.CHANNEL, EPSILON, ChannelParameters.NONE);

  /** Which channels share a factor. */
  public enum Over implements OptionWord {
    /** All channels of a sample. */
    JOINT,
    /** The channels of each term. */
    TERM
  }

  /** What counts alike in the mean of the squares. */
  public enum Balance implements OptionWord {
    /** Every channel, whatever the dimension of its term. */
    CHANNEL,
    /** Every component. */
    COMPONENT,
    /** Every term, whatever its dimension and the number of its channels. */
    DEGREE
  }
}
