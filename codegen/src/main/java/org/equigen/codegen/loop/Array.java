package org.equigen.codegen.loop;

import org.equigen.codegen.plan.Operand;

/** Memory that kernels read and write. */
public sealed interface Array {
  /**
   * An operand of the caller, or a temporary that is kept for every row, in its layout.
   *
   * @param operand the operand
   */
  record Given(Operand operand) implements Array {}

  /**
   * All temporaries that live within one region, {@code [tile][size][lane]} over the rows of the
   * region.
   *
   * @param size elements of one row
   */
  record Local(int size) implements Array {}

  /** All temporaries of the shared row, one after another. */
  record Shared() implements Array {}

  /**
   * Sums over the rows of each chunk, {@code [chunk][size]}.
   *
   * @param size elements of one chunk
   */
  record Partials(int size) implements Array {}
}
