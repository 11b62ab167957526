package org.equigen.symbolic.character;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.AffineGroup;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.EmbeddedGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.JoinGroup;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.group.ProductGroup;
import org.equigen.symbolic.group.SemidirectProduct;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.group.WreathProduct;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.Weight;

/** Groups as unions of cosets on which a formula for the average of characters is known. */
final class GroupCosets {
  /** Beyond this dimension of V, the roots of a classical group are more work than solving. */
  private static final int LARGEST_CLASSICAL = 64;

  private GroupCosets() {}

  /** Empty for groups that are not reductive, or too large to enumerate. */
  static Optional<CosetDecomposition> of(Group group) {
    return switch (group) {
      case ClassicalGroup classical -> classical(classical);
      case ExceptionalGroup exceptional -> Optional.of(exceptional(exceptional));
      case SymmetricGroup _, AlternatingGroup _ -> FiniteCosets.symmetric(group);
      case ElementaryGroup elementary -> elementary(elementary);
      case ProductGroup product -> product(product);
      case EmbeddedGroup embedded -> embedded(embedded);
      case PermutationGroup _, PointGroup _, SemidirectProduct _, WreathProduct _ ->
          FiniteCosets.enumerated(group);
      case JoinGroup _, DeclaredGroup _ -> recognised(group);
      case AffineGroup _ -> Optional.empty();
    };
  }

  /** The formula speaks of the complex group, whose signature is immaterial. */
  private static Optional<CosetDecomposition> recognised(Group group) {
    return group.generators().isEmpty()
        ? FiniteCosets.enumerated(group)
        : DenseSubgroup.closure(group).flatMap(GroupCosets::classical);
  }

  private static Optional<CosetDecomposition> classical(ClassicalGroup group) {
    return group.dimension() > LARGEST_CLASSICAL
        ? Optional.empty()
        : Optional.of(ClassicalCosets.of(group));
  }

  private static CosetDecomposition exceptional(ExceptionalGroup group) {
    RootSystem roots = RootSystem.of(group.type());
    return connected(roots, group.weights());
  }

  private static CosetDecomposition connected(RootSystem roots, List<Weight> weights) {
    BlockCharacter vector =
        BlockCharacter.real(
            weights.size(), BlockCharacter.torus(weights, roots.size(), _ -> Rational.ZERO));
    Coset coset = new Coset(Rational.ONE, roots, NumberField.Q, List.of(vector));
    return new CosetDecomposition("Weyl's character formula, " + roots, List.of(coset));
  }

  private static Optional<CosetDecomposition> elementary(ElementaryGroup group) {
    return switch (group.kind()) {
      case TRIVIAL, PARITY, TIME_REVERSAL -> FiniteCosets.enumerated(group);
      case SCALING -> {
        List<Weight> weights = java.util.Collections.nCopies(group.size(), Weight.of(1));
        yield Optional.of(connected(RootSystem.of(List.of(), 1), weights));
      }
      case HOMOGENEOUS_GALILEI -> Optional.empty();
    };
  }

  private static Optional<CosetDecomposition> product(ProductGroup product) {
    Optional<CosetDecomposition> all = Optional.empty();
    NumberField common =
        FieldEmbedding.compositum(product.factors().stream().map(Group::field).toList());
    for (Group factor : product.factors()) {
      Optional<CosetDecomposition> next = of(factor);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      all = Optional.of(all.isEmpty() ? next.get() : all.get().times(next.get(), common));
    }
    return all;
  }

  private static Optional<CosetDecomposition> embedded(EmbeddedGroup embedded) {
    int fixed = embedded.dimension() - embedded.group().dimension();
    return of(embedded.group())
        .map(
            base ->
                new CosetDecomposition(
                    base.formula(),
                    base.cosets().stream().map(coset -> coset.withFixed(fixed)).toList()));
  }
}
