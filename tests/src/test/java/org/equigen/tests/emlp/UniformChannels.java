package org.equigen.tests.emlp;

import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Channels spread uniformly over tensor orders: of the orders 0 to r, with r as large as {@code (r
 * + 1) d^r} channels allow, each gets the same number of components; what is left is spread again.
 */
final class UniformChannels {
  private UniformChannels() {}

  /** For a group of dimension d; powers of V alone. */
  static Representation of(int channels, int dimension) {
    int[] copies = new int[1 + order(channels, dimension)];
    int rest = channels;
    while (rest > 0) {
      int highest = order(rest, dimension);
      for (int r = 0; r <= highest; r++) {
        copies[r] += power(dimension, highest - r);
      }
      rest -= (highest + 1) * power(dimension, highest);
    }
    Representation sum = new Representation(List.of());
    for (int r = 0; r < copies.length; r++) {
      Term term = new Term(Collections.nCopies(r, new Factor.Vector()));
      sum = sum.plus(new Representation(List.of(new Summand(copies[r], term))));
    }
    return sum;
  }

  private static int order(int channels, int dimension) {
    int order = 0;
    while ((order + 2) * power(dimension, order + 1) <= channels) {
      order++;
    }
    return order;
  }

  private static int power(int base, int exponent) {
    return Math.toIntExact(Math.round(Math.pow(base, exponent)));
  }
}
