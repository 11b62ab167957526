package org.equigen.symbolic.group.finite;

import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Quick proofs that a group is infinite: the eigenvalues of elements of finite groups are roots of
 * unity, so that no trace is beyond the dimension.
 */
final class Torsion {
  /** Half the distance of integers is more than the error of a trace in double precision. */
  private static final double MARGIN = 0.5;

  private Torsion() {}

  /**
   * Looks at generators and their products of two.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if one has infinite order
   */
  static void check(Group group) {
    List<Matrix<Algebraic>> generators = group.discrete();
    for (Matrix<Algebraic> left : generators) {
      check(group, left);
      generators.forEach(right -> check(group, left.multiply(right)));
    }
  }

  private static void check(Group group, Matrix<Algebraic> element) {
    NumberField field = group.field();
    Algebraic trace = Algebraic.ZERO;
    for (int i = 0; i < element.rows(); i++) {
      trace = field.add(trace, element.get(i, i));
    }
    if (field.value(trace).abs() > element.rows() + MARGIN) {
      throw FiniteAction.notFinite(
          group,
          "an element of %s x %s has the trace %s"
              .formatted(element.rows(), element.rows(), field.text(trace)));
    }
  }
}
