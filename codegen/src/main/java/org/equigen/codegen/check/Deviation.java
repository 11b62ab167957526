package org.equigen.codegen.check;

import org.jspecify.annotations.Nullable;

/** The largest deviation of numbers from those expected, beside the largest of these. */
final class Deviation {
  private double largest;
  private double size;

  /** Compares {@code [row][element]}; what is missing deviates without bound. */
  void add(double @Nullable [][] found, double[][] expected) {
    for (int row = 0; row < expected.length; row++) {
      for (int k = 0; k < expected[row].length; k++) {
        double number = found == null ? Double.POSITIVE_INFINITY : found[row][k];
        add(number, expected[row][k], Math.abs(expected[row][k]));
      }
    }
  }

  /** Compares two numbers, relative to a size. */
  void add(double found, double expected, double itsSize) {
    double deviation = Math.abs(found - expected);
    largest = Double.isNaN(deviation) ? Double.NaN : Math.max(largest, deviation);
    size = Math.max(size, itsSize);
  }

  /** The one over the other; no number where all is zero, which proves nothing. */
  double relative() {
    return largest / size;
  }
}
