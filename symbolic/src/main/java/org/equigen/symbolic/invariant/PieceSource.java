package org.equigen.symbolic.invariant;

/** Finds all equivariant polynomial maps of a multidegree into one term. */
@FunctionalInterface
interface PieceSource {
  /**
   * The reduced basis.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the problem is too large
   */
  GradedPiece piece(MultiDegree degree);
}
