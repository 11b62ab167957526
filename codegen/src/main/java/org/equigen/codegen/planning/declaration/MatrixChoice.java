package org.equigen.codegen.planning.declaration;

/** Which channels of a term serve as matrices in a quadratic layer. */
public enum MatrixChoice implements OptionWord {
  /**
   * The first min(m, d) of m channels with d components: as many as can span the space of matrices,
   * and as many as EMLP takes.
   */
  SPANNING,
  /** All channels. */
  ALL
}
