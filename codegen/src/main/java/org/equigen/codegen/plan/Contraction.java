package org.equigen.codegen.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A multilinear path, {@code output[c][o] += sum C[i1,...,ik,o] a1[c1][i1] ... ak[ck][ik]}.
 *
 * <p>The sum runs over the entries of the coefficient tensor C (component indices) and over every
 * assignment of channel numbers to the letters of the subscripts that is a position on every axis:
 * letters missing in the output are summed, letters missing in the inputs are broadcast, and an
 * axis of pairs restricts its two letters. This happens in every row: an input with one row, or
 * read through maps, is used with each of them; into an output with one row, or written through
 * maps, the sum also runs over the rows. So the gradient with respect to an input is the
 * contraction with input and output exchanged.
 *
 * @param inputs the factors a1 to ak, at least one
 * @param output the target
 * @param coefficients C with axes i1, ..., ik, o
 */
public record Contraction(List<Access> inputs, Access output, CoefficientTensor coefficients)
    implements Step {
  /**
   * Copies the inputs.
   *
   * @throws IllegalArgumentException if the tensor does not have one axis for each access
   */
  public Contraction {
    inputs = List.copyOf(inputs);
    if (inputs.isEmpty() || coefficients.arity() != inputs.size() + 1) {
      throw new IllegalArgumentException(
          coefficients.arity() + " axes for " + inputs + " and " + output);
    }
  }

  /** Number of factors k. */
  public int degree() {
    return inputs.size();
  }

  /**
   * Whether it maps the components of one input in every channel alike, {@code output[c][o] += sum
   * C[i,o] a[c][i]}.
   */
  public boolean keepsChannels() {
    String letters = output.channels();
    Access source = inputs.getFirst();
    return degree() == 1
        && source.channels().equals(letters)
        && letters.chars().distinct().count() == letters.length()
        && source.shape().channels().equals(output.shape().channels());
  }

  /** Whether it adds a segment as it is, be it from or to other rows. */
  public boolean isCopy() {
    int components = output.shape().components();
    return keepsChannels()
        && inputs.getFirst().shape().components() == components
        && coefficients.isIdentity(components);
  }

  @Override
  public Contraction with(List<Access> otherInputs, Access otherOutput) {
    return new Contraction(otherInputs, otherOutput, coefficients);
  }

  /** For example {@code y.0[u] += sum C w.0[uv] x.0[v]}. */
  @Override
  public String toString() {
    return output
        + " += sum C "
        + inputs.stream().map(Access::toString).collect(Collectors.joining(" "));
  }
}
