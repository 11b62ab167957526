package org.equigen.codegen.planning;

import java.util.stream.Stream;
import org.equigen.symbolic.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/** Layers compute with real numbers: which representations are real, and what to do if not. */
final class RealRepresentations {
  private RealRepresentations() {}

  /**
   * Refuses a complex representation.
   *
   * @param kind of the layer, for the diagnostic
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException naming the first complex summand
   */
  static void require(String kind, Group group, Representation representation, Place place) {
    for (Summand summand : representation.summands()) {
      for (Factor factor : summand.term().factors()) {
        if (!isReal(group, factor)) {
          throw new LayerDiagnostic.Complex(
                  place,
                  kind,
                  group.name(),
                  representation.toString(),
                  summand.term().toString(),
                  "Real(" + summand.term() + ")")
              .exception();
        }
      }
    }
  }

  private static boolean isReal(Group group, Factor factor) {
    return switch (factor) {
      case Factor.Vector _ -> group.field().isReal();
      case Factor.Component(String _, int offset, int size) ->
          Stream.concat(group.generators().stream(), group.discrete().stream())
              .allMatch(matrix -> isReal(group.field(), matrix.block(offset, size)));
      case Factor.Real _ -> true;
      case Factor.Dual(Factor of) -> isReal(group, of);
      case Factor.Conjugate(Factor of) -> isReal(group, of);
      case Factor.Symmetric(int _, Representation of) -> isReal(group, of);
      case Factor.Alternating(int _, Representation of) -> isReal(group, of);
      case Factor.Subspace subspace ->
          isReal(subspace.field(), subspace.inclusion())
              && isReal(subspace.field(), subspace.projection())
              && isReal(group, subspace.of());
    };
  }

  private static boolean isReal(Group group, Representation representation) {
    return representation.summands().stream()
        .flatMap(summand -> summand.term().factors().stream())
        .allMatch(factor -> isReal(group, factor));
  }

  /** A block of a complex group may be real, as that of SO(3) in SO(3) x SU(2). */
  private static boolean isReal(NumberField field, Matrix<Algebraic> matrix) {
    return Exact.conjugate(field, matrix).equals(matrix);
  }
}
