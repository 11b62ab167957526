package org.equigen.codegen.plan;

import java.util.List;

/**
 * The largest over the rows with one image, {@code output = max over rows of input}, element by
 * element: what keeps a softmax from overflowing. It counts as a constant where a program is
 * differentiated, which is right wherever the result does not depend on it.
 *
 * <p>Both accesses have the same subscripts and segments of the same shape; the output is a
 * temporary that no other step writes, and 0 in rows that nothing reaches.
 *
 * @param input what is compared
 * @param output the target, shared or written through maps
 */
public record Extremum(Access input, Access output) implements Step {
  @Override
  public List<Access> inputs() {
    return List.of(input);
  }

  @Override
  public Extremum with(List<Access> inputs, Access otherOutput) {
    return new Extremum(inputs.getFirst(), otherOutput);
  }

  /** For example {@code m.0[u] at receiver = max x.0[u]}. */
  @Override
  public String toString() {
    return output + " = max " + input;
  }
}
