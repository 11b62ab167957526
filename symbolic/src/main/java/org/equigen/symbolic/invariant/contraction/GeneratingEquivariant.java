package org.equigen.symbolic.invariant.contraction;

import java.util.List;

/**
 * One of the polynomial maps that generate the equivariants: every equivariant is a sum of them
 * with invariant coefficients.
 */
public sealed interface GeneratingEquivariant permits OpenContraction, BasePoint {
  /** The tensors that are multiplied, repeated ones several times. */
  List<Operand> operands();

  /** The invariant tensors that they are contracted with; slots of the output come first. */
  List<ContractedForm> links();

  /**
   * The value at a point, in the coordinates of the output.
   *
   * @param point the coordinates {@code [summand][channel][component]}
   */
  <E> List<E> value(Arithmetic<E> numbers, List<E> point);

  /** For example {@code y(a) = epsilon(a,b,c) x1(b) x2(c)}; repeated indices are summed over. */
  String text();

  /** The same in LaTeX. */
  String latex();

  /** The degree of the polynomial. */
  default int degree() {
    return operands().size();
  }
}
