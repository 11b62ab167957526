package org.equigen.tests.named;

import java.math.BigInteger;
import org.equigen.symbolic.root.CartanType;

/** How large a group is. */
sealed interface Size {
  /**
   * A Lie group by its dimension and the number of its components.
   *
   * @param positive the number of coordinates, from the first, on which a metric is positive; the
   *     components of a group of real matrices differ by the sign of the determinant or by that on
   *     these coordinates
   */
  record Lie(int dimension, int components, int positive) implements Size {}

  /** A simple group with Chevalley's generators: e_i, f_i, h_i, each for all i. */
  record Simple(CartanType type) implements Size {}

  /** A finite group. */
  record Order(BigInteger elements) implements Size {}

  /** A connected Lie group. */
  static Size connected(int dimension) {
    return new Lie(dimension, 1, 0);
  }

  /** A finite group of so many elements. */
  static Size order(long elements) {
    return new Order(BigInteger.valueOf(elements));
  }
}
