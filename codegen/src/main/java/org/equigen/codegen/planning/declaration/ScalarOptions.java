package org.equigen.codegen.planning.declaration;

import java.util.List;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;

/**
 * What can be chosen about a layer of scalars.
 *
 * @param hidden the widths of the hidden layers of the perceptron, in order; none for functions
 *     linear in the invariants
 * @param function what hidden layers apply
 * @param degree the largest degree of contractions in which tensors of two or more indices occur
 * @param normalise what becomes of invariants before the perceptron
 */
public record ScalarOptions(
    List<Integer> hidden, Activation function, int degree, Normalise normalise) {
  /** Copies the list. */
  public ScalarOptions {
    hidden = List.copyOf(hidden);
  }

  /** The degree where nothing else is asked for. */
  public static final int DEFAULT_DEGREE = FundamentalInvariants.DEFAULT_DEGREE;

  /** What becomes of invariants. */
  public enum Normalise implements OptionWord {
    /** Nothing. */
    NONE,
    /** {@code sign(s) log(1 + |s|)}. */
    LOG,
    /** {@code s_k / sqrt(1 + mean over all j of s_j^2)}. */
    RMS
  }
}
