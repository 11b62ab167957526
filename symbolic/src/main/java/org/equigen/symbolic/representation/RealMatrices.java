package org.equigen.symbolic.representation;

import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Whether a group acts by real matrices, as far as the construction of a representation tells. */
public final class RealMatrices {
  private RealMatrices() {}

  /** Whether all summands are real. */
  public static boolean are(Group group, Representation representation) {
    return representation.summands().stream().allMatch(summand -> are(group, summand.term()));
  }

  /** Whether all factors are real. */
  public static boolean are(Group group, Term term) {
    return term.factors().stream().allMatch(factor -> are(group, factor));
  }

  private static boolean are(Group group, Factor factor) {
    return switch (factor) {
      case Factor.Vector _ -> group.field().isReal();
      case Factor.Component(String _, int offset, int size) ->
          Stream.concat(group.generators().stream(), group.discrete().stream())
              .allMatch(matrix -> isReal(group.field(), matrix.block(offset, size)));
      case Factor.Real _ -> true;
      case Factor.Dual(Factor of) -> are(group, of);
      case Factor.Conjugate(Factor of) -> are(group, of);
      case Factor.Symmetric(int _, Representation of) -> are(group, of);
      case Factor.Alternating(int _, Representation of) -> are(group, of);
      case Factor.Subspace subspace ->
          isReal(subspace.field(), subspace.inclusion())
              && isReal(subspace.field(), subspace.projection())
              && are(group, subspace.of());
    };
  }

  /** A block of a complex group may be real, as that of SO(3) in SO(3) x SU(2). */
  private static boolean isReal(NumberField field, Matrix<Algebraic> matrix) {
    return Exact.conjugate(field, matrix).equals(matrix);
  }
}
