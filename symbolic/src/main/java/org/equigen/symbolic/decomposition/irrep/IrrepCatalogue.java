package org.equigen.symbolic.decomposition.irrep;

/** The irreducible representations of one group over R or over C by number, from 1. */
public interface IrrepCatalogue {
  /**
   * The number of irreducible representations, if it is at most a limit.
   *
   * @return the number, or {@code limit + 1} if there are more
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the group is not reductive, or
   *     if they become too large
   */
  int count(int limit);

  /**
   * Number k, from 1.
   *
   * @throws IndexOutOfBoundsException if there are fewer; {@link #count} tells
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException as {@link #count}
   */
  Irrep get(int k);

  /** How number k can be written. */
  String name(int k);
}
