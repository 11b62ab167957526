package org.equigen.codegen.planning.declaration;

/** How sums over s elements of a set of n elements are scaled. */
public enum SizeRule implements OptionWord {
  /** By 1. */
  SUM,
  /** By {@code n^-s}. */
  MEAN,
  /** By {@code N^-s} with the mean size N of a set. */
  FIXED,
  /** By {@code n^-s (n / N)^alpha} with a trained exponent for each sum and channel. */
  LEARNED
}
