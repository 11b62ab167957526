package org.equigen.examples.jets;

/** Consecutive rows of a file, in memory. */
@FunctionalInterface
interface JetBlock {
  /** The row at {@code index} of the block. */
  JetRow row(int index);
}
