package org.equigen.symbolic.representation;

import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/** The number fields of representations. */
public final class TermField {
  private TermField() {}

  /**
   * The smallest supported field that contains that of the group and those of all subspaces in a
   * term.
   */
  public static NumberField of(Group group, Term term) {
    return FieldEmbedding.compositum(List.of(group.field(), of(term)));
  }

  private static NumberField of(Term term) {
    return FieldEmbedding.compositum(term.factors().stream().map(TermField::of).toList());
  }

  private static NumberField of(Factor factor) {
    return switch (factor) {
      case Factor.Vector _, Factor.Component _ -> NumberField.Q;
      case Factor.Dual(Factor of) -> of(of);
      case Factor.Conjugate(Factor of) -> of(of);
      case Factor.Real(Representation of) -> of(of);
      case Factor.Symmetric(int _, Representation of) -> of(of);
      case Factor.Alternating(int _, Representation of) -> of(of);
      case Factor.Subspace subspace ->
          FieldEmbedding.compositum(List.of(subspace.field(), of(subspace.of())));
    };
  }

  private static NumberField of(Representation representation) {
    return FieldEmbedding.compositum(representation.terms().stream().map(TermField::of).toList());
  }
}
