package org.equigen.symbolic.torus;

/**
 * One step of a change of basis of one factor of a tensor product, applied to many tensors at once.
 *
 * <p>Numbers are residues from 0 to p-1 in the shape {@code [leading][component][trailing]}.
 */
public sealed interface CoordinateChange permits MatrixChange, PowerShear, FactorialScaling {
  /**
   * The tensors in the other coordinates; the given ones may be overwritten.
   *
   * @param leading the size of all axes before the factor
   * @param trailing the size of all axes after it
   */
  int[] apply(int[] tensors, int leading, int trailing);
}
