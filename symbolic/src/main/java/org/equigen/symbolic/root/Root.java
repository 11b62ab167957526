package org.equigen.symbolic.root;

import java.util.List;

/**
 * A positive root.
 *
 * @param coefficients how often each simple root occurs
 * @param weight its Dynkin labels, and zero charges
 */
public record Root(List<Integer> coefficients, Weight weight) {
  /** Copies the coefficients. */
  public Root {
    coefficients = List.copyOf(coefficients);
  }

  /** The number of simple roots it is the sum of. */
  public int height() {
    return coefficients.stream().mapToInt(Integer::intValue).sum();
  }
}
