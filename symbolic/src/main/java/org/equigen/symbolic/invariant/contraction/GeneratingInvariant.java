package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** One of the polynomials that generate the invariants of vectors and tensors. */
public sealed interface GeneratingInvariant permits Contraction, ComplexPart {
  /** The tensors that are multiplied, repeated ones several times. */
  List<Operand> operands();

  /** The invariant tensors that they are contracted with. */
  List<ContractedForm> links();

  /**
   * The value at a point.
   *
   * @param point the coordinates {@code [summand][channel][component]}
   */
  <E> E value(Arithmetic<E> numbers, List<E> point);

  /** For example {@code eta(a,b) x1(a) x2(b)}; repeated indices are summed over. */
  String text();

  /** The same in LaTeX. */
  String latex();

  /** The degree of the polynomial. */
  default int degree() {
    return operands().size();
  }

  /**
   * The value at a real point in double precision.
   *
   * @param field of the group
   * @param point the coordinates {@code [summand][channel][component]}
   */
  default double value(NumberField field, double... point) {
    List<Complex> coordinates = new ArrayList<>();
    for (double coordinate : point) {
      coordinates.add(new Complex(coordinate, 0));
    }
    return value(Arithmetic.numerical(field), coordinates).real();
  }
}
